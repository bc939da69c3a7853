//! r202: A value that is in the dictionary, but written in another way: other capitals, stray spaces, in Kazakh. Whether the
//! catalog takes it so is not known.

use super::{Cases, Code, Found, Safety, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R202,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "country=*Казахстан*",
        "country=* КИТАЙ*",
        "country=*КИТАЙ@*",
        "measure_unit=*дана*",
        "measure_unit=*КИЛОГРАММ*",
        "oktru=*печенье  овсяное*",
        "oktru=*Тәтті печенье*",
        "oktru=*набор *",
    ],
    misses: &[
        "country=КАЗАХСТАН",
        "measure_unit=Штука",
        "oktru=Печенье овсяное",
        "oktru=Плита нагревательная",
        "country=KZ",
    ],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if let Sense::Spelled(number) = *value.sense {
        // A class is written by its name, as it was.
        let entry = value.dictionary.entry(number).unwrap_or_default();
        let name = entry.name_as_written().into_owned();
        value.cell.found(value.finding(&RULE).becomes(name), out);
    }
}
