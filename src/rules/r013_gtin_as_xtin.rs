//! r013: A GTIN or an NTIN in the column xtin, which is for temporary codes.

use super::in_cells::xtin_cell;
use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::Key;
use crate::template::codes::XtinCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R013,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::Xtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "xtin=*5449000000996*",
        "xtin=*0200121958529*",
        "xtin=*96385074*",
    ],
    misses: &["xtin=0041234567890", "xtin=0049000028911", "xtin="],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(XtinCell::Other(code)) = xtin_cell(cell) {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at).with(Facts::Code(code)), out);
    }
}
