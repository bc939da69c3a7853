//! t044: A column of an older template, which the catalog dropped on 11 March 2026.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Schema;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T044,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["retired column"],
    misses: &["good", "unknown column"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    for column in file.columns() {
        if Schema::is_retired(&column.code) {
            let finding = file.finding(&RULE, &column.code);
            file.found(file.header_cell(column), finding, out);
        }
    }
}
