//! r003: `#N/A`, `#REF!` and the like: a formula failed, and its error stands where a value should.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Cell, folded, typed};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R003,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::All, check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["brand:error=*#N/A*", "name_ru=*#ЗНАЧ!*", "quantity=*#Н/Д*"],
    misses: &["brand=N/A", "name_ru=Плита #5", "article=#12"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let is_error = match cell.cell {
        Cell::Error(_) => true,
        // Values pasted without their formulas keep the errors as text.
        Cell::Text(text) | Cell::Formula { value: text, .. } => {
            text.trim_start().starts_with('#') && typed::ERROR_VALUES.contains(&&*folded(text))
        }
        _ => false,
    };
    if is_error {
        cell.found(cell.whole(&RULE), out);
    }
}
