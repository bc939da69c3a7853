//! r041: Yes and no in other words than the catalog's true and false.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::{Kind, typed};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R041,
    severity: Severity::Error,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Boolean]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "eaes=*да*",
        "eaes=*Нет*",
        "marking_required_status=*иә*",
        "eaes=*1*",
        "eaes:number=*0*",
        "eaes=*ИСТИНА* ",
    ],
    misses: &["eaes=true", "eaes=TRUE", "eaes:boolean=TRUE", "eaes="],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let (text, at) = cell.trimmed();
    let word = typed::truth(text).filter(|_| !text.eq_ignore_ascii_case("true"));
    if let Some(truth) = word.filter(|_| !text.eq_ignore_ascii_case("false")) {
        cell.found(cell.finding(&RULE, at).becomes(truth.to_string()), out);
    }
}
