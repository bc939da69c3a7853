//! k041: The key is a person's own where a company's is needed.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::{Certificate, Holder};

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K041,
    severity: Severity::Error,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["company holder=person"],
    misses: &["company holder=organisation", "holder=person"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let wrong = file.given.company && one.holder == Holder::Person;
    wrong.then(|| file.finding(&RULE, &one.subject))
}
