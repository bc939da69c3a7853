//! The rules for lists of codes, in a template's cells: what they find in the column `gtin` is told there in their own
//! words. Left out is what a template says in another way, and what calls for nothing to be done.

use super::codes::{self, Subject};
use super::{CellSubject, Code, Found, Meta};
use crate::barcode;
use crate::finding::Span;
use crate::template::codes::{GtinCell, XtinCell, gtin, xtin};

/// Rules for lists that are silent in a template. Blank cells may be; NTIN, numbers of no product, UPC-E and carriers have
/// rules of the template's; books, offices and padding are chatter.
const SILENT: [Code; 18] = [
    Code::B021,
    Code::B022,
    Code::B023,
    Code::B103,
    Code::B201,
    Code::B202,
    Code::B203,
    Code::B204,
    Code::B205,
    Code::B206,
    Code::B207,
    Code::B208,
    Code::B210,
    Code::B303,
    Code::B304,
    Code::B311,
    Code::B312,
    Code::B313,
];

/// What a cell of the column `gtin` holds; `None` where it is empty.
pub(super) fn gtin_cell(cell: &CellSubject<'_>) -> Option<GtinCell> {
    let text = cell.text();
    (!cell.is_blank()).then(|| gtin(text, &barcode::read(text)))
}

/// What a cell of the column `xtin` holds; `None` where it is empty.
pub(super) fn xtin_cell(cell: &CellSubject<'_>) -> Option<XtinCell> {
    (!cell.is_blank()).then(|| xtin(cell.text()))
}

/// Adds what the rules for lists of codes find in a cell of the column `gtin`.
pub(super) fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if cell.is_blank() {
        return;
    }
    let text = cell.text();
    let reading = barcode::read(text);
    let told = match gtin(text, &reading) {
        GtinCell::Code | GtinCell::UpcE(_) | GtinCell::NotAProduct => {
            |rule: Meta| !SILENT.contains(&rule.code)
        }
        // Six digits may be a short UPC-E.
        GtinCell::NotACode => |rule: Meta| rule.code == Code::B306,
        _ => return,
    };
    let found = codes::check(&Subject {
        line: text,
        cell: Span::new(0, text.len()),
        reading: &reading,
        twins: &[],
        number: cell.row.number,
    });
    for finding in found.into_iter().filter(|finding| told(finding.rule)) {
        cell.found(finding, out);
    }
}
