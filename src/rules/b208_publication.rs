//! b208: A book, sheet music or a periodical: prefixes 977-979. These are products like others.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B208,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::Publication]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*978*2020379625"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.prefix_place()));
}
