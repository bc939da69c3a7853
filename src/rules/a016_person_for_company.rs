//! a016: A person's number where a company's is asked for. Sole traders have no other.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::{self, Kind, Verdict};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A016,
    severity: Severity::Warning,
    safety: None,
    fields: &[Field::Bin],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["bin=*900228300127*"],
    misses: &["bin=260140000055", "bin=123456789012"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let person = identity::read(entry.value()) == Some(Verdict::Holds(Kind::Person));
    person.then(|| entry.whole(&RULE))
}
