//! t026: The sheet holds more than is read: far more rows or columns than a template, or texts of a whole book. What was not read was not checked.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Place;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T026,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["cut"],
    misses: &["good", "1000 products"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    if file.sheet.is_some_and(|sheet| sheet.cut) {
        file.found(Place::FILE, file.finding(&RULE, ""), out);
    }
}
