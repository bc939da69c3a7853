//! b022: Words instead of a code.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B022,
    severity: Severity::Warning,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::NotACode]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*Молоко*", "*нет штрихкода*"],
    misses: &["4870206710012", "Молоко 4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.digits()));
}
