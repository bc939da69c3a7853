//! a013: An IIN or BIN whose zeros in front were lost in a table: with them, its check digit fits.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Safety, Severity};
use crate::identity;

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A013,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    fields: &[Field::Iin, Field::Bin, Field::Number],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["bin=*50140000001*", "number=*50140000001*"],
    misses: &["bin=050140000001", "bin=260140000055", "iin=12345678901"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let whole = identity::with_lost_zeros(entry.value())?;
    Some(entry.whole(&RULE).becomes(whole))
}
