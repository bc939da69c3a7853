//! t043: A column that the catalog does not have: mistyped, or the seller's own. Its values will hardly be taken.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T043,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["unknown column", "mistyped code", "label for a code"],
    misses: &[
        "good",
        "new column",
        "retired column",
        "codes with spaces",
        "brand twice",
    ],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    for (column, meant) in file.unknown_columns() {
        let finding = file.finding(&RULE, &column.code);
        let finding = match meant {
            Some(key) => finding.expects(key.code()),
            None if column.stated => continue,
            None => finding,
        };
        file.found(file.header_cell(column), finding, out);
    }
}
