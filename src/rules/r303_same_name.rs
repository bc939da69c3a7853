//! r303: Rows with the same full name, but not the same barcode. A full name tells one product from all others.

use super::{Cases, Code, Found, RowSubject, Severity, SheetCheck, SheetRule};
use crate::template::{Alike, Key};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R303,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Row(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["gtin=5449000000996 | name_ru=*Плита LH2210*
gtin= | name_ru=*плита  LH2210*"],
    misses: &[
        "name_ru=Плита LH2210
name_ru=Плита LH2211 | gtin=",
        "brand=a
brand=b",
        "gtin=
gtin=",
    ],
};

fn check(row: &RowSubject<'_>, out: &mut Found) {
    let others = row.others(Alike::Name, &[Alike::Whole, Alike::Gtin]);
    if !others.is_empty() {
        row.found(&RULE, Some(Key::NameRu), &others, out);
    }
}
