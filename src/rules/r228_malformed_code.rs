//! r228: Digits that make no customs code: there are ten in it.

use super::{Cases, Code, CustomsSubject, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::customs::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R228,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Customs(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "tnved=*19053119001*",
        "tnved=*190531190*",
        "tnved=*19053*",
        "tnved=1905311900@*7*",
    ],
    misses: &["tnved=1905311900", "tnved=402101900", "tnved=190531"],
};

fn check(cell: &CustomsSubject<'_>, out: &mut Found) {
    for part in &cell.codes.parts {
        if part.sense == Sense::Malformed {
            let facts = Facts::Length(part.digits.len());
            let finding = cell.cell.finding(&RULE, part.span);
            cell.cell.found(finding.with(facts), out);
        }
    }
}
