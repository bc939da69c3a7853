//! r016: A marking code, an element string or a link where its GTIN belongs. The part (01) is the GTIN; the rest is about one
//! piece of the product and is not for the template.

use super::in_cells::gtin_cell;
use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::Key;
use crate::template::codes::GtinCell;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R016,
    severity: Severity::Error,
    safety: Some(Safety::Safe),
    check: SheetCheck::Cell(Columns::Keys(&[Key::Gtin]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "gtin=*(01)05449000000996(21)abc*",
        "gtin=*https://a.kz/01/05449000000996*",
        "gtin=*(01)05449000000997(21)abc*",
    ],
    misses: &["gtin=5449000000996", "gtin=05449000000996"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    if let Some(GtinCell::Carrier(gtin)) = gtin_cell(cell) {
        let finding = cell.whole(&RULE);
        let finding = match gtin {
            Some(gtin) => finding.becomes(gtin),
            None => finding,
        };
        cell.found(finding, out);
    }
}
