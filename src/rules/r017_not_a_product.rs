//! r017: A number that GS1 keeps for other things than products: a shop's own codes (prefix 2), coupons, refunds, examples.
//! Others use the same number for other goods.

use super::in_cells::gtin_cell;
use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::Key;
use crate::template::codes::GtinCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R017,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::Gtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["gtin=*2000000274591*", "gtin=*9521234543213*"],
    misses: &["gtin=5449000000996", "gtin=", "xtin=0041234567890"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if gtin_cell(cell) == Some(GtinCell::NotAProduct) {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at), out);
    }
}
