//! p031: The same picture is among the others once more, under another name or with other data beside it.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};
use crate::finding::Facts;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P031,
    severity: Severity::Warning,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["front.jpg jpeg 1200x900\n*copy.jpg* jpeg 1200x900", "front.jpg jpeg 1200x900 gps\n*copy.jpg* jpeg 1200x900"],
    misses: &["front.jpg jpeg 1200x900\nback.jpg jpeg 1200x901"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    let facts = Facts::Names(photo.twins.to_vec());
    (!photo.twins.is_empty()).then(|| RULE.finding(photo.name).with(facts))
}
