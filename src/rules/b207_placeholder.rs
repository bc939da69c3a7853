//! b207: A code that stands where there is none: one digit over and over, or 1, 2, 3 and so on.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B207,
    severity: Severity::Warning,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::Placeholder]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "*0000000000000*",
        "*1111111111111*",
        "*1234567890128*",
        "*12345678*",
    ],
    misses: &["4870206710012", "4870000000005"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.digits()));
}
