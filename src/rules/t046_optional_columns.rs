//! t046: Columns that may stay empty are missing. The catalog's template has them, and it is not known whether it takes a file without.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::Place;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T046,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["no brand"],
    misses: &["good", "no quantity", "no codes"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let missing = file.missing_columns(false);
    if !missing.is_empty() {
        let finding = file.finding(&RULE, "").with(Facts::Names(missing));
        file.found(Place::FILE, finding, out);
    }
}
