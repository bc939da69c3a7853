//! a033: The check digits of an account in another country do not fit.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::identity::{fits_iban, iban_check_digits, is_iban_like};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A033,
    severity: Severity::Warning,
    safety: None,
    fields: &[Field::Account],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["account=GB*30*NWBK60161331926819"],
    misses: &["account=GB29NWBK60161331926819", "account=40702810900000000001", "account=KZ87125KZT5004100100"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let value = entry.value();
    let abroad = is_iban_like(value) && !value.starts_with("KZ");
    let expected = iban_check_digits(value).filter(|_| abroad && !fits_iban(value))?;
    Some(entry.finding(&RULE, entry.place(2, 4)).expects(expected))
}
