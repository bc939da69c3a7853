//! a022: An IIK has 20 characters.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A022,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Iik, Field::Account],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["iik=*KZ86125KZT500410010*", "account=*KZ86125KZT50041001000*"],
    misses: &["iik=KZ86125KZT5004100100", "account=NO9386011117947", "iik=KZ86 125K ZT50 0410 0100"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let here = entry.value().starts_with("KZ");
    let length = entry.value().chars().count();
    (here && length != 20).then(|| entry.counted(&RULE, 20))
}
