//! k043: The person's number is not the one that was typed.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::Certificate;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K043,
    severity: Severity::Error,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["iin=123456789011 typed-iin=123456789012"],
    misses: &["iin=123456789011 typed-iin=123456789011", "iin=123456789011", "typed-iin=123456789011"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let typed = file.given.iin.as_deref()?;
    let own = one.iin.as_deref()?;
    (typed != own).then(|| file.finding(&RULE, own).expects(typed))
}
