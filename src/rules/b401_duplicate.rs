//! b401: The same code on several lines: compared as 14 digits, so that a padded code and its short form count as one. Every line
//! is told about the others.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};
use crate::finding::Facts;
use crate::list::LINES_SHOWN;

pub(super) static RULE: Rule = Rule {
    code: Code::B401,
    severity: Severity::Warning,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::Duplicate]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*4870206710012*\n5449000000996\n*04870206710012*"],
    misses: &["4870206710012\n5449000000996"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    // Two items may share a line, so only this one is left out. Lines are in order, and there may be very many of them.
    let own = subject.twins.partition_point(|&line| line < subject.number);
    let others = subject
        .twins
        .iter()
        .enumerate()
        .filter(|&(at, _)| at != own);
    let facts = Facts::Lines {
        first: others.map(|(_, &line)| line).take(LINES_SHOWN).collect(),
        total: subject.twins.len().saturating_sub(1),
    };
    out.push(subject.finding(&RULE, subject.digits()).with(facts));
}
