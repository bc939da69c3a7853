//! b024: TODO

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject, Bucket};

pub(super) static RULE: Rule = Rule {
    code: Code::B024,
    severity: Severity::Error,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::WrongLength]),
    check,
};

pub(super) const CASES: Cases = Cases { hits: &[], misses: &[] };

fn check(_subject: &Subject<'_>, _out: &mut Vec<Finding>) {}
