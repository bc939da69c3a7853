//! k055: A certificate without its private key: it shows whose it is, and nothing can be signed with it.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::Form;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K055,
    severity: Severity::Info,
    check: KeyCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["without-key"],
    misses: &["", "without-key damage=other", "without-key holder=authority"],
};

fn check(file: &KeySubject<'_>) -> Option<Finding> {
    let first = file.file.own().next();
    let only = !file.file.has_key && file.file.form != Form::Signed;
    first.filter(|_| only).map(|(_, one)| file.finding(&RULE, &one.subject))
}
