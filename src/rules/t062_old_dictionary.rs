//! t062: The dictionary of classes has fewer entries than in July 2026. It grows by thousands a month, so this one may be old.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::{OKTRU_IN_JULY_2026, Place};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T062,
    severity: Severity::Info,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["dictionaries of May"],
    misses: &[
        "dictionaries of July",
        "no dictionaries",
        "blank template of May",
    ],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let found = file.dictionaries.oktru.len();
    if file.products > 0 && found > 0 && found < OKTRU_IN_JULY_2026 {
        let facts = Facts::Count {
            found,
            limit: OKTRU_IN_JULY_2026,
        };
        file.found(Place::FILE, file.finding(&RULE, "").with(facts), out);
    }
}
