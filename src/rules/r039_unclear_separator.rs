//! r039: A comma or points that may part thousands or decimals: 1,500 is one and a half to some and fifteen hundred to others.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::Kind;
use crate::template::numbers::NumberCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R039,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Number]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "quantity=*1,500*",
        "quantity=*1,000,000*",
        "quantity=*1.000,5*",
    ],
    misses: &["quantity=1.500", "quantity=0,500", "quantity=1 000"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(NumberCell::Unclear(span, number)) = cell.number() {
        cell.found(cell.finding(&RULE, span).becomes(number), out);
    }
}
