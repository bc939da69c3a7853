//! b206: Prefix 951: general identifiers for radio tags, no product numbers.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B206,
    severity: Severity::Warning,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::Epc]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*951*1234506783"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.prefix_place()));
}
