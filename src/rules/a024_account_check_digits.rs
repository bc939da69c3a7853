//! a024: The check digits of an IIK do not fit: a character was mistyped, lost, or two were swapped.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::iban_check_digits;

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A024,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Iik, Field::Account],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iik=KZ*87*125KZT5004100100", "account=KZ*86*125KZT5004100010", "iik=KZ *86* 125KZT5004100101"],
    misses: &["iik=KZ86125KZT5004100100", "iik=KZ86125KZT500410010", "account=GB30NWBK60161331926819"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let value = entry.value();
    let shaped = value.len() == 20
        && value.starts_with("KZ")
        && value.bytes().skip(2).take(5).all(|b| b.is_ascii_digit());
    let expected = iban_check_digits(value).filter(|_| shaped)?;
    (value.get(2..4) != Some(expected.as_str()))
        .then(|| entry.finding(&RULE, entry.place(2, 4)).expects(expected))
}
