//! t051: Products stand in rows that a person or a filter has hidden. The catalog reads them all the same.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule, lines};
use crate::template::Place;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T051,
    severity: Severity::Info,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["hidden product", "filtered"],
    misses: &["good", "hidden blank row"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let hidden = file.rows.iter().filter(|row| row.hidden);
    let hidden: Vec<_> = hidden.map(|row| row.number).collect();
    if let Some(first) = hidden.first() {
        let finding = file.finding(&RULE, "").with(lines(&hidden));
        file.found(Place::row(*first), finding, out);
    }
}
