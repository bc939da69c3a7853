//! p006: The photo is cut off before its end: its lower part is missing.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P006,
    severity: Severity::Error,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg jpeg 900x900 *cut*", "photo.png png 900x900 *cut*", "photo.webp webp 900x900 *cut*"],
    misses: &["front.jpg jpeg 1200x900", "back.png png 900x900", "photo.jpg jpeg damaged"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    let file = photo.photo;
    (file.size.is_some() && !file.whole).then(|| RULE.finding(file.format.name()))
}
