//! k023: A new key is asked for while the old one still holds.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::finding::Facts;
use crate::signature::{Certificate, SOON};

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K023,
    severity: Severity::Warning,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["ends=0", "ends=5", "ends=30"],
    misses: &["ends=31", "ends=-1", "ends=5 now=no"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let days = one.not_after.days_from(file.given.now?);
    let soon = (0..=SOON).contains(&days);
    soon.then(|| {
        file.finding(&RULE, &one.not_after.day())
            .with(Facts::Count {
                found: days as usize,
                limit: SOON as usize,
            })
    })
}
