//! r032: Spaces or apostrophes between the thousands of a number.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::Kind;
use crate::template::numbers::NumberCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R032,
    severity: Severity::Error,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Number]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "quantity=1* *000",
        "quantity=12* 345 *678,5",
        "quantity=1* *000",
    ],
    misses: &["quantity=1000", "quantity=1 5"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(NumberCell::Spaces(span, kept)) = cell.number() {
        cell.found(cell.finding(&RULE, span).becomes(kept), out);
    }
}
