//! r027: A name without one letter: a dash, digits. It satisfies the obligation and names nothing.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::Key;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R027,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Cell(
        Columns::Keys(&[Key::NameRu, Key::ShortNameRu, Key::ProducerName]),
        check,
    ),
};

pub(super) const CASES: Cases = Cases {
    hits: &["name_ru=*-*", "short_name_ru=*12345*", "a4282e5d=*0*"],
    misses: &["name_ru=Печенье", "short_name_ru=LH2210", "name_ru="],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if !cell.is_blank() && !cell.text().contains(char::is_alphabetic) {
        cell.found(cell.whole(&RULE), out);
    }
}
