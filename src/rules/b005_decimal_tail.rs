//! b005: A decimal part of zeros: the code was kept as a number and a program wrote it with its decimals. Taking it off is safe.

use super::{Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};
use crate::barcode::decimal_tail;
use crate::finding::Span;

pub(super) static RULE: Rule = Rule {
    code: Code::B005,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    bucket: None,
    when: Signs::of(&[Sign::DecimalTail]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["4870206710012*.0*", "4870206710012*,00*"],
    misses: &["4870206710012", "4870206710012.5"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let text = subject.text();
    let Some(start) = decimal_tail(text) else {
        return;
    };
    let len = text[start + 1..].bytes().take_while(|&b| b == b'0').count();
    let span = Span::new(start, start + 1 + len).shifted(subject.cell.start);
    out.push(subject.finding(&RULE, span).becomes(String::new()));
}
