//! k051: Since 28.04.2024 only keys of GOST's new kind are issued.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::{Algorithm, Certificate};

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K051,
    severity: Severity::Info,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["key=rsa", "key=gost2004"],
    misses: &["key=gost", "key=other"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let old = matches!(
        one.algorithm,
        Algorithm::Rsa(_) | Algorithm::Gost2004 | Algorithm::Gost2015Short
    );
    old.then(|| file.finding(&RULE, &one.algorithm.name()))
}
