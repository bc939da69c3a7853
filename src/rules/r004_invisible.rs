//! r004: Characters that nobody sees: marks of no width, control characters, `_x000D_` left over by a program. They make
//! two equal names different, and a search misses them.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::strays;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R004,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::All, check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "name_ru=Пли*\u{200b}*та",
        "brand=Labtech*_x000D_*",
        "article=*\u{feff}LH\u{ad}*2210",
    ],
    misses: &[
        "name_ru=Плита LH2210",
        "article=_x0041_",
        "gtin=\u{200b}5449000000996",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if !cell.is_prose() {
        return;
    }
    if let Some((span, kept)) = strays::invisible(cell.text()) {
        cell.found(cell.finding(&RULE, span).becomes(kept), out);
    }
}
