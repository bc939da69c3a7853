//! b313: A GS1 Digital Link: the GTIN stands behind /01/.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B313,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::DigitalLink]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["https://example.org/01/*04870206710012*/21/7"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.naming_the_code(&RULE));
}
