//! b302: A package of variable measure: the first digit is 9. Price or weight are told elsewhere.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B302,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::VariableMeasure]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*9*0614141000039"],
    misses: &["10614141000033"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.digits_from_right(14, 14)));
}
