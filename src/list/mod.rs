//! The readiness check of a pasted list: one code a line, or rows of a price list.

mod bucket;
mod checker;
mod fixes;
mod layout;
mod row;

pub use bucket::{Bucket, Counts};
pub use checker::Checker;

use crate::barcode::{Kind, Reading, Sign, Signs};
use crate::finding::{Finding, Span};
use crate::rules::{self, Subject};
use layout::Layout;
use std::borrow::Cow;

/// How many of the other lines a duplicate's finding names.
pub const LINES_SHOWN: usize = 5;

/// A checked text. Items are compact; findings are made when asked for, from the line, for that item only.
#[derive(Clone, Debug, Default)]
pub struct List {
    text: String,
    layout: Layout,
    items: Vec<Item>,
    counts: Counts,
    /// The lines of all groups of duplicates, group by group, and where each group begins.
    twins: Vec<u32>,
    groups: Vec<u32>,
    safe_fixes: usize,
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
    /// The line, or the item's part of it, and the code's cell: first byte and end in the text.
    start: u32,
    end: u32,
    place: (u32, u32),
    /// Equal for equal codes; 0 for none.
    key: u64,
    signs: Signs,
    /// Number of the group of duplicates, from 1; 0 for none.
    group: u32,
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
        &self.items
    }

    /// How many there are of each bucket.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// The whole line of an item, without its line break; where several codes share a line, its own part of it. Empty
    /// where there is no such item.
    pub fn input(&self, item: usize) -> &str {
        self.items.get(item).map_or("", |item| {
            &self.text[item.start as usize..item.end as usize]
        })
    }

    /// Where in its line the item's code stands; empty for a blank cell.
    pub fn place(&self, item: usize) -> Span {
        self.items.get(item).map_or(Span::default(), |item| {
            Span::new(
                (item.place.0 - item.start) as usize,
                (item.place.1 - item.start) as usize,
            )
        })
    }

    /// The rest of the row, the cells joined by ` · `; `None` where there is none.
    pub fn label(&self, item: usize) -> Option<String> {
        self.layout.label(self.input(item), self.place(item))
    }

    /// The digits as they were understood.
    pub fn code(&self, item: usize) -> Option<String> {
        self.reading(item).code.map(|code| code.as_str().to_owned())
    }

    /// The 14-digit form of a valid GTIN.
    pub fn gtin14(&self, item: usize) -> Option<String> {
        let found = self.items.get(item)?;
        let is_gtin = !matches!(found.kind, Kind::Ntin | Kind::Xtin) && self.reading(item).holds();
        is_gtin.then(|| format!("{:014}", found.key))
    }

    /// What to ask the catalog for: 13 digits, or 14 for a package. `None` where there is nothing to ask for.
    pub fn lookup(&self, item: usize) -> Option<String> {
        let found = self.items.get(item)?;
        let asked = matches!(found.bucket, Bucket::HasNtin | Bucket::LookupReady)
            || found.signs.has(Sign::XtinMayBeUpc);
        asked.then(|| format!("{:013}", found.key))
    }

    /// What the rules found, errors first.
    pub fn findings(&self, item: usize) -> Vec<Finding> {
        let Some(found) = self.items.get(item) else {
            return Vec::new();
        };
        let mut reading = self.reading(item);
        reading.signs = found.signs;
        rules::check(&Subject {
            line: self.input(item),
            cell: self.place(item),
            reading: &reading,
            twins: self.twins(found.group),
            number: found.line,
        })
    }

    /// Whether the item's code stands on another line as well.
    pub fn is_duplicate(&self, item: usize) -> bool {
        self.items.get(item).is_some_and(|item| item.group != 0)
    }

    /// Whether a safe fix would change the item.
    pub fn has_safe_fix(&self, item: usize) -> bool {
        self.items
            .get(item)
            .is_some_and(|item| item.signs.meets(rules::safely_fixed()))
    }

    /// How many items have a safe fix.
    pub fn safe_fixes(&self) -> usize {
        self.safe_fixes
    }

    fn reading(&self, item: usize) -> Reading {
        layout::reading(self.input(item), self.place(item))
    }

    fn twins(&self, group: u32) -> &[u32] {
        let Some(group) = (group as usize).checked_sub(1) else {
            return &[];
        };
        let at = |group: usize| {
            self.groups
                .get(group)
                .map_or(self.twins.len(), |&at| at as usize)
        };
        &self.twins[at(group)..at(group + 1)]
    }
}

/// The text with a stretch replaced.
fn replaced<'a>(text: &'a str, span: Span, replacement: &str) -> Cow<'a, str> {
    if span.of(text) == replacement {
        return Cow::Borrowed(text);
    }
    [&text[..span.start], replacement, &text[span.end..]]
        .concat()
        .into()
}
