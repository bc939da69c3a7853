//! b025: An element string or a link that names no GTIN, the (01): a logistic label, a link to a web page, a code cut short.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B025,
    severity: Severity::Error,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::CarrierWithoutGtin]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "*(00)348702067100123457*",
        "*https://example.org/p/4870206710012*",
        "*(01)487020671001*",
    ],
    misses: &[
        "(01)04870206710012",
        "https://example.org/01/04870206710012",
    ],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.finding(&RULE, subject.digits()));
}
