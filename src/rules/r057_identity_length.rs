//! r057: A producer of Kazakhstan whose number has not twelve digits, as every IIN and BIN has.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, producer};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R057,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::ProducerIdentifier]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "producer_identifier=*7707083893*",
        "producer_identifier=*2601400000551*",
    ],
    misses: &[
        "producer_identifier=260140000055",
        "producer_identifier=7707083893 | producer_country=РОССИЯ",
        "producer_identifier=50140000001",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let (text, at) = cell.trimmed();
    let here = producer::country(cell.other(Key::ProducerCountry)) == producer::Country::Kazakhstan;
    if here && producer::is_other_number(text) {
        cell.found(cell.finding(&RULE, at), out);
    }
}
