//! a071: The code from the e-mail is six digits.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A071,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Code],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["code=*72650*", "code=*72650a*"],
    misses: &["code=726503", "code=726 503"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let value = entry.value();
    let six = value.len() == 6 && value.bytes().all(|b| b.is_ascii_digit());
    (!six).then(|| entry.counted(&RULE, 6))
}
