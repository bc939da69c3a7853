//! b014: Exponent notation in which every digit is still there. The fix is offered only where the check digit then fits.

use super::{Bucket, Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B014,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    bucket: Some(Bucket::FixFirst),
    when: Signs::of(&[Sign::Exponent]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*4.870206710012E+12*", "*4,870206710012e12*"],
    misses: &["4,87E+12"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.meaning_else(&RULE));
}
