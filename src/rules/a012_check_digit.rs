//! a012: The last digit of an IIN or BIN does not fit the others, or no such number was ever issued.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::{self, Verdict};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A012,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Iin, Field::Bin, Field::Number],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iin=12345678901*2*", "bin=2601 4000 005*6*", "number=26014000063*1*", "iin=00000000000*0*"],
    misses: &["bin=260140000055", "number=7707083893", "number=500100732259"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let value = entry.value();
    if entry.field() == Field::Number && identity::is_russian(value) {
        return None;
    }
    let last = entry.finding(&RULE, entry.place(11, 12));
    match identity::read(value)? {
        Verdict::Holds(_) => None,
        Verdict::Wrong(digit) => Some(last.expects(digit)),
        Verdict::NeverIssued => Some(last),
    }
}
