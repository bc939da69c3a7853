//! k033: The name says RSA where the key is GOST's, or the other way round.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::finding::Facts;
use crate::signature::{Algorithm, Certificate};

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K033,
    severity: Severity::Warning,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["name=GOST512_0123.p12 key=rsa", "name=RSA256_0123.p12 key=gost", "name=AUTH_RSA256_0123.p12 key=gost"],
    misses: &["name=GOST512_0123.p12 key=gost", "name=RSA256_0123.p12 key=rsa", "name=key.p12 key=rsa"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let says_rsa = file.named("RSA256_") || file.named("AUTH_RSA256_");
    let says_gost = file.named("GOST512_") || file.named("GOSTKNCA_");
    let is_rsa = matches!(one.algorithm, Algorithm::Rsa(_));
    let wrong = says_rsa && one.algorithm.is_gost() || says_gost && is_rsa;
    wrong.then(|| file.finding(&RULE, file.file_name()).with(Facts::Name(one.algorithm.name())))
}
