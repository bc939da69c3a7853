//! b301: A package: the first digit, 1 to 8, is its level. The unit inside has its own GTIN: the digits behind the level with a new
//! check digit. A package and its unit each have their own NTIN.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};
use crate::barcode::check_digit;
use crate::finding::Facts;

pub(super) static RULE: Rule = Rule {
    code: Code::B301,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::Package]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*1*0614141000033"],
    misses: &["90614141000039", "4870206710012"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let code = subject.code().as_bytes();
    let Some(unit) = code.get(1..13) else { return };
    let unit = format!(
        "{}{}",
        String::from_utf8_lossy(unit),
        char::from(check_digit(unit))
    );
    out.push(
        subject
            .finding(&RULE, subject.digits_from_right(14, 14))
            .with(Facts::Code(unit)),
    );
}
