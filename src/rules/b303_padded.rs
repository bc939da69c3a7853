//! b303: Zeros in front fill a shorter code up to 13 or 14 digits: the same product.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B303,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::Padded]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*04870206710012*", "*00000096385074*", "*0000096385074*"],
    misses: &["4870206710012", "10614141000033"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.naming_the_code(&RULE));
}
