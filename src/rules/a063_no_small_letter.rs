//! a063: A password without a small letter, which the system asks for.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A063,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::PortalPassword, Field::KeyPassword],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["portalPassword=*QAZTAU77*", "keyPassword=*QAZТау77*"],
    misses: &["portalPassword=QazTau77", "portalPassword=QAZТау77", "catalogPassword=QAZTAU77"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    // A key's password wants Latin letters, the portal does not say which.
    let latin = entry.field() == Field::KeyPassword;
    let has = entry.value().contains(|c: char| c.is_lowercase() && (!latin || c.is_ascii()));
    (!has).then(|| entry.whole(&RULE))
}
