//! b021: A row with words but without a code. Such a product needs a card by hand.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B021,
    severity: Severity::Warning,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::Blank]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["Хлеб;4870206710012\nМолоко;**"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.cell));
}
