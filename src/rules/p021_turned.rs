//! p021: The picture lies on its side, and only the camera's fields say so: a program that does not read them shows it lying.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P021,
    severity: Severity::Warning,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg jpeg 1200x900 *turned*", "photo.png png 1200x900 *turned*", "photo.jpg jpeg 1200x900 *mirrored*"],
    misses: &["front.jpg jpeg 1200x900", "photo.jpg jpeg 1200x900 upright"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    (photo.photo.orientation > 1).then(|| RULE.finding(""))
}
