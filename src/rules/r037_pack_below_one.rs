//! r037: A pack of less than one piece: the catalog's own limit is one.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, numbers};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R037,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::PackQuantity]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "a0238c5b=*0*",
        "a0238c5b=*0.5*",
        "a0238c5b=*-3*",
        "a0238c5b=*,5*",
    ],
    misses: &["a0238c5b=1", "a0238c5b=", "quantity=0.5"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if cell
        .plain_number()
        .is_some_and(|number| numbers::is_below_one(&number))
    {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at), out);
    }
}
