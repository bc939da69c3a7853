//! r205: The name of a unit that several units have. A cell holds names, so that the catalog alone decides which one it is.

use super::values::entries;
use super::{Cases, Code, Found, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::Which;
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R205,
    severity: Severity::Info,
    safety: None,
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["measure_unit=*Килограмм*"],
    misses: &[
        "measure_unit=Грамм",
        "oktru=Набор",
        "measure_unit=килограмм",
    ],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if let (Sense::Shared(numbers), Which::Unit | Which::Country) = (value.sense, value.which) {
        let facts = entries(value.dictionary, numbers);
        value.cell.found(value.finding(&RULE).with(facts), out);
    }
}
