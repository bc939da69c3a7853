//! a032: Characters in an account's number that are neither Latin letters nor digits.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A032,
    severity: Severity::Warning,
    safety: None,
    fields: &[Field::Account],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["account=407028*$*1090", "account=40*Ж*1"],
    misses: &["account=40702810900000000001", "account=KZ86125KZT50041001Ж0"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let here = entry.value().starts_with("KZ");
    entry.with_odd(&RULE, |_, c| !c.is_ascii_alphanumeric()).filter(|_| !here)
}
