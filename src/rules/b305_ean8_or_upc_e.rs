//! b305: Eight digits that are valid both as EAN-8 and as UPC-E: they name two different products.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B305,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::Ean8OrUpcE]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*00064491*", "*10042281*"],
    misses: &["96385074"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.extend(subject.naming_the_upc_a(&RULE));
}
