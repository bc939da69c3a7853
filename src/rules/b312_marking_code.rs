//! b312: A marking code: an element string with a serial number and a verification key. The GTIN is its (01).

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B312,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::MarkingCode]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["01*04870206710012*215abcdefghijk\u{1d}91EE06\u{1d}92abcd"],
    misses: &["(01)04870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.naming_the_code(&RULE));
}
