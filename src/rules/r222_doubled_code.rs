//! r222: A customs code that stands in the cell twice.

use super::{Cases, Code, CustomsSubject, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::finding::{Facts, Span};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R222,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Customs(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "tnved=1905311900*@1905311900*",
        "tnved=1905311900@1905311100*@1905311900*",
    ],
    misses: &["tnved=1905311900@1905311100", "tnved=1905311900"],
};

fn check(cell: &CustomsSubject<'_>, out: &mut Found) {
    if cell.codes.wrongly_joined {
        return;
    }
    let parts = &cell.codes.parts;
    for (at, part) in parts.iter().enumerate().skip(1) {
        let twice = !part.digits.is_empty()
            && parts
                .iter()
                .take(at)
                .any(|other| other.digits == part.digits);
        if twice {
            // With the `@` before it.
            let span = Span::new(part.span.start - 1, part.span.end);
            let finding = cell.cell.finding(&RULE, span).becomes(String::new());
            let code = Facts::Code(part.digits.clone());
            cell.cell.found(finding.with(code), out);
        }
    }
}
