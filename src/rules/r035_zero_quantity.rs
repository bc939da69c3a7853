//! r035: A quantity of nought: the product is nothing.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, numbers};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R035,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::Quantity]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["quantity=*0*", "quantity=*0.00*"],
    misses: &["quantity=0.5", "quantity=", "a0238c5b=0"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if cell
        .plain_number()
        .is_some_and(|number| numbers::is_zero(&number))
    {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at), out);
    }
}
