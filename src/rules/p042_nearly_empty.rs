//! p042: Almost all of the picture is one shade: the product is missing or very small.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P042,
    severity: Severity::Info,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg jpeg 1200x900 *blank*"],
    misses: &["front.jpg jpeg 1200x900", "photo.jpg jpeg 1200x900 sharp", "photo.jpg jpeg 1200x900 blurred"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    photo.hints.empty.then(|| RULE.finding(""))
}
