//! a076: Not a day of the calendar in the form year.month.day, which the PPP portal states.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Safety, Severity};
use crate::identity::Date;

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A076,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    fields: &[Field::Date, Field::LaterDate],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["date=*23.11.2026*", "laterDate=*2026.02.30*", "date=*2026-11-23*", "date=*вчера*"],
    misses: &["date=2026.11.23", "laterDate="],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let value = entry.value();
    if Date::read(value).is_some() {
        return None;
    }
    let finding = entry.whole(&RULE);
    Some(match Date::guess(value) {
        Some(day) => finding.becomes(day.joined('.')),
        None => finding,
    })
}
