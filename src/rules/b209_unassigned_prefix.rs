//! b209: A prefix that the table of GS1 offices does not have. The table may be older than the number.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};
use crate::finding::Facts;

pub(super) static RULE: Rule = Rule {
    code: Code::B209,
    severity: Severity::Warning,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::Unassigned]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*140*1234506785"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let facts = Facts::Office {
        prefix: subject.prefix(),
        country: "",
    };
    out.push(subject.finding(&RULE, subject.prefix_place()).with(facts));
}
