//! t063: The file has no dictionary of classes; those of a template that was loaded before are used.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::{Origin, Place};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T063,
    severity: Severity::Info,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["kept dictionaries"],
    misses: &[
        "good",
        "no dictionaries",
        "blank template without dictionaries",
    ],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    if file.products > 0 && file.origin == Origin::Kept {
        let facts = Facts::Count {
            found: file.dictionaries.oktru.len(),
            limit: 0,
        };
        file.found(Place::FILE, file.finding(&RULE, "").with(facts), out);
    }
}
