//! t045: Products have values in a column without a code. The catalog cannot know what they are.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule, lines};
use crate::template::{Place, letters};
use std::collections::BTreeMap;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T045,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["values without a code"],
    misses: &["good", "unknown column", "empty columns"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    if !file.has_codes() {
        return;
    }
    let mut filled: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
    for row in file.rows {
        for (index, cell) in (0..=u16::MAX).zip(&row.cells) {
            if file.schema.at(index).is_none() && !cell.text().trim().is_empty() {
                filled.entry(index).or_default().push(row.number);
            }
        }
    }
    for (index, rows) in filled {
        let finding = file.finding(&RULE, &letters(index)).with(lines(&rows));
        file.found(Place::cell(file.schema.header_row, index), finding, out);
    }
}
