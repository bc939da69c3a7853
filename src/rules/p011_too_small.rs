//! p011: The long side has fewer than 800 pixels. Making a small photo larger does not make a label readable.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};
use crate::photo::LEAST_SIDE;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P011,
    severity: Severity::Error,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg jpeg *799x600*", "photo.png png *640x799*", "photo.jpg jpeg *600x799* turned"],
    misses: &["photo.jpg jpeg 800x1", "photo.png png 1x800", "photo.jpg jpeg damaged"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    let (width, height) = photo.photo.size?;
    let found = format!("{width}×{height}");
    (width.max(height) < LEAST_SIDE).then(|| RULE.finding(found))
}
