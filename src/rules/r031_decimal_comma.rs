//! r031: A comma where the catalog wants a decimal point.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::Kind;
use crate::template::numbers::NumberCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R031,
    severity: Severity::Error,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Number]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["quantity=1*,*5", "quantity=0*,*250", "a0238c5b=12*,*0 шт"],
    misses: &["quantity=1.5", "quantity=1,500", "name_ru=Сок 1,5 л"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(NumberCell::Comma(comma)) = cell.number() {
        cell.found(cell.finding(&RULE, comma).becomes(".".to_owned()), out);
    }
}
