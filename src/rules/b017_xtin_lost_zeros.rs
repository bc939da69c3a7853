//! b017: Eleven digits that begin with 4 and fit no UPC-A: perhaps an XTIN whose two zeros are missing. An XTIN has no check
//! digit, so nothing can confirm it: a hint only.

use super::{Bucket, Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B017,
    severity: Severity::Error,
    safety: Some(Safety::Display),
    bucket: Some(Bucket::FixFirst),
    when: Signs::of(&[Sign::XtinLostZeros]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*41234567890*"],
    misses: &["0041234567890", "49000028911"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(
        subject
            .finding(&RULE, subject.digits())
            .becomes(format!("00{}", subject.code())),
    );
}
