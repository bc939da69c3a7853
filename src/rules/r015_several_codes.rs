//! r015: Several codes in one cell. A row is one product and has one code; another code is another row.

use super::in_cells::{gtin_cell, xtin_cell};
use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::Key;
use crate::template::codes::{GtinCell, XtinCell};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R015,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::Gtin, Key::Xtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "gtin=*5449000000996; 96385074*",
        "gtin=*54490000009964870206710012*",
        "xtin=*0041234567890 0041234567891*",
    ],
    misses: &["gtin=5449000000996", "gtin=5 449000 000996"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let several = if cell.is(Key::Gtin) {
        gtin_cell(cell) == Some(GtinCell::Several)
    } else {
        xtin_cell(cell) == Some(XtinCell::Several)
    };
    if several {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at), out);
    }
}
