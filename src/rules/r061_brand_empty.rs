//! r061: The brand is empty. Where there is none, the catalog asks for its abbreviation of "own trademark".

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::{Key, typed};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R061,
    severity: Severity::Info,
    safety: Some(Safety::Display),
    check: SheetCheck::Cell(Columns::Keys(&[Key::Brand]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["brand=**"],
    misses: &["brand=Айна", "brand= "],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if !cell.column.required && cell.text().is_empty() {
        cell.found(cell.whole(&RULE).becomes(typed::OWN_BRAND.to_owned()), out);
    }
}
