//! k021: The certificate's time is over.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::Certificate;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K021,
    severity: Severity::Error,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["ends=-1", "ends=-400"],
    misses: &["ends=0", "ends=300", "ends=-1 now=no"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let over = one.not_after < file.given.now?;
    over.then(|| file.finding(&RULE, &one.not_after.day()))
}
