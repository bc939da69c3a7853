//! a030: The residency in a KBe differs from what the BIN tells.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::{self, Standing, Told};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A030,
    severity: Severity::Warning,
    safety: None,
    fields: &[Field::Kbe],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["kbe=*2*7 | 260140000055", "kbe=*1*7 | 260150000017"],
    misses: &["kbe=17 | 260140000055", "kbe=27 | 260150000017", "kbe=17"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let owner = Entry::new(Field::Number, entry.beside(), "");
    let (Told::Kbe { resident, .. }, Told::Company { standing, .. }) =
        (identity::told(entry)?, identity::told(&owner)?)
    else {
        return None;
    };
    let differs = resident == (standing == Standing::NonResident);
    differs.then(|| entry.finding(&RULE, entry.place(0, 1)))
}
