//! b201: A prefix that GS1 keeps for a shop's own codes and goods weighed at the till (020-029, 040-049, 200-299). It means
//! something only in that shop.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B201,
    severity: Severity::Warning,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::OwnCode]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*040*1234506786", "*200*0000274591", "*290*1234506789"],
    misses: &["4870206710012", "0200121958529"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.prefix_place()));
}
