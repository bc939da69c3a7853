//! r055: Twelve digits whose check digit fits, but that are built neither as an IIN (which begins with a date of birth) nor as
//! a BIN.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::identity::{self, Verdict};
use crate::template::{Key, producer};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R055,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::ProducerIdentifier]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["producer_identifier=*900230300128*"],
    misses: &[
        "producer_identifier=260140000055",
        "producer_identifier=123456789012",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let (text, at) = cell.trimmed();
    let here = producer::country(cell.other(Key::ProducerCountry)) != producer::Country::Other;
    if here && identity::read(text) == Some(Verdict::Holds(identity::Kind::Odd)) {
        cell.found(cell.finding(&RULE, at), out);
    }
}
