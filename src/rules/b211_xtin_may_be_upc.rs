//! b211: Thirteen digits that begin with 004: a temporary code of the catalog. The check digit of a UPC-A fits as well, so it may be
//! that product's own code, written with a zero in front.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};
use crate::finding::Facts;

pub(super) static RULE: Rule = Rule {
    code: Code::B211,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::XtinMayBeUpc]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*0049000028911*"],
    misses: &["0041234567890", "049000028911"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(
        subject
            .finding(&RULE, subject.digits())
            .with(Facts::Code(subject.code()[1..].to_owned())),
    );
}
