//! k009: The file is encrypted in a way that is not read here.

use super::{Cases, Code, KeyCheck, KeyRule, Severity};
use crate::signature::Damage;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K009,
    severity: Severity::Warning,
    check: KeyCheck::File(|file| file.damaged(&RULE, Damage::Unsupported)),
};

pub(super) const CASES: Cases = Cases {
    hits: &["damage=unsupported"],
    misses: &["", "damage=broken"],
};
