//! b211: TODO

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B211,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::XtinMayBeUpc]),
    check,
};

pub(super) const CASES: Cases = Cases { hits: &[], misses: &[] };

fn check(_subject: &Subject<'_>, _out: &mut Vec<Finding>) {}
