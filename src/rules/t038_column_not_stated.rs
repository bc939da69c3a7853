//! t038: Rows 3 and 4 say of other columns what they hold and whether they have to be filled, but not of this one.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Place;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T038,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["type of one column emptied"],
    misses: &[
        "good",
        "types in other words",
        "new column",
        "unknown column",
    ],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let schema = file.schema;
    if !file.has_codes() || schema.types == 0 || schema.obligations == 0 {
        return;
    }
    for column in &schema.columns {
        if column.key.is_some() && !column.stated {
            let place = Place::cell(schema.types, column.index);
            file.found(place, file.finding(&RULE, &column.code), out);
        }
    }
}
