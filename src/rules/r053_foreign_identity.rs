//! r053: A producer's number that is neither IIN nor BIN, while no country is given. A foreign tax number is allowed; the country
//! tells that it is one.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Key, producer};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R053,
    severity: Severity::Info,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::ProducerIdentifier]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "producer_identifier=*7707083893* | producer_country=",
        "producer_identifier=*DE123456789* | producer_country=",
    ],
    misses: &[
        "producer_identifier=260140000055 | producer_country=",
        "producer_identifier=7707083893 | producer_country=РОССИЯ",
        "producer_identifier=нет | producer_country=",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let (text, at) = cell.trimmed();
    let unknown = producer::country(cell.other(Key::ProducerCountry)) == producer::Country::Unknown;
    if unknown && producer::is_other_number(text) {
        cell.found(cell.finding(&RULE, at), out);
    }
}
