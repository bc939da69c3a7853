//! t033: The codes of the columns do not stand in row 1, where the catalog looks for them.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Place;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T033,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["title above the header"],
    misses: &["good", "no codes", "header by labels"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let row = file.schema.header_row;
    if file.has_codes() && row > 1 {
        let finding = file.finding(&RULE, &row.to_string());
        file.found(Place::row(row), finding, out);
    }
}
