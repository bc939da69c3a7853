//! a019: The number is a company's and the kind a person, or the other way round.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::{self, Standing, Told};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A019,
    severity: Severity::Warning,
    safety: None,
    fields: &[Field::Number],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["number=*260140000055* | person", "number=*260140000055* | trader", "number=*900228300127* | company"],
    misses: &["number=260140000055 | company", "number=900228300127 | trader", "number=260160000014 | trader", "number=260140000055"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let told = identity::told(entry)?;
    let wrong = match (told, entry.beside()) {
        (Told::Company { standing, .. }, "trader") => standing != Standing::JointTraders,
        (Told::Person { .. }, "company") | (Told::Company { .. }, "person") => true,
        _ => false,
    };
    wrong.then(|| entry.whole(&RULE))
}
