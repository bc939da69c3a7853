//! a051: Not a telephone number: +7 and ten digits, or another country's with up to fifteen.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Safety, Severity};
use crate::identity::{Phone, phone};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A051,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    fields: &[Field::Phone],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["phone=*+7701123456*", "phone=*7011234567*", "phone=*87011234567 Айна*"],
    misses: &["phone=+77011234567", "phone=8 (701) 123-45-67", "phone=+4915112345678"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    match phone(entry.value()) {
        Phone::Whole(_) => None,
        Phone::Likely(number) => Some(entry.whole(&RULE).becomes(number)),
        Phone::Other => Some(entry.whole(&RULE)),
    }
}
