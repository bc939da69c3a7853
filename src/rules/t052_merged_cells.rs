//! t052: Cells of products are merged. The value is in the first of them; the others are empty for the catalog.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::{Place, parse_a1};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T052,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["merged products"],
    misses: &[
        "good",
        "merged below the products",
        "merged beside the columns",
    ],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let merged = file.sheet.map_or(&[][..], |sheet| &sheet.merged);
    for area in merged {
        let (first, last) = area.split_once(':').unwrap_or((area, area));
        let (Some(first), Some(last)) = (parse_a1(first), parse_a1(last)) else {
            continue;
        };
        let products = file
            .rows
            .iter()
            .any(|row| (first.0..=last.0).contains(&row.number));
        let columns = &file.schema.columns;
        let known = columns
            .iter()
            .any(|column| (first.1..=last.1).contains(&column.index));
        if products && known {
            let place = Place::cell(first.0, first.1);
            file.found(place, file.finding(&RULE, area), out);
        }
    }
}
