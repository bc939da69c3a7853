//! t036: Rows that say what a header says stand where the catalog reads products: a row was put in above them, or the header was pasted once more.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule, lines};
use crate::template::{HEADER_ROWS, Place, is_header_like};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T036,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["comment in the header", "header pasted twice"],
    misses: &["good", "title above the header", "one header row deleted"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    if !file.has_codes() || file.schema.header_row != 1 {
        return;
    }
    let header = file.sheet.map_or(&[][..], |sheet| &sheet.rows);
    let late = header
        .iter()
        .filter(|row| row.number > HEADER_ROWS && row.number <= file.schema.header_end)
        .chain(file.rows.iter().filter(|row| is_header_like(row)));
    let late: Vec<_> = late.map(|row| row.number).collect();
    if let Some(first) = late.first() {
        let finding = file.finding(&RULE, "").with(lines(&late));
        file.found(Place::row(*first), finding, out);
    }
}
