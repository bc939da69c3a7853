//! b024: A number of digits that no GTIN has, and no likely repair.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};
use crate::finding::Facts;

pub(super) static RULE: Rule = Rule {
    code: Code::B024,
    severity: Severity::Error,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::WrongLength]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*487020671*", "*487020671001234*", "*1234509*"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let digits = subject.digits();
    let len = digits
        .of(subject.line)
        .bytes()
        .filter(u8::is_ascii_digit)
        .count();
    out.push(subject.finding(&RULE, digits).with(Facts::Length(len)));
}
