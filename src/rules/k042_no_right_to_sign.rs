//! k042: A company is registered by its head or by an employee with the right to sign.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::{Certificate, Holder};

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K042,
    severity: Severity::Warning,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["company holder=organisation role=employee for=sign", "company holder=organisation role=personnel for=both"],
    misses: &["company holder=organisation role=head for=sign", "company holder=organisation role=signs for=sign", "holder=organisation role=employee for=sign", "company holder=organisation role=employee for=in"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let wrong = file.given.company && one.holder == Holder::Organisation && one.signs && !one.may_sign();
    wrong.then(|| file.finding(&RULE, &one.subject))
}
