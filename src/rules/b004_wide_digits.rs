//! b004: Digits of another width or script: full-width ones from Asian keyboards, Arabic-Indic ones. Writing them as 0-9 is
//! safe.

use super::{Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};
use crate::barcode::wide_digit;
use crate::finding::Span;

pub(super) static RULE: Rule = Rule {
    code: Code::B004,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    bucket: None,
    when: Signs::of(&[Sign::WideDigits]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*４８７*0206710012", "487020671001*２*"],
    misses: &["4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let text = subject.text();
    let is_wide = |c: char| wide_digit(c).is_some();
    let (Some(start), Some(last)) = (text.find(is_wide), text.rfind(is_wide)) else {
        return;
    };
    let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
    let plain = |c: char| wide_digit(c).map_or(c, |digit| char::from(b'0' + digit));
    let plain: String = text[start..end].chars().map(plain).collect();
    out.push(
        subject
            .finding(&RULE, Span::new(start, end).shifted(subject.cell.start))
            .becomes(plain),
    );
}
