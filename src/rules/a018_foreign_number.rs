//! a018: Neither IIN nor BIN. A non-resident without them gives the tax number of the own country.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity;

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A018,
    severity: Severity::Info,
    safety: None,
    fields: &[Field::Number],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["number=*DE123456789*", "number=*7707083893*"],
    misses: &["number=260140000055", "number=50140000001", "number=123456789012"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let value = entry.value();
    let own = identity::read(value).is_some() && !identity::is_russian(value);
    let lost = identity::with_lost_zeros(value).is_some();
    (!own && !lost).then(|| entry.whole(&RULE))
}
