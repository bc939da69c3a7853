//! a066: The password typed the second time differs from the first.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A066,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Repeat],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["repeat=*QazTau78* | QazTau77"],
    misses: &["repeat=QazTau77 | QazTau77"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    (entry.text() != entry.beside()).then(|| entry.whole(&RULE))
}
