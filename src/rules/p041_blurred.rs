//! p041: The picture has no sharp edge: its label may be unreadable.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P041,
    severity: Severity::Info,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg jpeg 1200x900 *blurred*"],
    misses: &["front.jpg jpeg 1200x900", "photo.jpg jpeg 1200x900 sharp", "photo.jpg jpeg 1200x900 blank"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    photo.hints.blurred.then(|| RULE.finding(""))
}
