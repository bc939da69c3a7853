//! b015: Zeros in front are missing: a program took the code for a number. Offered only where the check digit fits with the
//! zeros, which is likely but no proof: one article number in ten fits by chance.

use super::{Bucket, Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};
use crate::finding::Facts;

pub(super) static RULE: Rule = Rule {
    code: Code::B015,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    bucket: Some(Bucket::FixFirst),
    when: Signs::of(&[Sign::LostZeros]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*36000291452*", "*49000028911*", "*1357905*"],
    misses: &["036000291452", "4870206710012", "36000291453"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let len = if subject.code().len() == 7 { 8 } else { 12 };
    let Some(full) = subject.reading.code.and_then(|code| code.resized(len)) else {
        return;
    };
    let finding = subject
        .finding(&RULE, subject.digits())
        .with(Facts::Length(len - subject.code().len()));
    out.push(finding.becomes(full.as_str().to_owned()));
}
