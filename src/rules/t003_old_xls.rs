//! t003: The file is a workbook of Excel 97-2003. The template is .xlsx.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Damage;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T003,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["old xls"],
    misses: &["good", "picture"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    file.damaged(&RULE, Damage::OldXls, out);
}
