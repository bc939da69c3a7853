//! t034: Products stand in rows 2-4, because rows of the header were deleted. The catalog skips four rows, so it skips these products.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule, lines};
use crate::template::{HEADER_ROWS, Place};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T034,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "one header row deleted",
        "two header rows deleted",
        "only codes left",
    ],
    misses: &["good", "title above the header", "comment in the header"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    if !file.has_codes() || file.schema.header_row != 1 {
        return;
    }
    let skipped = file.rows.iter().map(|row| row.number);
    let skipped: Vec<_> = skipped.filter(|&row| row <= HEADER_ROWS).collect();
    if let Some(first) = skipped.first() {
        let finding = file.finding(&RULE, "").with(lines(&skipped));
        file.found(Place::row(*first), finding, out);
    }
}
