//! b311: A GS1 element string: the GTIN is its (01).

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B311,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::ElementString]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["(01)*04870206710012*(21)abc", "]C101*04870206710012*"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.naming_the_code(&RULE));
}
