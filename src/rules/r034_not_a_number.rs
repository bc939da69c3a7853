//! r034: Something that is no number in a column of numbers.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::Kind;
use crate::template::numbers::NumberCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R034,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Number]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "quantity=*много*",
        "quantity=*1-2*",
        "quantity=*10x5*",
        "quantity=*1 5*",
        "a0238c5b=*5%*",
        "quantity:boolean=*TRUE*",
    ],
    misses: &["quantity=1,5", "quantity=", "quantity=1 шт", "quantity=-5"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if cell.number() == Some(NumberCell::Not) {
        let (_, at) = cell.trimmed();
        cell.found(cell.finding(&RULE, at), out);
    }
}
