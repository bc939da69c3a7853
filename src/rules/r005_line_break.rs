//! r005: A line break in a cell, often behind the last word, where nobody sees it. Names with breaks come back from
//! moderation.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::strays;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R005,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::All, check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "short_name_ru=Нагр. плита, LH2210*␤*",
        "name_ru=Плита* ␤ *LH2210",
    ],
    misses: &["name_ru=Плита LH2210", "gtin=5449000000996␤"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if !cell.is_prose() || cell.is_blank() {
        return;
    }
    if let Some((span, kept)) = strays::breaks(cell.text()) {
        cell.found(cell.finding(&RULE, span).becomes(kept), out);
    }
}
