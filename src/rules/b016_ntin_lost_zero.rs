//! b016: Twelve digits that begin with 2 and whose check digit fits: an NTIN whose zero is missing. As a UPC-A they would be a
//! shop's own code, so the NTIN is the likelier one.

use super::{Bucket, Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B016,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    bucket: Some(Bucket::FixFirst),
    when: Signs::of(&[Sign::NtinLostZero]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*200121958529*", "*200090202357*"],
    misses: &["0200121958529", "036000291452"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(
        subject
            .finding(&RULE, subject.digits())
            .becomes(format!("0{}", subject.code())),
    );
}
