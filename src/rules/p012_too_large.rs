//! p012: The file has more than 5 MB.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};
use crate::finding::Facts;
use crate::photo::MOST_BYTES;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P012,
    severity: Severity::Error,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.jpg jpeg 4000x3000 *heavy*", "photo.png png 4000x3000 *heavy*"],
    misses: &["front.jpg jpeg 1200x900"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    let bytes = photo.photo.bytes;
    let facts = Facts::Count {
        found: bytes as usize,
        limit: MOST_BYTES as usize,
    };
    (bytes > MOST_BYTES).then(|| RULE.finding("").with(facts))
}
