//! k007: No key file is as large.

use super::{Cases, Code, KeyCheck, KeyRule, Severity};
use crate::signature::Damage;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K007,
    severity: Severity::Error,
    check: KeyCheck::File(|file| file.damaged(&RULE, Damage::TooLarge)),
};

pub(super) const CASES: Cases = Cases {
    hits: &["damage=large"],
    misses: &["", "damage=costly"],
};
