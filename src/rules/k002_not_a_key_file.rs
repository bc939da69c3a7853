//! k002: The file is something else: a photo, an archive, a text.

use super::{Cases, Code, KeyCheck, KeyRule, Severity};
use crate::signature::Damage;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K002,
    severity: Severity::Error,
    check: KeyCheck::File(|file| file.damaged(&RULE, Damage::NotAKey)),
};

pub(super) const CASES: Cases = Cases {
    hits: &["damage=other"],
    misses: &["", "damage=empty"],
};
