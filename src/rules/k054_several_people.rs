//! k054: Certificates of several people lie in one file.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::finding::Facts;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K054,
    severity: Severity::Warning,
    check: KeyCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["subject=A and subject=B"],
    misses: &["subject=A", "subject=A and subject=A", "subject=A and holder=authority subject=B"],
};

fn check(file: &KeySubject<'_>) -> Option<Finding> {
    let mut names: Vec<_> = file.file.own().map(|(_, one)| one.subject.clone()).collect();
    names.sort();
    names.dedup();
    (names.len() > 1).then(|| file.finding(&RULE, "").with(Facts::Names(names)))
}
