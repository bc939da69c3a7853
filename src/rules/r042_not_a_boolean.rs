//! r042: Something that means neither true nor false in a column of such.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Kind, typed};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R042,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Boolean]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["eaes=*может быть*", "eaes=*2*", "eaes=*-*"],
    misses: &["eaes=true", "eaes=да", "eaes=", "eaes=TRUE"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let (text, at) = cell.trimmed();
    if !cell.is_blank() && typed::truth(text).is_none() {
        cell.found(cell.finding(&RULE, at), out);
    }
}
