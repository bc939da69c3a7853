//! t032: A sheet has the template's header, but it is not called `Import`.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::{MAIN_SHEET, Place};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T032,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["other name"],
    misses: &["good", "no Import"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let Some(sheet) = file.sheet else {
        return;
    };
    if sheet.name != MAIN_SHEET && file.schema.header_row > 0 {
        file.found(Place::FILE, file.finding(&RULE, &sheet.name), out);
    }
}
