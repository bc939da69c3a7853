//! r223: A customs code with spaces or dots in it.

use super::{Cases, Code, CustomsSubject, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::customs::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R223,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Customs(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "tnved=*8419 89 989 0*",
        "tnved=*8419.89.989.0*",
        "tnved=1905311900@* 1905311100*",
    ],
    misses: &["tnved=8419899890", "tnved=8419 89 989 1"],
};

fn check(cell: &CustomsSubject<'_>, out: &mut Found) {
    for part in &cell.codes.parts {
        if part.sense == Sense::Spaced && !cell.codes.wrongly_joined {
            let finding = cell.cell.finding(&RULE, part.span);
            cell.cell.found(finding.becomes(part.digits.clone()), out);
        }
    }
}
