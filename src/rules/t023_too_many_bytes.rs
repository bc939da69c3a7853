//! t023: The file is larger than 5 MB. The template itself takes most of them: its dictionaries.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::{MOST_BYTES, Place};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T023,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["large file"],
    misses: &["good", "file of 5 MB"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let bytes = file.book.map_or(0, |book| book.bytes);
    if bytes > MOST_BYTES {
        let facts = Facts::Count {
            found: bytes as usize,
            limit: MOST_BYTES as usize,
        };
        file.found(Place::FILE, file.finding(&RULE, "").with(facts), out);
    }
}
