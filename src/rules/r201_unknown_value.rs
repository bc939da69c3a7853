//! r201: A country or a unit that the dictionary does not have. The catalog takes the dictionary's values only.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, Meaning};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R201,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(COLUMNS), check),
};

const COLUMNS: &[Key] = &[Key::Country, Key::ProducerCountry, Key::MeasureUnit];

pub(super) const CASES: Cases = Cases {
    hits: &["measure_unit=*Штуковина*"],
    misses: &["measure_unit=Штука", "country=КАЗАХСТАН", "country="],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let Some(dictionary) = cell.dictionary() else {
        return;
    };
    if !cell.text().trim().is_empty() && dictionary.meaning(cell.text()) == Meaning::Unknown {
        cell.found(cell.whole(&RULE), out);
    }
}
