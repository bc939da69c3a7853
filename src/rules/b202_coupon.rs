//! b202: A coupon: prefixes 981-983 and 990-999.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B202,
    severity: Severity::Warning,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::Coupon]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*990*1234506782", "*981*1234506784"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.prefix_place()));
}
