//! k062: GOST's signatures are not verified here.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};
use crate::signature::{Certificate, Chain};

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K062,
    severity: Severity::Info,
    check: KeyCheck::Each(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["chain=not-here"],
    misses: &["", "chain=proven", "chain=refuted"],
};

fn check(file: &KeySubject<'_>, one: &Certificate) -> Option<Finding> {
    let open = one.chain == Chain::NotHere;
    open.then(|| file.finding(&RULE, &one.issuer))
}
