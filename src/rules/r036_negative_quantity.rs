//! r036: A quantity less than nought.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, numbers};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R036,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::Quantity]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["quantity=*-5*", "quantity:number=*-0.5*"],
    misses: &["quantity=5", "quantity=-0", "a0238c5b=-5"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let negative = |plain: &str| plain.starts_with('-') && !numbers::is_zero(plain);
    if cell.plain_number().is_some_and(|number| negative(&number)) {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at), out);
    }
}
