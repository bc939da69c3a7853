//! a028: A KBe is two digits.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A028,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Kbe],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["kbe=*9*", "kbe=*119*", "kbe=*КБ*"],
    misses: &["kbe=19", "kbe=31"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let value = entry.value();
    let two = value.len() == 2 && value.bytes().all(|b| b.is_ascii_digit());
    (!two).then(|| entry.counted(&RULE, 2))
}
