//! r211: The code of a class with other separators than its hyphens, or without them.

use super::{Cases, Code, Found, Safety, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R211,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "oktru=*110100010001100000001*",
        "oktru=*1101 0001 0001 100000001*",
        "oktru=*1101-0001-0001-100000001 *",
        "oktru=*1101.0001.0001.100000001*",
    ],
    misses: &[
        "oktru=1101-0001-0001-100000001",
        "oktru=110100010001100000099",
    ],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if let Sense::Regrouped(code) = value.sense {
        value
            .cell
            .found(value.finding(&RULE).becomes(code.clone()), out);
    }
}
