//! r026: A Kazakh name of some length without one letter that only Kazakh has: it may be Russian still.

use super::r023_kazakh_copied::is_copy;
use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, letters};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R026,
    severity: Severity::Info,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::NameKk, Key::ShortNameKk]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["name_kk=*Печенье сливочное мягкое Aina*"],
    misses: &[
        "name_kk=Айна печеньесі",
        "name_kk=Нан",
        "name_kk=Cookies",
        "name_ru=Печенье сливочное мягкое | name_kk=Печенье сливочное мягкое",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    // A short name may do without.
    const LETTERS: usize = 16;
    let text = cell.text();
    let count = text.chars().filter(|&c| letters::is_cyrillic(c)).count();
    if count >= LETTERS && !text.contains(letters::is_kazakh) && !is_copy(cell) {
        cell.found(cell.whole(&RULE), out);
    }
}
