//! t024: The file has more than 1,000 products. Rows that only carry formatting do not count.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::{MOST_PRODUCTS, Place};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T024,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["1001 products"],
    misses: &["good", "1000 products"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    if file.products > MOST_PRODUCTS {
        let facts = Facts::Count {
            found: file.products,
            limit: MOST_PRODUCTS,
        };
        file.found(Place::FILE, file.finding(&RULE, "").with(facts), out);
    }
}
