//! a029: The first digit of a KBe is 1 or 2 for the residency, the second 1 to 9 for the sector.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A029,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Kbe],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["kbe=*3*9", "kbe=1*0*", "kbe=*00*"],
    misses: &["kbe=19", "kbe=27", "kbe=9"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let two = entry.value().len() == 2 && entry.value().bytes().all(|b| b.is_ascii_digit());
    let odd = |at: usize, c: char| match at {
        0 => !matches!(c, '1' | '2'),
        _ => c == '0',
    };
    entry.with_odd(&RULE, odd).filter(|_| two)
}
