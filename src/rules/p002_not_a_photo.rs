//! p002: The file is no photo, whatever its name says. The catalog takes jpg, jpeg and png.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};
use crate::photo::Format;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P002,
    severity: Severity::Error,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg *pdf*", "photo.png *svg*", "list.xlsx *other*"],
    misses: &["front.jpg jpeg 1200x900", "photo.heic heic 4032x3024", "photo.jpg nothing"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    let file = photo.photo;
    let other = matches!(file.format, Format::Other | Format::Pdf | Format::Svg);
    (other && file.bytes > 0).then(|| RULE.finding(file.format.name()))
}
