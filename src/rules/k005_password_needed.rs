//! k005: The file opens with a password, and none was typed.

use super::{Cases, Code, KeyCheck, KeyRule, Severity};
use crate::signature::Damage;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K005,
    severity: Severity::Warning,
    check: KeyCheck::File(|file| file.damaged(&RULE, Damage::PasswordNeeded)),
};

pub(super) const CASES: Cases = Cases {
    hits: &["damage=closed"],
    misses: &["", "damage=password"],
};
