//! r018: An XTIN whose zeros in front were lost: Excel took it for a number.

use super::in_cells::xtin_cell;
use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::Key;
use crate::template::codes::XtinCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R018,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Cell(Columns::Keys(&[Key::Xtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "xtin=*41234567890*",
        "xtin:number=*41234567890*",
        "xtin=*041234567890*",
    ],
    misses: &["xtin=0041234567890", "xtin=4123456789"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(XtinCell::LostZeros(code)) = xtin_cell(cell) {
        cell.found(cell.whole(&RULE).becomes(code), out);
    }
}
