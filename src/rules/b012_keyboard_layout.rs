//! b012: Typed by a scanner while another keyboard layout was on: the digit row of the Kazakh layout, or of the Russian one with
//! Shift; the letters of a link. The fix is offered only where a code comes out that holds.

use super::{Bucket, Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B012,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    bucket: Some(Bucket::FixFirst),
    when: Signs::of(&[Sign::Layout]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "*ңү.қәқ,.\"ққ\"ә*",
        "*реезыЖ..шв.пы1.щкп.01.04870206710012*",
    ],
    misses: &["Молоко", "4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.meaning_else(&RULE));
}
