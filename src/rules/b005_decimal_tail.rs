//! b005: TODO

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject, Safety};

pub(super) static RULE: Rule = Rule {
    code: Code::B005,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    bucket: None,
    when: Signs::of(&[Sign::DecimalTail]),
    check,
};

pub(super) const CASES: Cases = Cases { hits: &[], misses: &[] };

fn check(_subject: &Subject<'_>, _out: &mut Vec<Finding>) {}
