//! r014: Something in the column xtin that is no XTIN: 13 digits, of which the first are 004.

use super::in_cells::xtin_cell;
use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::Key;
use crate::template::codes::XtinCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R014,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::Xtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "xtin=*нет*",
        "xtin=*5449000000997*",
        "xtin=*00412345678901*",
    ],
    misses: &[
        "xtin=0041234567890",
        "xtin=004-1234567890",
        "xtin=41234567890",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if xtin_cell(cell) == Some(XtinCell::Wrong) {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at), out);
    }
}
