//! t006: The file is a workbook in Excel's binary format.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Damage;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T006,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["xlsb"],
    misses: &["good", "old xls"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    file.damaged(&RULE, Damage::Xlsb, out);
}
