//! a077: The day on which an account was closed is before the day on which it was opened.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::Date;

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A077,
    severity: Severity::Warning,
    safety: None,
    fields: &[Field::LaterDate],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["laterDate=*2020.01.01* | 2024.05.06"],
    misses: &["laterDate=2026.01.01 | 2024.05.06", "laterDate=2020.01.01"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let (later, first) = (Date::read(entry.value())?, Date::read(entry.beside())?);
    (later < first).then(|| entry.whole(&RULE))
}
