//! a014: An IIN begins with a date of birth, and its seventh digit tells the century. Numbers given long ago may differ.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::{self, Kind, Told, Verdict};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A014,
    severity: Severity::Warning,
    safety: None,
    fields: &[Field::Iin],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iin=*900230*300128", "iin=*900229*300122"],
    misses: &["iin=900228300127", "iin=260140000055"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let Some(Verdict::Holds(kind)) = identity::read(entry.value()) else {
        return None;
    };
    let unknown = match identity::told(entry) {
        // No century is told by a nought, so no date is.
        Some(Told::Person { born, sex }) => born.is_none() && sex.is_some(),
        _ => kind == Kind::Odd,
    };
    unknown.then(|| entry.finding(&RULE, entry.place(0, 6)))
}
