//! b101: The check digit of a GTIN does not fit: a digit was mistyped, lost, or two were swapped. Which one, only the package
//! tells: every position has one digit that would fit, so no fix is offered.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B101,
    severity: Severity::Error,
    safety: None,
    bucket: Some(Bucket::FixFirst),
    when: Signs::of(&[Sign::CheckDigit]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "544900000099*7*",
        "487000000000*1*",
        "(01)0487020671001*3*(21)1",
    ],
    misses: &["5449000000996", "0200121958529"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.extend(subject.wrong_check_digit(&RULE));
}
