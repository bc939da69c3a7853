//! b103: The check digit of an NTIN does not fit. All public samples satisfy the arithmetic of EAN-13, but no published rule
//! states it: a strong warning, not an error.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B103,
    severity: Severity::Warning,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::NtinCheckDigit]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["020012195852*8*"],
    misses: &["0200121958529", "5449000000997"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.extend(subject.wrong_check_digit(&RULE));
}
