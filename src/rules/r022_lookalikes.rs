//! r022: A Latin letter inside a Cyrillic word, or the other way round. No eye sees it and no search finds the word; such names
//! come back from moderation. Words with a digit in them are model numbers and are left alone.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::{Kind, letters};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R022,
    severity: Severity::Warning,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Text]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "name_ru=Печенье *cливочное* Айна",
        "name_kk=*кiлегейлi печеньесi*, 200 г",
        "brand=*ВOSCH*",
    ],
    misses: &[
        "name_ru=Нагревательная плита, LH2210",
        "name_ru=USB-кабель",
        "article=AY200Б",
        "gtin=О4252614",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if !cell.is_prose() {
        return;
    }
    if let Some((span, word)) = letters::mixed(cell.text()) {
        cell.found(cell.finding(&RULE, span).becomes(word), out);
    }
}
