//! b001: Spaces between, before or behind the digits, also those that cannot be seen: no-break, zero-width, marks of writing
//! direction. They come with text copied from web pages and messengers. Taking them out is safe.

use super::{Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};
use crate::barcode::is_space;

pub(super) static RULE: Rule = Rule {
    code: Code::B001,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    bucket: None,
    when: Signs::of(&[Sign::Spaces]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "4870206* *710012",
        "487* 0206 *710012",
        "4870206710012* *",
        "4870206710012*\u{200b}*",
        "*\u{a0}*4870206710012",
    ],
    misses: &["4870206710012", "Молоко 1 л"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.extend(subject.strays(&RULE, is_space));
}
