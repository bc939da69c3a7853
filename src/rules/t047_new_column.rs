//! t047: A column that is not known here, but rows 3 and 4 say what it holds: the catalog may have added it since.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T047,
    severity: Severity::Info,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["new column"],
    misses: &["good", "unknown column", "retired column", "mistyped code"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    for (column, meant) in file.unknown_columns() {
        if column.stated && meant.is_none() {
            let finding = file.finding(&RULE, &column.code);
            file.found(file.header_cell(column), finding, out);
        }
    }
}
