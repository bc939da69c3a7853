//! r214: The beginning of a class's code. Products belong to classes of the fourth level only.

use super::values::{OFFERED, entries};
use super::{Cases, Code, Found, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R214,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["oktru=*1101-0001-0001*", "oktru=*1101*", "oktru=*11010001*"],
    misses: &["oktru=1101-0001-0001-100000001", "oktru=1101-0001-00"],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if let Sense::Upper(code) = value.sense {
        let numbers = value.dictionary.by_prefix(code).iter().take(OFFERED);
        let numbers: Vec<_> = numbers.map(|&number| number as usize).collect();
        let facts = entries(value.dictionary, &numbers);
        value.cell.found(value.finding(&RULE).with(facts), out);
    }
}
