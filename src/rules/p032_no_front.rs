//! p032: State procurement asks for photos of front and back, and none shows the front.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotosSubject, Severity};
use crate::photo::View;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P032,
    severity: Severity::Error,
    check: PhotoCheck::All(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["*state procurement*\nback.jpg jpeg 1200x900"],
    misses: &["back.jpg jpeg 1200x900", "state procurement\nfront.jpg jpeg 1200x900"],
};

fn check(photos: &PhotosSubject) -> Option<Finding> {
    photos.lacks(View::Front).then(|| RULE.finding(""))
}
