//! k022: The certificate's time has not begun. A computer's clock may be wrong, too.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::Certificate;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K022,
    severity: Severity::Error,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["begins=1"],
    misses: &["begins=0", "begins=-10", "begins=1 now=no"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let early = file.given.now? < one.not_before;
    early.then(|| file.finding(&RULE, &one.not_before.day()))
}
