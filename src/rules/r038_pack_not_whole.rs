//! r038: A pack of two and a half pieces: the quantity got into the wrong column, perhaps.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, numbers};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R038,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::PackQuantity]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["a0238c5b=*2.5*"],
    misses: &["a0238c5b=2", "a0238c5b=2.0", "a0238c5b=0.5", "quantity=2.5"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let broken = |plain: &str| !numbers::is_below_one(plain) && !numbers::is_whole(plain);
    if cell.plain_number().is_some_and(|number| broken(&number)) {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at), out);
    }
}
