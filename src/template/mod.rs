//! The catalog's Excel template: a [`Book`] in, findings by cell out, and what a person does about them.
//!
//! `source` what a reader found; `schema` the columns, `header` how they are read, `spellings` the words of headers;
//! `dictionary` the further sheets, `index`, `search` and `likeness` how they are looked up, `fold` how texts are compared,
//! `sense` and `customs` what a cell with a dictionary's value means; `table` the products with their findings, and every
//! change to them; `twins` which rows are alike; `strays` characters that no cell should hold; `typed` words that people
//! type; `numbers` what they mean by a number, `codes` what stands in the columns for codes, `producer` what is typed about
//! one, `letters` alphabets.

mod changes;
pub mod codes;
pub mod customs;
mod dictionary;
mod export;
mod fold;
mod header;
mod index;
pub mod letters;
mod likeness;
pub mod numbers;
mod order;
mod place;
pub mod producer;
mod schema;
mod search;
pub mod sense;
mod source;
mod spellings;
pub mod strays;
mod summary;
mod table;
mod twins;
pub mod typed;

pub use dictionary::{Dictionaries, Dictionary, Entry, Meaning, Which, cell_text};
pub use export::{changes_csv, report_csv, report_sheets};
pub use fold::folded;
pub(crate) use header::is_header_like;
#[cfg(feature = "catalog")]
pub(crate) use likeness::word_likeness;
pub(crate) use order::put_in_order;
pub use place::{Place, letters, parse_a1};
pub use schema::{Column, KNOWN, Key, Kind, Known, Schema};
pub use source::{Book, Cell, Damage, Row, Sheet};
pub use spellings::{dictionary_sheet, is_spare_dictionary};
pub use summary::{Counts, Group};
pub(crate) use table::is_product;
pub use table::{Change, Edit, Origin, Template};
pub use twins::{Alike, Twins};

use crate::finding::Finding;

/// The most products that the catalog takes in one file.
pub const MOST_PRODUCTS: usize = 1_000;
/// The largest file that the catalog takes, in bytes: 5 MB, read as 5 · 1024 · 1024.
pub const MOST_BYTES: u64 = 5 * 1024 * 1024;
/// The sheet that the catalog reads.
pub const MAIN_SHEET: &str = "Import";
/// How many classes the template of July 2026 lists; the catalog only ever adds some.
pub const OKTRU_IN_JULY_2026: usize = 80_769;
/// Rows 1-4 are the header: codes, labels, types, obligations.
pub const HEADER_ROWS: u32 = 4;

/// A finding and the cell, row or file that it is about. Its span lies in the cell's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// Where.
    pub place: Place,
    /// What.
    pub finding: Finding,
}

impl Located {
    /// The cell's whole text with the fix in it; `None` where there is no fix that may be applied.
    pub fn fixed(&self, text: &str) -> Option<String> {
        let fix = self.finding.fix.as_ref()?;
        if fix.safety == crate::finding::Safety::Display {
            return None;
        }
        let before = text.get(..self.finding.span.start)?;
        let after = text.get(self.finding.span.end..)?;
        Some([before, &fix.replacement, after].concat())
    }
}
