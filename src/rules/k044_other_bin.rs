//! k044: The organisation's number is not the one that was typed.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::Certificate;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K044,
    severity: Severity::Error,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["bin=123456789021 typed-bin=123456789022"],
    misses: &["bin=123456789021 typed-bin=123456789021", "bin=123456789021", "typed-bin=123456789021"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let typed = file.given.bin.as_deref()?;
    let own = one.bin.as_deref()?;
    (typed != own).then(|| file.finding(&RULE, own).expects(typed))
}
