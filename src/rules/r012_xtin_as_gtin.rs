//! r012: An XTIN in the column gtin. Temporary codes have a column of their own.

use super::in_cells::gtin_cell;
use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::Key;
use crate::template::codes::GtinCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R012,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::Gtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["gtin=*0041234567890*"],
    misses: &["gtin=0049000028911", "xtin=0041234567890"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(GtinCell::Xtin(code)) = gtin_cell(cell) {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at).with(Facts::Code(code)), out);
    }
}
