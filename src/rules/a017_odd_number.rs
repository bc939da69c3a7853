//! a017: Twelve digits whose check digit fits, but that are built neither as an IIN nor as a BIN.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::{self, Kind, Verdict};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A017,
    severity: Severity::Warning,
    safety: None,
    fields: &[Field::Bin, Field::Number],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["bin=*900230300128*", "number=*260170000019*"],
    misses: &["bin=260140000055", "number=900228300127"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let odd = identity::read(entry.value()) == Some(Verdict::Holds(Kind::Odd));
    odd.then(|| entry.whole(&RULE))
}
