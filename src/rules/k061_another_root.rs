//! k061: The root that was supplied does not stand behind the certificate.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::{Certificate, Chain};

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K061,
    severity: Severity::Error,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["chain=refuted"],
    misses: &["", "chain=proven", "chain=not-here"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let wrong = one.chain == Chain::Refuted;
    wrong.then(|| file.finding(&RULE, &one.issuer))
}
