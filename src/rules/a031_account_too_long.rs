//! a031: An account's number has up to 34 characters.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A031,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Account],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["account=*12345678901234567890123456789012345*"],
    misses: &["account=40702810900000000001", "account=KZ86125KZT5004100100"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    (entry.value().chars().count() > 34).then(|| entry.counted(&RULE, 34))
}
