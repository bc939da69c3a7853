//! a003: Small letters in an account or a bank's code, which are written in capitals.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Safety, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A003,
    severity: Severity::Info,
    safety: Some(Safety::Safe),
    fields: &[Field::Iik, Field::Bic],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iik=*kz86125kzt*5004100100", "bic=*h*SBKKZKX"],
    misses: &["iik=KZ86125KZT5004100100", "bic=HSBKKZKX"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let (span, meant) = entry.changed(|c| c.is_ascii_lowercase())?;
    Some(entry.finding(&RULE, span).becomes(meant))
}
