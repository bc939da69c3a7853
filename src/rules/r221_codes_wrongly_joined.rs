//! r221: Customs codes with something else than `@` between them.

use super::{Cases, Code, CustomsSubject, Found, Safety, Severity, SheetCheck, SheetRule};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R221,
    severity: Severity::Error,
    safety: Some(Safety::Safe),
    check: SheetCheck::Customs(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "tnved=*1905311900,1905311100*",
        "tnved=*1905311900; 1905311100*",
        "tnved=*1905311900 1905311100*",
        "tnved=*1905311900␤1905311100*",
        "tnved=*1905311900@@1905311100*",
        "tnved=*@1905311900*",
    ],
    misses: &[
        "tnved=1905311900@1905311100",
        "tnved=1905311900@",
        "tnved=1905 31 190 0",
        "tnved=Молоко, сухое",
    ],
};

fn check(cell: &CustomsSubject<'_>, out: &mut Found) {
    if cell.codes.wrongly_joined {
        let parts = cell.codes.parts.iter();
        let parts: Vec<_> = parts
            .map(|part| part.span.of(cell.cell.text()).trim())
            .collect();
        cell.cell
            .found(cell.cell.whole(&RULE).becomes(parts.join("@")), out);
    }
}
