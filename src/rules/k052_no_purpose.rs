//! k052: The certificate is neither for signing in nor for signing: a web server's, perhaps.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::{Certificate, Holder};

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K052,
    severity: Severity::Warning,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["for=none holder=other"],
    misses: &["for=in", "for=sign", "for=none holder=system"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let none = !one.signs_in && !one.signs && one.holder != Holder::System;
    none.then(|| file.finding(&RULE, &one.subject))
}
