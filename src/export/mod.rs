//! Results as tables, whatever file they end in: `list` those of a list of codes, `csv` the file that Excel opens as it
//! should. `crate::xlsx` makes workbooks of them.

mod csv;
mod list;

pub use csv::CsvFile;
pub use list::{COLUMNS, Csv, cells, header};

use crate::finding::Severity;

/// A sheet to be written: a row of headings, and rows below it.
#[expect(
    missing_debug_implementations,
    reason = "its rows are made when they are asked for"
)]
pub struct Sheet<'a> {
    /// Its name.
    pub name: &'a str,
    /// The headings, and how wide their columns are, in characters.
    pub columns: Vec<(String, u16)>,
    /// From the left on; made one by one, so that a long table is never in memory as a whole.
    pub rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

/// A cell to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text, never taken for a number or a formula.
    Text(String),
    /// A number: of a line or a row. Never a code, whose zeros would be lost.
    Number(u32),
    /// Text that stands out.
    Marked(String, Severity),
}

impl Cell {
    /// What it shows.
    pub fn into_text(self) -> String {
        match self {
            Self::Text(text) | Self::Marked(text, _) => text,
            Self::Number(number) => number.to_string(),
        }
    }
}
