//! r043: TRUE as Excel keeps it, or in other letters than the small ones that the template lists. Whether the catalog takes it is
//! not known.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::Kind;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R043,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Boolean]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "eaes:boolean=*TRUE*",
        "eaes=*False*",
        "marking_required_status=*TRUE*",
    ],
    misses: &["eaes=true", "eaes=false", "eaes=да"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let (text, at) = cell.trimmed();
    let small = text.to_ascii_lowercase();
    if small != text && matches!(&*small, "true" | "false") {
        cell.found(cell.finding(&RULE, at).becomes(small), out);
    }
}
