//! b016: TODO

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject, Safety, Bucket};

pub(super) static RULE: Rule = Rule {
    code: Code::B016,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    bucket: Some(Bucket::FixFirst),
    when: Signs::of(&[Sign::NtinLostZero]),
    check,
};

pub(super) const CASES: Cases = Cases { hits: &[], misses: &[] };

fn check(_subject: &Subject<'_>, _out: &mut Vec<Finding>) {}
