//! b018: Two codes without a gap: both halves hold. Parting them puts the second one on a line of its own.

use super::{Bucket, Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B018,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    bucket: Some(Bucket::FixFirst),
    when: Signs::of(&[Sign::Glued]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*48702067100125449000000996*"],
    misses: &["4870206710012", "48702067100125449000000997"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let (first, second) = subject.code().split_at(subject.code().len() / 2);
    out.push(
        subject
            .finding(&RULE, subject.digits())
            .becomes(format!("{first}\n{second}")),
    );
}
