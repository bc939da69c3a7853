//! a061: A password shorter than the system asks for: at least 8 characters.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A061,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::CatalogPassword, Field::PortalPassword, Field::KeyPassword],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["catalogPassword=*Qaz7tau*", "keyPassword=*Aa1*"],
    misses: &["catalogPassword=Qaz7taus", "keyPassword=Qaz7taus", "kedenPassword=Qaz"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    (entry.value().chars().count() < 8).then(|| entry.counted(&RULE, 8))
}
