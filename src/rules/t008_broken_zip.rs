//! t008: The archive is damaged or ends too early, as after a download that broke off.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Damage;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T008,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["broken zip"],
    misses: &["good", "broken workbook"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    file.damaged(&RULE, Damage::BrokenZip, out);
}
