//! t061: Dictionaries are missing, and none of another template stands in. What their columns hold is checked by its form only.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Facts;
use crate::template::{Place, Which};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T061,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["no dictionaries", "no units"],
    misses: &[
        "good",
        "kept dictionaries",
        "blank template without dictionaries",
    ],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    let missing = Which::ALL
        .into_iter()
        .filter(|which| file.dictionaries.get(*which).is_empty())
        .map(|which| which.sheet().to_owned());
    let missing: Vec<_> = missing.collect();
    if file.products > 0 && !missing.is_empty() {
        let finding = file.finding(&RULE, "").with(Facts::Names(missing));
        file.found(Place::FILE, finding, out);
    }
}
