//! b011: Letters that look like digits: О for 0, З for 3, В for 8. They come from typing by hand and from text recognition. The
//! fix is offered only where the code then holds, and is shown first: nobody knows what was meant.

use super::{Bucket, Cases, Code, Finding, Rule, Safety, Severity, Sign, Signs, Subject};

pub(super) static RULE: Rule = Rule {
    code: Code::B011,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    bucket: Some(Bucket::FixFirst),
    when: Signs::of(&[Sign::Lookalikes]),
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["*487О2О6710012*", "*487020671ОО12*"],
    misses: &["Молоко", "4870206710012", "АБВ-123"],
};

fn check(subject: &Subject<'_>, out: &mut Vec<Finding>) {
    out.push(subject.meaning_else(&RULE));
}
