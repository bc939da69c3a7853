//! r019: Spaces, hyphens or quotes around or between the digits of an XTIN.

use super::in_cells::xtin_cell;
use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::Key;
use crate::template::codes::XtinCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R019,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::Keys(&[Key::Xtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "xtin=*004 1234567890*",
        "xtin=*0041234567890 *",
        "xtin=*'0041234567890*",
    ],
    misses: &["xtin=0041234567890", "gtin=5449000000996"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(XtinCell::Strays(code)) = xtin_cell(cell) {
        cell.found(cell.whole(&RULE).becomes(code), out);
    }
}
