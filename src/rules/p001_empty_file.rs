//! p001: The file has no bytes: it was not copied to its end, or lies in a cloud only.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P001,
    severity: Severity::Error,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg *nothing*"],
    misses: &["front.jpg jpeg 1200x900"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    (photo.photo.bytes == 0).then(|| RULE.finding(""))
}
