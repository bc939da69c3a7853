//! r024: A Kazakh name without one Cyrillic letter. Such cards come back from moderation.

use super::r023_kazakh_copied::is_copy;
use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, letters};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R024,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::NameKk, Key::ShortNameKk]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["name_kk=*Cookies Aina, 200 g*", "short_name_kk=*12345*"],
    misses: &[
        "name_kk=Айна печеньесі",
        "short_name_kk=",
        "name_ru=Aina | name_kk=Aina",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let cyrillic = cell.text().contains(letters::is_cyrillic);
    if !cell.is_blank() && !cyrillic && !is_copy(cell) {
        cell.found(cell.whole(&RULE), out);
    }
}
