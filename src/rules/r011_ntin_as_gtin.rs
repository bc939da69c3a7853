//! r011: An NTIN in the column gtin. The catalog gives that code itself: a product that has one is registered already.

use super::in_cells::gtin_cell;
use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::Key;
use crate::template::codes::GtinCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R011,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::Gtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["gtin=*0200121958529*", "gtin=*200121958529*"],
    misses: &["gtin=5449000000996", "xtin=0200121958529"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(GtinCell::Ntin(code)) = gtin_cell(cell) {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at).with(Facts::Code(code)), out);
    }
}
