//! r215: The code of a class together with its name. The cell holds one or the other.

use super::{Cases, Code, Found, Safety, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R215,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "oktru=*1101-0001-0001-100000001 Печенье сдобное*",
        "oktru=*Печенье (1101-0001-0001-100000001)*",
    ],
    misses: &["oktru=1101-0001-0001-100000001", "oktru=Печенье сдобное"],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    if let Sense::WithName(span) = *value.sense {
        let code = span.of(value.cell.text()).to_owned();
        value.cell.found(value.finding(&RULE).becomes(code), out);
    }
}
