//! r007: A date where a number or a code belongs. Excel makes 1 May out of a typed 1.5 (and out of 5.26), and the catalog
//! gets neither.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::{Cell, Key, Kind, numbers};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R007,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Cell(Columns::All, check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "quantity:date=*2026-05-01*",
        "gtin:date=*2026-05-01*",
        "measure_unit:date=*2026-05-01 12:00:00*",
    ],
    misses: &["quantity=1.5", "name_ru:date=2026-05-01"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let Cell::Date(text) = cell.cell else {
        return;
    };
    if is_free_text(cell) {
        return;
    }
    let finding = cell.whole(&RULE);
    let typed = numbers::typed_date(text).filter(|_| cell.column.kind == Kind::Number);
    cell.found(
        match typed {
            Some(typed) => finding.becomes(typed),
            None => finding,
        },
        out,
    );
}

/// Whether the column may hold any text.
pub(super) fn is_free_text(cell: &CellSubject<'_>) -> bool {
    const CODES: [Key; 4] = [Key::Gtin, Key::Xtin, Key::Oktru, Key::ProducerIdentifier];
    cell.column.kind == Kind::Text && !cell.column.key.is_some_and(|key| CODES.contains(&key))
}
