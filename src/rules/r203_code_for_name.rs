//! r203: The code of a country or a unit. The template's example has names; whether the catalog takes codes is not known.

use super::{Cases, Code, Found, Safety, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::finding::Facts;
use crate::template::Meaning;
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R203,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "country=*KZ*",
        "country=*kz*",
        "measure_unit=*796*",
        "measure_unit:number=*796*",
        "measure_unit=*166*",
    ],
    misses: &[
        "country=КАЗАХСТАН",
        "oktru=1101-0001-0002-100000003",
        "country=РК",
    ],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    let Sense::Coded(number) = *value.sense else {
        return;
    };
    let name = value.text_of(number);
    let finding = value.finding(&RULE);
    // Where several entries are called so, the name says less than the code.
    let is_shared = matches!(value.dictionary.meaning(&name), Meaning::Several(_));
    let finding = if is_shared {
        finding.with(Facts::Name(name))
    } else {
        finding.becomes(name)
    };
    value.cell.found(finding, out);
}
