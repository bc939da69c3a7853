//! k053: The file holds an authority's certificates and nobody's own.

use super::{Cases, Code, Finding, KeyCheck, KeyRule, KeySubject, Severity};

pub(super) static RULE: KeyRule = KeyRule {
    code: Code::K053,
    severity: Severity::Warning,
    check: KeyCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["holder=authority"],
    misses: &["holder=person", "holder=person and holder=authority", "damage=other"],
};

fn check(file: &KeySubject<'_>) -> Option<Finding> {
    let only = !file.file.certificates.is_empty() && file.file.own().next().is_none();
    only.then(|| {
        let first = file.file.certificates.first();
        file.finding(&RULE, first.map_or("", |one| one.subject.as_str()))
    })
}
