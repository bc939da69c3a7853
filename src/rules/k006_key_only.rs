//! k006: A private key without its certificate: nothing tells whose it is.

use super::{Cases, Code, KeyCheck, KeyRule, Severity};
use crate::signature::Damage;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K006,
    severity: Severity::Error,
    check: KeyCheck::File(|file| file.damaged(&RULE, Damage::KeyOnly)),
};

pub(super) const CASES: Cases = Cases {
    hits: &["damage=key"],
    misses: &["", "damage=other"],
};
