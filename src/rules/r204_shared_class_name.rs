//! r204: The name of a class that several classes have. Its code says which one is meant.

use super::values::entries;
use super::{Cases, Code, Found, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::Which;
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R204,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["oktru=*Набор*"],
    misses: &[
        "oktru=Вафли",
        "oktru=набор ",
        "oktru=1101-0002-0001-100000004",
        "measure_unit=Килограмм",
    ],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if let (Sense::Shared(numbers), Which::Oktru) = (value.sense, value.which) {
        let facts = entries(value.dictionary, numbers);
        value.cell.found(value.finding(&RULE).with(facts), out);
    }
}
