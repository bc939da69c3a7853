//! r062: A dash, "no", "no name" for a brand. Where there is none, the catalog asks for its abbreviation of "own trademark".

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::{Key, folded, typed};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R062,
    severity: Severity::Warning,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Cell(Columns::Keys(&[Key::Brand]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "brand=*нет*",
        "brand=*-*",
        "brand=*Без бренда*",
        "brand=*No Name*",
    ],
    misses: &["brand=Айна", "brand=СТМ", "brand=No Name Cafe"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let (text, at) = cell.trimmed();
    if !text.is_empty() && typed::NO_BRAND.contains(&&*folded(text)) {
        let finding = cell.finding(&RULE, at);
        cell.found(finding.becomes(typed::OWN_BRAND.to_owned()), out);
    }
}
