//! a023: An IIK is KZ, two check digits, three digits of the bank, and thirteen Latin letters and digits.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A023,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Iik, Field::Account],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iik=KZ86*A*25KZT5004100100", "iik=KZ86125KZT50041001*Ж*0", "account=KZ*O*6125KZT5004100100"],
    misses: &["iik=KZ86125KZT5004100100", "iik=KZ87125KZT5004100100", "account=40702810$"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let odd = |at: usize, c: char| match at {
        0..2 => false,
        2..7 => !c.is_ascii_digit(),
        _ => !c.is_ascii_digit() && !c.is_ascii_uppercase(),
    };
    let here = entry.value().starts_with("KZ");
    entry.with_odd(&RULE, odd).filter(|_| here)
}
