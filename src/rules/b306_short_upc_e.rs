//! b306: Six or seven digits that may be a UPC-E printed without its first or last digit. Nothing confirms it: a hint.

use super::{Cases, Code, Finding, Rule, Severity, Sign, Signs, Subject};
use crate::barcode::expand_short_upc_e;
use crate::finding::Facts;

pub(super) static RULE: Rule = Rule {
    code: Code::B306,
    severity: Severity::Info,
    safety: None,
    bucket: None,
    when: Signs::of(&[Sign::ShortUpcE]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*425261*"],
    misses: &["1024", "04252614"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    let Some(upc) = expand_short_upc_e(subject.code().as_bytes()) else {
        return;
    };
    out.push(
        subject
            .finding(&RULE, subject.digits())
            .with(Facts::Code(upc.as_str().to_owned())),
    );
}
