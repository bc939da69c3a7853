//! b102: Two neighbouring digits that, swapped, make the check digit fit: the most usual typing error. At most three are named,
//! as hints to compare with the package.

use super::{Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};
use crate::barcode::fitting_swaps;
use crate::finding::Facts;

/// How many swaps are named.
const MOST: usize = 3;

pub(super) static RULE: Rule = Rule {
    code: Code::B102,
    severity: Severity::Info,
    safety: Some(Safety::Display),
    bucket: None,
    when: Signs::of(&[Sign::CheckDigit, Sign::NtinCheckDigit]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["48*07*206710012"],
    misses: &["5449000000996"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let code = subject.code().as_bytes();
    for at in fitting_swaps(code).take(MOST) {
        let mut swapped = code.to_vec();
        swapped.swap(at, at + 1);
        let text = |digits: &[u8]| String::from_utf8_lossy(digits).into_owned();
        let span = subject.digits_from_right(code.len() - at, code.len() - at - 1);
        let finding = subject
            .finding(&RULE, span)
            .becomes(text(&swapped[at..at + 2]))
            .with(Facts::Code(text(&swapped)));
        out.push(Finding {
            found: text(&code[at..at + 2]),
            ..finding
        });
    }
}
