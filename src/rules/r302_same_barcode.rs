//! r302: Rows with the same barcode, compared as 14 digits. A barcode belongs to one product.

use super::{Cases, Code, Found, RowSubject, Severity, SheetCheck, SheetRule};
use crate::template::{Alike, Key};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R302,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Row(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "gtin=*5449000000996*
gtin=*05449000000996* | brand=Сәт",
        "gtin=*5449000000996* | brand=a
gtin=*5449000000996* | brand=b
gtin=*5449000000996* | brand=c",
    ],
    misses: &[
        "gtin=5449000000996
gtin=5449000000996",
        "gtin=
gtin= | brand=Сәт",
        "gtin=5449000000996
gtin=96385074 | brand=Сәт",
    ],
};

fn check(row: &RowSubject<'_>, out: &mut Found) {
    let others = row.others(Alike::Gtin, &[Alike::Whole]);
    if !others.is_empty() {
        row.found(&RULE, Some(Key::Gtin), &others, out);
    }
}
