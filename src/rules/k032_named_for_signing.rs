//! k032: The name says that the key is for signing, and it is not.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::Certificate;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K032,
    severity: Severity::Warning,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["name=RSA256_0123.p12 for=in", "name=RSA256_0123.p12 for=none"],
    misses: &["name=RSA256_0123.p12 for=sign", "name=AUTH_RSA256_0123.p12 for=in", "name=key.p12 for=in"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let wrong = file.named("RSA256_") && !one.signs;
    wrong.then(|| file.finding(&RULE, file.file_name()))
}
