//! p033: State procurement asks for photos of front and back, and none shows the back.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotosSubject, Severity};
use crate::photo::View;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P033,
    severity: Severity::Error,
    check: PhotoCheck::All(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["*state procurement*\nfront.jpg jpeg 1200x900"],
    misses: &["front.jpg jpeg 1200x900", "state procurement\nback.jpg jpeg 1200x900"],
};

fn check(photos: &PhotosSubject) -> Option<Finding> {
    photos.lacks(View::Back).then(|| RULE.finding(""))
}
