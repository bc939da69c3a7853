//! a005: Nothing stands where something has to.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A005,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Iin, Field::Bin, Field::Number, Field::Iik, Field::Account, Field::Bic, Field::Kbe, Field::Phone, Field::Email, Field::Code, Field::Date, Field::Words, Field::Choice, Field::CatalogPassword, Field::KedenPassword, Field::PortalPassword, Field::KeyPassword, Field::Repeat],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iin=**", "words=** ", "catalogPassword=**"],
    misses: &["iin=1", "laterDate=", "words=Айна"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    entry.value().is_empty().then(|| entry.whole(&RULE))
}
