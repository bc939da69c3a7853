//! a001: Spaces, hyphens, quotes or a word around or between what a field asks for. Taking them out is safe.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Safety, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A001,
    severity: Severity::Warning,
    safety: Some(Safety::Safe),
    fields: &[Field::Iin, Field::Bin, Field::Number, Field::Iik, Field::Account, Field::Bic, Field::Kbe, Field::Email, Field::Code, Field::Date, Field::LaterDate],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iin=9002*-*28300127", "bin=*БИН 260140000055*", "iik=KZ86* 125K ZT50 0410 *0100", "email=*  *a@b.kz", "email=a@b.kz* *", "code=123* *456", "bin=*260140000055.0*"],
    misses: &["iin=900228300127", "iik=KZ86125KZT5004100100", "email=a@b.kz", "number=DE 123"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let (span, kept) = entry.strays()?;
    Some(entry.finding(&RULE, span).becomes(kept))
}
