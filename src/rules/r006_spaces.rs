//! r006: Spaces at the ends of a cell, several in a row, or no-break ones. Names with such spaces come back from
//! moderation, and a value with a space behind it may not be recognised.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::finding::{Finding, Span};
use crate::template::{Kind, strays};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R006,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::All, check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "name_ru=Плита*  *LH2210",
        "brand=* *Labtech",
        "brand=* *",
        "name_kk=Плита*\u{a0}LH2210 *",
        "quantity=1* *",
    ],
    misses: &["name_ru=Плита LH2210", "gtin= 5449000000996", "name_ru= "],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let spaces_only = cell.text().chars().all(char::is_whitespace);
    // What spaces part in a number is another rule's matter.
    let is_number = cell.column.kind == Kind::Number;
    if !cell.is_prose() || (spaces_only && cell.column.required) {
        return;
    }
    let finding = if spaces_only && !cell.text().is_empty() {
        Some(cell.whole(&RULE).becomes(String::new()))
    } else if is_number {
        ends(cell)
    } else {
        strays::spaces(cell.text()).map(|(span, kept)| cell.finding(&RULE, span).becomes(kept))
    };
    if let Some(finding) = finding {
        cell.found(finding, out);
    }
}

/// Spaces before or behind a number; breaks are another rule's.
fn ends(cell: &CellSubject<'_>) -> Option<Finding> {
    let text = cell.text();
    let (inner, at) = cell.trimmed();
    let outside = |part: &str| !part.is_empty() && strays::breaks(part).is_none();
    let before = outside(text.get(..at.start)?);
    let behind = outside(text.get(at.end..)?);
    let (span, kept) = match (before, behind) {
        (false, false) => return None,
        (true, false) => (Span::new(0, at.start), ""),
        (false, true) => (Span::new(at.end, text.len()), ""),
        (true, true) => (Span::new(0, text.len()), inner),
    };
    Some(cell.finding(&RULE, span).becomes(kept.to_owned()))
}
