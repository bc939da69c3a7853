//! r206: Several values in a cell that holds one.

use super::values::entries;
use super::{Cases, Code, Found, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R206,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "country=*КИТАЙ, РОССИЯ*",
        "producer_country=*Китай@RU*",
        "measure_unit=*Штука/Грамм*",
        "oktru=*1101-0001-0001-100000001@1101-0001-0002-100000003*",
    ],
    misses: &[
        "country=КИТАЙ",
        "tnved=1905311900@1905311100",
        "country=КИТАЙ, КИТАЙ",
    ],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if let Sense::List(numbers) = value.sense {
        let facts = entries(value.dictionary, numbers);
        value.cell.found(value.finding(&RULE).with(facts), out);
    }
}
