//! b203: Prefix 050-059: reserved, once used for coupons of the United States.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B203,
    severity: Severity::Warning,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::Reserved]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*050*1234506783"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.prefix_place()));
}
