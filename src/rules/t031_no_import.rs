//! t031: There is no sheet `Import`, and none whose header fits. The catalog reads products from there.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::{MAIN_SHEET, Place, Sheet};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T031,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["no Import", "other sheet without a header"],
    misses: &["good", "other name"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let Some(book) = file.book else {
        return;
    };
    let named = |sheet: &&Sheet| sheet.name == MAIN_SHEET || file.schema.header_row > 0;
    if !file.sheet.iter().any(named) {
        let facts = Facts::Names(book.sheets.clone());
        file.found(Place::FILE, file.finding(&RULE, "").with(facts), out);
    }
}
