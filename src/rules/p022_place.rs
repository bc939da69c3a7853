//! p022: The photo tells where it was taken: often the seller's home or stock.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};
use crate::photo::Place;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P022,
    severity: Severity::Warning,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg jpeg 1200x900 *gps*", "photo.png png 1200x900 *gps*", "photo.webp webp 1200x900 *gps*", "photo.heic heic 1200x900 *gps*"],
    misses: &["front.jpg jpeg 1200x900", "photo.jpg jpeg 1200x900 nowhere"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    let file = photo.photo;
    let found = file.place.map(Place::written).unwrap_or_default();
    file.has_place.then(|| RULE.finding(found))
}
