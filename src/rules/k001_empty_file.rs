//! k001: The file has no bytes.

use super::{Cases, Code, KeyCheck, KeyRule, Severity};
use crate::signature::Damage;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K001,
    severity: Severity::Error,
    check: KeyCheck::File(|file| file.damaged(&RULE, Damage::Empty)),
};

pub(super) const CASES: Cases = Cases {
    hits: &["damage=empty"],
    misses: &["", "damage=broken"],
};
