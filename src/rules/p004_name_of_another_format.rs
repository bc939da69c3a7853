//! p004: The name ends as that of another sort of photo. A file that was renamed is still what it was.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};
use crate::photo::Format;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P004,
    severity: Severity::Warning,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.*png* jpeg 900x900", "photo.*jpg* png 900x900", "photo.*jfif* jpeg 900x900"],
    misses: &["front.jpg jpeg 1200x900", "photo.JPEG jpeg 900x900", "photo.PNG png 900x900", "photo jpeg 900x900", "photo.jpg webp 900x900"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    let (usual, others): (_, &[&str]) = match photo.photo.format {
        Format::Jpeg => ("jpg", &["jpg", "jpeg"]),
        Format::Png => ("png", &["png"]),
        _ => return None,
    };
    let (_, ending) = photo.name.rsplit_once('.')?;
    let fits = others.iter().any(|other| ending.eq_ignore_ascii_case(other));
    (!fits && !ending.is_empty()).then(|| RULE.finding(ending).expects(usual))
}
