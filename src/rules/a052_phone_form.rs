//! a052: A telephone number in another form than +7 and ten digits.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Safety, Severity};
use crate::finding::Span;
use crate::identity::{Phone, phone};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A052,
    severity: Severity::Info,
    safety: Some(Safety::Safe),
    fields: &[Field::Phone],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["phone=*8 (701) 123-45-67*", "phone=*87011234567*", "phone=* +7 701 123 45 67*"],
    misses: &["phone=+77011234567", "phone=7011234567"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let Phone::Whole(number) = phone(entry.value()) else {
        return None;
    };
    let all = Span::new(0, entry.text().len());
    (number != entry.text()).then(|| entry.finding(&RULE, all).becomes(number))
}
