//! t037: The sheet has no row with the codes of the columns; there may be a row with their labels. The catalog goes by the codes.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::{MAIN_SHEET, Place};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T037,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["no codes", "header by labels", "empty sheet"],
    misses: &["good", "no Import", "title above the header"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let Some(sheet) = file.sheet else {
        return;
    };
    let nothing = file.schema.header_row == 0 && sheet.name == MAIN_SHEET;
    if nothing || file.schema.by_labels {
        file.found(Place::FILE, file.finding(&RULE, &sheet.name), out);
    }
}
