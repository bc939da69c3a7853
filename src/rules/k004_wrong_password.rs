//! k004: The password is not the file's.

use super::{Cases, Code, KeyCheck, KeyRule, Severity};
use crate::signature::Damage;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K004,
    severity: Severity::Error,
    check: KeyCheck::File(|file| file.damaged(&RULE, Damage::WrongPassword)),
};

pub(super) const CASES: Cases = Cases {
    hits: &["damage=password"],
    misses: &["", "damage=closed"],
};
