//! r040: A number in a form that programs read or do not: a plus, a point at an end, an exponent, full-width digits.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::Kind;
use crate::template::numbers::NumberCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R040,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Number]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "quantity=*+5*",
        "quantity=*.5*",
        "quantity=*1E3*",
        "quantity=*１２*",
    ],
    misses: &["quantity=5", "quantity=0.5", "quantity=1e"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(NumberCell::Odd(span, number)) = cell.number() {
        cell.found(cell.finding(&RULE, span).becomes(number), out);
    }
}
