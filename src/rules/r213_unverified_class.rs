//! r213: A class that an old dictionary lacks, or another template's. The catalog adds thousands of classes a month.

use super::values::entries;
use super::{Cases, Code, Found, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R213,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "oktru=*1101-0001-0001-100000099*",
        "oktru=*Чайник*",
        "oktru=*Печенье сдобнае*",
    ],
    misses: &[
        "oktru=1101-0001-0001-100000001",
        "oktru=Вафли",
        "measure_unit=Попугай",
    ],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if !value.is_unverified() || value.dictionary.is_empty() {
        return;
    }
    let near = match value.sense {
        Sense::NoSuchCode(code) => value.near_code(code),
        Sense::Unknown => value.near(),
        _ => return,
    };
    let facts = entries(value.dictionary, &near);
    value.cell.found(value.finding(&RULE).with(facts), out);
}
