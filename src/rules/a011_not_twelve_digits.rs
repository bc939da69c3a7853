//! a011: An IIN and a BIN have twelve digits and nothing else.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::barcode::lookalike;
use crate::identity;

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A011,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Iin, Field::Bin],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iin=*90022830012*", "bin=*2601400000551*", "iin=*Айна*"],
    misses: &["iin=900228300127", "iin=9OO228300127", "iin=50140000001", "bin=123456789012"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let value = entry.value();
    let meant = value.chars().map(|c| lookalike(c).unwrap_or(c));
    let twelve = |text: &str| identity::read(text).is_some();
    let other = twelve(value)
        || twelve(&meant.collect::<String>())
        || identity::with_lost_zeros(value).is_some();
    (!other).then(|| entry.counted(&RULE, 12))
}
