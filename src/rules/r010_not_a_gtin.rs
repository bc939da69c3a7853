//! r010: Something that is no barcode in the column gtin: words, an article number, zeros. The catalog takes 8, 12, 13 or
//! 14 digits, or nothing.

use super::in_cells::gtin_cell;
use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::Key;
use crate::template::codes::GtinCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R010,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::Gtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "gtin=*нет*",
        "gtin=*12345*",
        "gtin=*0000000000000*",
        "gtin= *AY-200* ",
    ],
    misses: &[
        "gtin=",
        "gtin=5449000000996",
        "gtin=5449000000997",
        "gtin=2000000274591",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if gtin_cell(cell) == Some(GtinCell::NotACode) {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at), out);
    }
}
