//! t035: Types and obligations are not in rows 3 and 4 as the catalog writes them. What is known of its template stands in.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::{HEADER_ROWS, Place};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T035,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "types in other words",
        "obligations emptied",
        "labels deleted",
    ],
    misses: &[
        "good",
        "good of May",
        "one header row deleted",
        "comment in the header",
        "no codes",
    ],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let schema = file.schema;
    let in_place = (schema.types, schema.obligations) == (3, 4);
    // Where products or header stand in the wrong rows, other rules say so.
    let in_rows = schema.header_row == 1 && schema.first_data_row == HEADER_ROWS + 1;
    if file.has_codes() && in_rows && !in_place {
        file.found(Place::FILE, file.finding(&RULE, ""), out);
    }
}
