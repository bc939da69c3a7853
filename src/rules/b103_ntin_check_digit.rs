//! b103: The check digit of an NTIN does not fit. All public samples satisfy the arithmetic of EAN-13, but no published rule
//! states it: a strong warning, not an error.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};
use crate::barcode::check_digit;

pub(super) static RULE: Rule = Rule {
    code: Code::B103,
    severity: Severity::Warning,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::NtinCheckDigit]),
    check,
};

pub(super) const CASES: Cases = Cases { hits: &["020012195852*8*"], misses: &["0200121958529", "5449000000997"] };

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let code = subject.code().as_bytes();
    let Some((last, body)) = code.split_last() else { return };
    let expected = char::from(check_digit(body)).to_string();
    let finding = subject.finding(&RULE, subject.digits_from_right(1, 1)).expects(expected);
    out.push(Finding { found: char::from(*last).to_string(), ..finding });
}
