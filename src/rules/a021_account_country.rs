//! a021: An IIK begins with KZ. What begins otherwise is an account in another country, or a part of one.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A021,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Iik],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iik=*GB*29NWBK60161331926819", "iik=*86*125KZT5004100100"],
    misses: &["iik=KZ86125KZT5004100100", "iik=КZ86125KZT5004100100"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    (!entry.value().starts_with("KZ")).then(|| entry.finding(&RULE, entry.place(0, 2)))
}
