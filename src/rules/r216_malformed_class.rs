//! r216: Digits that make no code of a class: some are missing, or there are too many.

use super::{Cases, Code, Found, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::finding::Facts;
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R216,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "oktru=*1101-0001-0001-10000001*",
        "oktru=*1101-0001-00*",
        "oktru=*7777-0001*",
    ],
    misses: &["oktru=1101-0001-0001-100000001", "oktru=1101-0001"],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if *value.sense == Sense::Malformed {
        let digits = value.cell.text().bytes().filter(u8::is_ascii_digit);
        let facts = Facts::Length(digits.count());
        value.cell.found(value.finding(&RULE).with(facts), out);
    }
}
