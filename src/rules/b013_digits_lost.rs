//! b013: A number in exponent notation with digits missing: the program showed `4,87E+12` and that text was copied. The
//! digits are gone for good, so nothing is offered.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B013,
    severity: Severity::Error,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::DigitsLost]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*4,87E+12*", "*4.87E+12*", "*4,87020671E+12*"],
    misses: &["4870206710012", "4.870206710012E+12"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.digits()));
}
