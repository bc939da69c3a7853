//! a064: A password without a capital letter, which the system asks for.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A064,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::PortalPassword, Field::KeyPassword],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["portalPassword=*qaztau77*", "keyPassword=*qazТау77*"],
    misses: &["keyPassword=QazTau77", "portalPassword=qazТау77", "catalogPassword=qaztau77"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    // A key's password wants Latin letters, the portal does not say which.
    let latin = entry.field() == Field::KeyPassword;
    let has = entry.value().contains(|c: char| c.is_uppercase() && (!latin || c.is_ascii()));
    (!has).then(|| entry.whole(&RULE))
}
