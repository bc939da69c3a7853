//! k031: The name says that the key is for signing in, and it is not.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::Certificate;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K031,
    severity: Severity::Warning,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["name=AUTH_RSA256_0123.p12 for=sign", "name=auth_rsa256_0123.p12 for=none"],
    misses: &["name=AUTH_RSA256_0123.p12 for=in", "name=key.p12 for=sign", "name=GOST512_0123.p12 for=both"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let wrong = file.named("AUTH_") && !one.signs_in;
    wrong.then(|| file.finding(&RULE, file.file_name()))
}
