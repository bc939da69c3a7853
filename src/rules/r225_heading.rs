//! r225: A heading instead of a customs code: the beginning of several codes.

use super::{Cases, Code, CustomsSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::customs::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R225,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Customs(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "tnved=*1905*",
        "tnved=*190531*",
        "tnved=1905311900@*04021019*",
    ],
    misses: &["tnved=1905311900", "tnved=1906"],
};

fn check(cell: &CustomsSubject<'_>, out: &mut Found) {
    for part in &cell.codes.parts {
        if part.sense == Sense::Heading {
            let finding = cell.cell.finding(&RULE, part.span);
            cell.cell
                .found(finding.with(cell.near_code(&part.digits)), out);
        }
    }
}
