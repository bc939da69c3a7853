//! a042: Cyrillic letters among the Latin ones of an e-mail address: no eye tells them apart, and no letter arrives.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Safety, Severity};
use crate::template::letters::mixed;

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A042,
    severity: Severity::Warning,
    safety: Some(Safety::Unsafe),
    fields: &[Field::Email],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["email=*аidana*@mail.kz", "email=aidana@*mаil*.kz"],
    misses: &["email=aidana@mail.kz", "email=айна@почта.қаз"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let (span, meant) = mixed(entry.value())?;
    let at = span.shifted(entry.trimmed().start);
    Some(entry.finding(&RULE, at).becomes(meant))
}
