//! k003: The file is cut off or damaged.

use super::{Cases, Code, KeyCheck, KeyRule, Severity};
use crate::signature::Damage;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K003,
    severity: Severity::Error,
    check: KeyCheck::File(|file| file.damaged(&RULE, Damage::Broken)),
};

pub(super) const CASES: Cases = Cases {
    hits: &["damage=broken"],
    misses: &["", "damage=password"],
};
