//! r201: A value that the dictionary does not have. The catalog takes the dictionary's values only.

use super::{Cases, Code, Found, Safety, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R201,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "measure_unit=*Граммы*",
        "measure_unit=*шт.*",
        "country=*Казахстн*",
        "country=*Марс*",
        "producer_country=*КНР*",
    ],
    misses: &[
        "measure_unit=Штука",
        "country=казахстан",
        "country=",
        "oktru=Чайник",
    ],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if *value.sense == Sense::Unknown && !value.is_unverified() {
        let finding = value.offering(value.finding(&RULE), &value.near());
        value.cell.found(finding, out);
    }
}
