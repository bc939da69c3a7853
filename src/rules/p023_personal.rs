//! p023: The photo tells whose it is, of which device, or what a program noted.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};
use crate::finding::Facts;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P023,
    severity: Severity::Info,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg jpeg 1200x900 *owner*", "photo.jpg jpeg 1200x900 *camera*", "photo.png png 1200x900 *words*", "photo.jpg jpeg 1200x900 *words*", "photo.jpg jpeg 1200x900 *xmp*"],
    misses: &["front.jpg jpeg 1200x900", "photo.png png 1200x900 software", "photo.jpg jpeg 1200x900 gps"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    let file = photo.photo;
    let facts = if file.names.is_empty() {
        Facts::None
    } else {
        Facts::Names(file.names.clone())
    };
    (file.described || !file.names.is_empty()).then(|| RULE.finding("").with(facts))
}
