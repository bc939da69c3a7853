//! t022: The file refers to other workbooks. Its values may be old ones, and Excel asks about them at each opening.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Place;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T022,
    severity: Severity::Info,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["external links"],
    misses: &["good", "macros"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    if file.book.is_some_and(|book| book.external_links) {
        file.found(Place::FILE, file.finding(&RULE, ""), out);
    }
}
