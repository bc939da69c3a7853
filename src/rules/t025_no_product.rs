//! t025: There is a header and no product below it. Where even the header is missing, other rules say so.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Place;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T025,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["blank template", "blank template of May", "spaces only"],
    misses: &["good", "no Import", "header by labels"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    if file.has_codes() && file.products == 0 {
        file.found(Place::FILE, file.finding(&RULE, ""), out);
    }
}
