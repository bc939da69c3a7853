//! r008: A date in a column of texts, where the catalog may see 46143, the number that Excel keeps for it.

use super::r007_date_for_value::is_free_text;
use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Cell, Kind};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R008,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Text]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["article:date=*2026-05-01*"],
    misses: &["article=01.05.2026", "quantity:date=2026-05-01"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if matches!(cell.cell, Cell::Date(_)) && is_free_text(cell) {
        cell.found(cell.whole(&RULE), out);
    }
}
