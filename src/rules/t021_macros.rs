//! t021: Macros are in the file. The template has none, and it is not known whether the catalog takes such a file.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Place;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T021,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["macros"],
    misses: &["good", "external links"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    if file.book.is_some_and(|book| book.macros) {
        file.found(Place::FILE, file.finding(&RULE, ""), out);
    }
}
