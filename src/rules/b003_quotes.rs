//! b003: An apostrophe, quotation marks or `="…"` around the digits: the ways to make Excel keep a code as text. Taking them
//! out is safe.

use super::{Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};
use crate::barcode::is_quote;

pub(super) static RULE: Rule = Rule {
    code: Code::B003,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    bucket: None,
    when: Signs::of(&[Sign::Quotes]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*'*4870206710012", "*=\"4870206710012\"*"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.extend(subject.strays(&RULE, is_quote));
}
