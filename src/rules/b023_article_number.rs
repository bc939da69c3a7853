//! b023: Six digits or fewer: a shop's own article number, which the catalog cannot know.

use super::{Bucket, Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};
use crate::finding::Facts;

pub(super) static RULE: Rule = Rule {
    code: Code::B023,
    severity: Severity::Warning,
    safety: None,
    bucket: Some(Bucket::Manual),
    when: Signs::of(&[Sign::ArticleNumber]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*1024*", "*7*"],
    misses: &["96385074", "4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(
        subject
            .finding(&RULE, subject.digits())
            .with(Facts::Length(subject.code().len())),
    );
}
