//! a065: A password without a digit, which the system asks for.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A065,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::PortalPassword, Field::KeyPassword],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["portalPassword=*QazTauKol*", "keyPassword=*QazTauKol*"],
    misses: &["keyPassword=QazTau77", "catalogPassword=QazTauKol"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let has = entry.value().contains(|c: char| c.is_ascii_digit());
    (!has).then(|| entry.whole(&RULE))
}
