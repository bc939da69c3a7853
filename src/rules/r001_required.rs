//! r001: A cell that row 4 calls obligatory is empty. The catalog imports nothing of a file in which one is.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R001,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::All, check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["name_ru=**", "quantity=* *", "a4282e5d=**"],
    misses: &["brand=", "gtin="],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if cell.column.required && cell.is_blank() {
        cell.found(cell.whole(&RULE), out);
    }
}
