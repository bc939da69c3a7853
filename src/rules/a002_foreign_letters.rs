//! a002: Cyrillic letters that look like Latin ones in an account or a bank's code, digits of another script. They are told apart by machines only.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Safety, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A002,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    fields: &[Field::Iin, Field::Bin, Field::Number, Field::Kbe, Field::Code, Field::Iik, Field::Account, Field::Bic],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iik=*К*Z86125KZT5004100100", "iik=KZ86125*К*ZT5004100100", "bic=*НСВККХКХ*", "kbe=*１９*"],
    misses: &["iik=KZ86125KZT5004100100", "bic=HSBKKZKX", "iin=9OO228300127"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let (span, meant) = entry.changed(|c| !c.is_ascii())?;
    let expected = meant.clone();
    (meant != span.of(entry.text())).then(|| entry.finding(&RULE, span).becomes(expected))
}
