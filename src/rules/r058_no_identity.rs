//! r058: Words where the producer's number belongs.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::template::Key;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R058,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::ProducerIdentifier]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "producer_identifier=*ТОО Айна*",
        "producer_identifier=*нет*",
        "producer_identifier=*-*",
    ],
    misses: &[
        "producer_identifier=260140000055",
        "producer_identifier=DE123456789",
        "producer_identifier=",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let (text, at) = cell.trimmed();
    if !cell.is_blank() && !text.contains(|c: char| c.is_numeric()) {
        cell.found(cell.finding(&RULE, at), out);
    }
}
