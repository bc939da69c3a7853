//! r229: A customs code that another template's dictionary lacks. Codes change once or twice a year.

use super::{Cases, Code, CustomsSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Origin;
use crate::template::customs::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R229,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::Customs(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["tnved=*1905311909*"],
    misses: &["tnved=1905311900", "tnved=190531"],
};

fn check(cell: &CustomsSubject<'_>, out: &mut Found) {
    for part in &cell.codes.parts {
        if part.sense == Sense::NoSuchCode && cell.cell.context.origin != Origin::File {
            let finding = cell.cell.finding(&RULE, part.span);
            cell.cell
                .found(finding.with(cell.near_code(&part.digits)), out);
        }
    }
}
