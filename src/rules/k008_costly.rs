//! k008: The file asks for so much computing that nothing but ill will explains it.

use super::{Cases, Code, KeyCheck, KeyRule, Severity};
use crate::signature::Damage;

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K008,
    severity: Severity::Error,
    check: KeyCheck::File(|file| file.damaged(&RULE, Damage::Costly)),
};

pub(super) const CASES: Cases = Cases {
    hits: &["damage=costly"],
    misses: &["", "damage=large"],
};
