//! The readiness check of a pasted list: one code a line, or rows of a price list.

mod bucket;

pub use bucket::{Bucket, Counts};

use crate::barcode::Kind;
use crate::finding::{Finding, Span};

/// How many of the other lines a duplicate's finding names.
pub const LINES_SHOWN: usize = 5;

/// A checked text. Items are compact; findings are made when asked for, from the line, for that item only.
#[derive(Clone, Debug, Default)]
pub struct List {
    text: String,
    counts: Counts,
}

/// One product of the list.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// Line in the text, 1-based. Several items may share a line.
    pub line: u32,
    /// What the code is.
    pub kind: Kind,
    /// What to do about it.
    pub bucket: Bucket,
}

/// A check that can be done in slices.
#[derive(Debug, Default)]
pub struct Checker(List);

impl Checker {
    /// Starts on `text`.
    pub fn new(text: String) -> Self {
        Self(List {
            text,
            ..List::default()
        })
    }

    /// Reads up to `lines` further lines; `true` when all are read.
    pub fn step(&mut self, lines: usize) -> bool {
        let _ = lines;
        true
    }

    /// The part of the text that has been read, 0 to 1.
    pub fn progress(&self) -> f64 {
        1.0
    }

    /// Reads what is left and finds the duplicates.
    pub fn finish(self) -> List {
        self.0
    }
}

impl List {
    /// Checks a text in one go.
    pub fn check(text: impl Into<String>) -> Self {
        Checker::new(text.into()).finish()
    }

    /// The text as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The items, in the order of the text.
    pub fn items(&self) -> &[Item] {
        &[]
    }

    /// How many there are of each bucket.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// The whole line of an item, without its line break.
    pub fn input(&self, item: usize) -> &str {
        let _ = item;
        ""
    }

    /// Where in its line the item's code stands; empty for a blank cell.
    pub fn place(&self, item: usize) -> Span {
        let _ = item;
        Span::default()
    }

    /// The rest of the row, the cells joined by ` · `; `None` where there is none.
    pub fn label(&self, item: usize) -> Option<String> {
        let _ = item;
        None
    }

    /// The digits as they were understood.
    pub fn code(&self, item: usize) -> Option<String> {
        let _ = item;
        None
    }

    /// The 14-digit form of a valid GTIN.
    pub fn gtin14(&self, item: usize) -> Option<String> {
        let _ = item;
        None
    }

    /// What to ask the catalog for: 13 digits, or 14 for a package.
    pub fn lookup(&self, item: usize) -> Option<String> {
        let _ = item;
        None
    }

    /// What the rules found, errors first.
    pub fn findings(&self, item: usize) -> Vec<Finding> {
        let _ = item;
        Vec::new()
    }

    /// Whether the item's code stands on another line as well.
    pub fn is_duplicate(&self, item: usize) -> bool {
        let _ = item;
        false
    }

    /// Whether a safe fix would change the item.
    pub fn has_safe_fix(&self, item: usize) -> bool {
        let _ = item;
        false
    }

    /// How many items have a safe fix.
    pub fn safe_fixes(&self) -> usize {
        0
    }

    /// The whole text with one finding's fix applied; `None` where the finding has no fix that may be applied.
    pub fn with_fix(&self, item: usize, finding: &Finding) -> Option<String> {
        let _ = (item, finding);
        None
    }

    /// The whole text with every safe fix applied; doing it again changes nothing.
    pub fn with_safe_fixes(&self) -> String {
        self.text.clone()
    }
}
