//! k063: What was supplied as a root is no certificate.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::Chain;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K063,
    severity: Severity::Warning,
    check: KeyCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["chain=no-root"],
    misses: &["", "chain=proven"],
};

fn check(file: &KeySubject<'_>) -> Option<Finding> {
    let (_, one) = file.file.own().find(|(_, one)| one.chain == Chain::NoRoot)?;
    Some(file.finding(&RULE, &one.issuer))
}
