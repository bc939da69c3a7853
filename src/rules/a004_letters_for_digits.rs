//! a004: Letters that look like digits in an IIN or BIN: О for 0, З for 3. Offered only where the number then holds.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Safety, Severity};
use crate::barcode::lookalike;
use crate::identity::{self, Verdict};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A004,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    fields: &[Field::Iin, Field::Bin, Field::Number],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iin=*9OO228300127*", "bin=*26О14ООООО55*"],
    misses: &["iin=900228300127", "number=DE1234567890", "bin=АБВ"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let digits: String = entry
        .value()
        .chars()
        .map(|c| lookalike(c).unwrap_or(c))
        .collect();
    let holds = matches!(identity::read(&digits), Some(Verdict::Holds(_)));
    (holds && digits != entry.value()).then(|| entry.whole(&RULE).becomes(digits))
}
