//! b304: A UPC-E: the short form of a UPC-A, which is the code to ask for.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B304,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::UpcE]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*04252614*"],
    misses: &["96385074"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.extend(subject.naming_the_upc_a(&RULE));
}
