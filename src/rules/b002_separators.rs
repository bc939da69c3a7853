//! b002: Hyphens, points and commas between the digits or behind them: an ISBN as printed, a price list's grouping in
//! thousands, a comma of a list. Taking them out is safe.

use super::{Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};
use crate::barcode::{decimal_tail, is_separator};
use crate::finding::Span;

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
        "5*-449000-*000996.0",
    ],
    misses: &["4870206710012", "4,87E+12"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    // The point of a decimal tail goes with its noughts, which would become digits of the code.
    let end = decimal_tail(subject.text()).map_or(subject.cell.end, |at| subject.cell.start + at);
    let body = Subject {
        cell: Span::new(subject.cell.start, end),
        ..*subject
    };
    out.extend(body.strays(&RULE, is_separator));
}
