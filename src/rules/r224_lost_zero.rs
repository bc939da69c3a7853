//! r224: A customs code without the zero that it begins with. Excel takes it away from numbers.

use super::{Cases, Code, CustomsSubject, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::customs::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R224,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Customs(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "tnved=*402101900*",
        "tnved:number=*402101900*",
        "tnved=1905311900@*402101100*",
    ],
    misses: &["tnved=0402101900", "tnved=190531190"],
};

fn check(cell: &CustomsSubject<'_>, out: &mut Found) {
    for part in &cell.codes.parts {
        if part.sense == Sense::LostZero {
            let finding = cell.cell.finding(&RULE, part.span);
            cell.cell
                .found(finding.becomes(["0", &part.digits].concat()), out);
        }
    }
}
