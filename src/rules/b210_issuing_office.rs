//! b210: Which GS1 office issued the number. It says where a company is a member, not where a product comes from.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};
use crate::barcode::office;
use crate::finding::Facts;

pub(super) static RULE: Rule = Rule {
    code: Code::B210,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::Office]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*487*0206710012", "*03*6000291452"],
    misses: &["96385074", "0200121958529"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let prefix = subject.prefix();
    let facts = Facts::Office {
        prefix,
        country: office(prefix),
    };
    out.push(subject.finding(&RULE, subject.prefix_place()).with(facts));
}
