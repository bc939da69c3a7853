//! t042: Two columns have the same code. The first is checked; which one the catalog reads is not known.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::{Key, letters};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T042,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["brand twice", "brand twice in two spellings"],
    misses: &["good", "columns moved"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    for column in file.columns() {
        let Some(key) = Key::from_code(&column.code).filter(|_| column.key.is_none()) else {
            continue;
        };
        let first = file.schema.column(key).map_or(0, |first| first.index);
        let finding = file.finding(&RULE, &column.code);
        let finding = finding.with(Facts::Name(letters(first)));
        file.found(file.header_cell(column), finding, out);
    }
}
