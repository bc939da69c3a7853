//! b102: TODO

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject, Safety};

pub(super) static RULE: Rule = Rule {
    code: Code::B102,
    severity: Severity::Info,
    safety: Some(Safety::Display),
    bucket: None,
    when: Signs::of(&[Sign::CheckDigit, Sign::NtinCheckDigit]),
    check,
};

pub(super) const CASES: Cases = Cases { hits: &[], misses: &[] };

fn check(_subject: &Subject<'_>, _out: &mut Vec<Finding>) {}
