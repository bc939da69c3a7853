//! r208: A category of units. It stands in the same sheet as the units, but no product is counted in it.

use super::values::{OFFERED, entries};
use super::{Cases, Code, Found, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R208,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "measure_unit=*massUnits*",
        "measure_unit=*Единицы массы*",
        "measure_unit=*единицы массы*",
    ],
    misses: &["measure_unit=Грамм", "country=КАЗАХСТАН"],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if let Sense::Category(number) = *value.sense {
        let units = value.dictionary.entries().enumerate();
        let entry = value.dictionary.entry(number).unwrap_or_default();
        let units: Vec<_> = units
            .filter(|(_, unit)| unit.parent == entry.code)
            .map(|(number, _)| number)
            .take(OFFERED)
            .collect();
        let facts = entries(value.dictionary, &units);
        value.cell.found(value.finding(&RULE).with(facts), out);
    }
}
