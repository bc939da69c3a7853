//! The rules for photos: what they look at.

use super::{Cases, Code, Meta, PHOTO_RULES, PhotoCode};
use crate::finding::{Facts, Finding, Severity, Span};
use crate::photo::{Hints, Photo, View};
use std::cmp::Reverse;

/// A rule's metadata and its check.
#[derive(Debug)]
pub struct PhotoRule {
    /// Which one.
    pub code: Code,
    /// How serious its findings are.
    pub severity: Severity,
    /// What it looks at.
    pub check: PhotoCheck,
}

impl PhotoRule {
    /// What a finding says of its rule.
    pub const fn meta(&self) -> Meta {
        Meta {
            code: self.code,
            severity: self.severity,
            safety: None,
        }
    }

    /// Its examples: a photo a line, in the words of the tests that build them.
    pub fn cases(&self) -> Cases {
        PhotoCode::of(self.code)
            .map(PhotoCode::cases)
            .unwrap_or_default()
    }

    /// A finding about the file, or about what `found` names.
    pub(super) fn finding(&self, found: impl Into<String>) -> Finding {
        Finding {
            rule: self.meta(),
            span: Span::default(),
            found: found.into(),
            expected: None,
            facts: Facts::None,
            fix: None,
        }
    }
}

/// What a rule looks at, and its check.
#[derive(Clone, Copy, Debug)]
pub enum PhotoCheck {
    /// One file.
    One(fn(&PhotoSubject<'_>) -> Option<Finding>),
    /// All photos of a product.
    All(fn(&PhotosSubject) -> Option<Finding>),
}

/// One file.
#[derive(Clone, Copy, Debug)]
pub struct PhotoSubject<'a> {
    /// What was found in it.
    pub photo: &'a Photo,
    /// Its name, where it has one.
    pub name: &'a str,
    /// The names of others with the same picture.
    pub twins: &'a [String],
    /// What the picture made small may mean, where it was.
    pub hints: Hints,
}

/// All photos of a product.
#[derive(Clone, Debug, Default)]
pub struct PhotosSubject {
    /// What they show.
    pub views: Vec<View>,
    /// The card is for state procurement as well.
    pub procurement: bool,
}

impl PhotosSubject {
    /// Whether a view is missing that state procurement asks for.
    pub(super) fn lacks(&self, view: View) -> bool {
        self.procurement && !self.views.contains(&view)
    }
}

/// What the rules find in one file, errors first.
pub fn check_photo(photo: &PhotoSubject<'_>) -> Vec<Finding> {
    found(|rule| match rule.check {
        PhotoCheck::One(check) => check(photo),
        PhotoCheck::All(_) => None,
    })
}

/// What the rules find in the photos of a product together.
pub fn check_photos(photos: &PhotosSubject) -> Vec<Finding> {
    found(|rule| match rule.check {
        PhotoCheck::One(_) => None,
        PhotoCheck::All(check) => check(photos),
    })
}

fn found(check: impl Fn(&PhotoRule) -> Option<Finding>) -> Vec<Finding> {
    let mut all: Vec<_> = PHOTO_RULES.iter().filter_map(|rule| check(rule)).collect();
    all.sort_by_key(|finding| Reverse(finding.rule.severity));
    all
}
