//! r054: Spaces, hyphens, quotes or the word BIN around the twelve digits of an IIN or BIN.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::{Key, producer};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R054,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::Keys(&[Key::ProducerIdentifier]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "producer_identifier=*2601 4000 0055*",
        "producer_identifier=*БИН 260140000055*",
        "producer_identifier=*260140000055.0*",
        "producer_identifier=*260140000055 *",
    ],
    misses: &[
        "producer_identifier=260140000055",
        "producer_identifier=ТОО Айна",
        "producer_identifier=DE 123456789",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(digits) = producer::twelve_among_strays(cell.text()) {
        cell.found(cell.whole(&RULE).becomes(digits), out);
    }
}
