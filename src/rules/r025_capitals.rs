//! r025: A name in capitals only. Moderators take it for shouting, and the card shows it as it is.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, letters};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R025,
    severity: Severity::Info,
    safety: None,
    check: SheetCheck::Cell(
        Columns::Keys(&[Key::NameRu, Key::NameKk, Key::ShortNameRu, Key::ShortNameKk]),
        check,
    ),
};

pub(super) const CASES: Cases = Cases {
    hits: &["name_ru=*ПЕЧЕНЬЕ СЛИВОЧНОЕ AY-200*"],
    misses: &["name_ru=Печенье AY-200", "short_name_ru=LH2210 USB"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if letters::is_capitals(cell.text()) {
        cell.found(cell.whole(&RULE), out);
    }
}
