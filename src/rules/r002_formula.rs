//! r002: A formula in a product's cell. What the catalog makes of formulas is not known; a value is always understood.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::finding::Span;
use crate::template::{Cell, strays};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R002,
    severity: Severity::Warning,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Cell(Columns::All, check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "name_ru:formula=*Плита*",
        "quantity:formula=*2*",
        "brand:formula=**",
    ],
    misses: &["name_ru=Плита", "article==5+5"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let Cell::Formula { value, .. } = cell.cell else {
        return;
    };
    let whole = cell.finding(&RULE, Span::new(0, value.len()));
    // A file that no spreadsheet has calculated keeps no values.
    if strays::is_blank(value) {
        cell.found(whole, out);
    } else {
        cell.found(whole.becomes(value.to_string()), out);
    }
}
