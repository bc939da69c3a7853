//! r056: The producer's country is empty. The template allows that, the catalog's interface for programs asks for it.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::Key;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R056,
    severity: Severity::Info,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::ProducerCountry]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["producer_country=**"],
    misses: &["producer_country=КИТАЙ"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if !cell.column.required && cell.is_blank() {
        cell.found(cell.whole(&RULE), out);
    }
}
