//! r212: The code of a class that the current dictionary lacks.

use super::values::entries;
use super::{Cases, Code, Found, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R212,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "oktru=*1101-0001-0001-100000099*",
        "oktru=*9999-0001-0001-100000099*",
    ],
    misses: &[
        "oktru=1101-0001-0001-100000001",
        "oktru=1101-0001",
        "country=КИТАЙ",
    ],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if let (Sense::NoSuchCode(code), false) = (value.sense, value.is_unverified()) {
        let near = entries(value.dictionary, &value.near_code(code));
        value.cell.found(value.finding(&RULE).with(near), out);
    }
}
