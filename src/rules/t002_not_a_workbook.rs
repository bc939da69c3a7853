//! t002: The file is something else: a picture, a PDF, a saved web page.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Damage;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T002,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["picture"],
    misses: &["good", "csv"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    file.damaged(&RULE, Damage::NotAWorkbook, out);
}
