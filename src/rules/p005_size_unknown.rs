//! p005: The file begins as a photo, but no size can be found in it: it is damaged.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};
use crate::photo::Format;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P005,
    severity: Severity::Error,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg jpeg *damaged*", "photo.png png *0x900*"],
    misses: &["front.jpg jpeg 1200x900", "photo.jpg pdf"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    use Format::{Other, Pdf, Svg};
    let file = photo.photo;
    let is_photo = !matches!(file.format, Other | Pdf | Svg);
    (is_photo && file.size.is_none()).then(|| RULE.finding(file.format.name()))
}
