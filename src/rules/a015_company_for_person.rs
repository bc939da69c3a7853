//! a015: A company's number where a person's is asked for.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::{self, Kind, Verdict};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A015,
    severity: Severity::Warning,
    safety: None,
    fields: &[Field::Iin],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iin=*260140000055*"],
    misses: &["iin=900228300127", "iin=123456789012"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let company = identity::read(entry.value()) == Some(Verdict::Holds(Kind::Company));
    company.then(|| entry.whole(&RULE))
}
