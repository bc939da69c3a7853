//! r052: An IIN or BIN whose zeros in front were lost: with them, its check digit fits.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::identity;
use crate::template::{Key, producer};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R052,
    severity: Severity::Warning,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Cell(Columns::Keys(&[Key::ProducerIdentifier]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "producer_identifier=*50140000001*",
        "producer_identifier:number=*50140000001*",
    ],
    misses: &[
        "producer_identifier=260140000055",
        "producer_identifier=50140000001 | producer_country=КИТАЙ",
        "producer_identifier=12345678901",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let (text, at) = cell.trimmed();
    let here = producer::country(cell.other(Key::ProducerCountry)) != producer::Country::Other;
    if let Some(whole) = identity::with_lost_zeros(text).filter(|_| here) {
        cell.found(cell.finding(&RULE, at).becomes(whole), out);
    }
}
