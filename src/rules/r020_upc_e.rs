//! r020: A UPC-E in the column gtin: eight digits that stand for the twelve of a UPC-A. The catalog reads eight digits as an
//! EAN-8, which this is not.

use super::in_cells::gtin_cell;
use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::Key;
use crate::template::codes::GtinCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R020,
    severity: Severity::Warning,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Cell(Columns::Keys(&[Key::Gtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["gtin=*04252614*"],
    misses: &["gtin=96385074", "gtin=042100005264"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(GtinCell::UpcE(upc)) = gtin_cell(cell) {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at).becomes(upc), out);
    }
}
