//! b002: Hyphens, points and commas between the digits or behind them: an ISBN as printed, a price list's grouping in
//! thousands, a comma of a list. Taking them out is safe.

use super::{Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};
use crate::barcode::is_separator;

pub(super) static RULE: Rule = Rule {
    code: Code::B002,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    bucket: None,
    when: Signs::of(&[Sign::Separators]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "978*-*2020379625",
        "4870206710012*,*",
        "4*,870,206,710,*012",
    ],
    misses: &["4870206710012", "4,87E+12"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.extend(subject.strays(&RULE, is_separator));
}
