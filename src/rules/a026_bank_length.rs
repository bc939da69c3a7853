//! a026: A bank's code (BIC, SWIFT) has 8 or 11 characters.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A026,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Bic],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["bic=*HSBKKZK*", "bic=*HSBKKZKXXX*"],
    misses: &["bic=HSBKKZKX", "bic=HSBKKZKXXXX"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let length = entry.value().chars().count();
    (!matches!(length, 8 | 11)).then(|| entry.counted(&RULE, 11))
}
