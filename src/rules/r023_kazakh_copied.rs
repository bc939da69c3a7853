//! r023: A Kazakh name that is the Russian one. Such cards come back from moderation.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, folded};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R023,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::NameKk, Key::ShortNameKk]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "name_ru=Плита LH2210 | name_kk=*Плита LH2210*",
        "name_ru=Плита | name_kk=*плита *",
        "short_name_ru=Печенье | short_name_kk=*Печенье*",
    ],
    misses: &["name_kk=Айна печеньесі", "short_name_kk="],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if is_copy(cell) {
        cell.found(cell.whole(&RULE), out);
    }
}

/// Whether a Kazakh name says what the Russian one says.
pub(super) fn is_copy(cell: &CellSubject<'_>) -> bool {
    let russian = if cell.is(Key::NameKk) {
        Key::NameRu
    } else {
        Key::ShortNameRu
    };
    !cell.is_blank() && folded(cell.text()) == folded(cell.other(russian))
}
