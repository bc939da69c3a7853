//! t041: Columns that have to be filled are missing. Every product then lacks a value that the catalog asks for.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::Place;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T041,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["no quantity"],
    misses: &[
        "good",
        "no brand",
        "columns moved",
        "codes with spaces",
        "no codes",
    ],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let missing = file.missing_columns(true);
    if !missing.is_empty() {
        let finding = file.finding(&RULE, "").with(Facts::Names(missing));
        file.found(Place::FILE, finding, out);
    }
}
