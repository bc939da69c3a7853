//! r301: Rows that are the same in every cell.

use super::{Cases, Code, Found, RowSubject, Severity, SheetCheck, SheetRule};
use crate::template::Alike;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R301,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Row(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "brand=Айна | **
brand=Айна | **",
        "brand=Айна | **
brand=Сәт
brand=Айна | **",
    ],
    misses: &[
        "brand=Айна
brand=Сәт",
        "brand=Айна",
    ],
};

fn check(row: &RowSubject<'_>, out: &mut Found) {
    let others = row.others(Alike::Whole, &[]);
    if !others.is_empty() {
        row.found(&RULE, None, &others, out);
    }
}
