//! a062: A password longer than the PPP portal takes: at most 20 characters.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A062,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::PortalPassword],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["portalPassword=*Qaz7tauQaz7tauQaz7tau*"],
    misses: &["portalPassword=Qaz7tauQaz7tauQaz7ta", "catalogPassword=Qaz7tauQaz7tauQaz7tau"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    (entry.value().chars().count() > 20).then(|| entry.counted(&RULE, 20))
}
