//! What page and worker say to each other about rows: as the grid shows them, as cards of the catalog, and their barcodes.
//! Parts of [`super::protocol`].

use super::protocol::{Editor, EntryView, FixView, Severity};
use serde::{Deserialize, Serialize};

/// What is filled in for an attribute of a card; a dictionary's as its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardCell {
    /// The attribute's code.
    pub code: String,
    /// Which of several blocks, from 0.
    pub at: u16,
    /// The text.
    pub text: String,
}

/// What a rule says of a card, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardFinding {
    /// The attribute's code; empty where it is about the card as a whole.
    pub code: String,
    /// Which of several blocks, from 0.
    pub at: u16,
    /// The rule's code.
    pub rule: String,
    /// 0 info, 1 warning, 2 error.
    pub severity: Severity,
    /// Where in the text, in UTF-16 units.
    pub start: u32,
    /// One past its end.
    pub end: u32,
    /// What is the matter and what to do.
    pub message: String,
    /// How to mend it.
    pub fix: Option<FixView>,
    /// Entries that may be meant; their texts are codes.
    pub entries: Vec<EntryView>,
}

/// A row of a template as a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardRow {
    /// The row, from 1.
    pub number: u32,
    /// What to call it.
    pub title: String,
    /// Open errors; with any there are no cells.
    pub errors: u32,
    /// What its attributes hold; names of entries as their codes.
    pub cells: Vec<(String, String)>,
    /// Dictionary, code, name of the entries in it.
    pub names: Vec<[String; 3]>,
    /// Attributes whose names several entries share: one of them was taken.
    pub unsure: Vec<String>,
}

/// A product's barcode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeView {
    /// The row, from 1 as Excel shows it.
    pub row: u32,
    /// The digits as they were understood.
    pub code: String,
    /// The product's name.
    pub name: String,
}

/// A row of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowView {
    /// From 1, as Excel shows it.
    pub number: u32,
    /// What its cells hold, in the order of the columns.
    pub cells: Vec<String>,
    /// For each column what is the matter: 0 nothing, 1 info, 2 warning, 3 error; accepted findings left out.
    pub marks: Vec<u8>,
    /// The same of the row as a whole.
    pub mark: u8,
    /// For each column whether it is no longer as in the file.
    pub changed: Vec<bool>,
}

/// A cell that is changed, or would be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeView {
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0.
    pub column: u16,
    /// What it holds.
    pub before: String,
    /// What it would hold.
    pub after: String,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnView {
    /// From 0.
    pub index: u16,
    /// `A`.
    pub letters: String,
    /// Its code in row 1.
    pub code: String,
    /// Its name in the page's language.
    pub title: String,
    /// How it is edited.
    pub editor: Editor,
    /// Whether it has to be filled.
    pub required: bool,
    /// Figures and codes, not words.
    pub figures: bool,
}
