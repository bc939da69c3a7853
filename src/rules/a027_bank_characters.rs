//! a027: A bank's code is built of the bank, two letters of the country, the place, and the branch.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::bic_fault;

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A027,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Bic],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["bic=HSBK*1*ZKX", "bic=HSB*Ж*KZKX"],
    misses: &["bic=HSBKKZKX", "bic=DEUTDEFF500", "bic=HSBK1"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let right = matches!(entry.value().chars().count(), 8 | 11);
    let (first, last) = bic_fault(entry.value()).filter(|_| right)?;
    Some(entry.finding(&RULE, entry.place(first, last)))
}
