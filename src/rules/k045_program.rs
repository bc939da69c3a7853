//! k045: The key is a program's: no person signs with it.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::{Certificate, Holder};

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K045,
    severity: Severity::Warning,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["holder=system"],
    misses: &["holder=organisation", "holder=person"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let wrong = one.holder == Holder::System;
    wrong.then(|| file.finding(&RULE, &one.subject))
}
