//! t001: The file has no bytes. A download that broke off leaves such a file.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Damage;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T001,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["empty file"],
    misses: &["blank template"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    file.damaged(&RULE, Damage::Empty, out);
}
