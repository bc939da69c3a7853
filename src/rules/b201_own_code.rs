//! b201: TODO

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject, Bucket};

pub(super) static RULE: Rule = Rule {
    code: Code::B201,
    severity: Severity::Warning,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::OwnCode]),
    check,
};

pub(super) const CASES: Cases = Cases { hits: &[], misses: &[] };

fn check(_subject: &Subject<'_>, _out: &mut Vec<Finding>) {}
