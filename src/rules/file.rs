//! What the rules for a template's file look at.

use super::{Found, SheetRule};
use crate::finding::{Facts, Finding, Span};
use crate::list::LINES_SHOWN;
use crate::template::{
    Book, Column, Damage, Dictionaries, KNOWN, Key, Located, Origin, Place, Row, Schema, Sheet,
};

/// A file as a whole. Where it could not be read there is `damage` and no book.
#[derive(Clone, Copy, Debug)]
pub struct FileSubject<'a> {
    /// Why it cannot be read.
    pub damage: Option<Damage>,
    /// What was read.
    pub book: Option<&'a Book>,
    /// The template's sheet.
    pub sheet: Option<&'a Sheet>,
    /// Its columns.
    pub schema: &'a Schema,
    /// The dictionaries that are used.
    pub dictionaries: &'a Dictionaries,
    /// Where they come from.
    pub origin: Origin,
    /// The products, and rows that were emptied.
    pub rows: &'a [Row],
    /// Rows with a product.
    pub products: usize,
}

#[expect(
    clippy::unused_self,
    reason = "rules ask their subject, whatever it is"
)]
impl<'a> FileSubject<'a> {
    /// A finding about the file as a whole, or about what `text` names.
    pub(super) fn finding(&self, rule: &'static SheetRule, text: &str) -> Finding {
        Finding {
            rule: rule.meta(),
            span: Span::new(0, 0),
            found: text.to_owned(),
            expected: None,
            facts: Facts::None,
            fix: None,
        }
    }

    /// Adds such a finding at a place.
    pub(super) fn found(&self, place: Place, finding: Finding, out: &mut Found) {
        out.push(Located { place, finding });
    }

    /// Adds a finding where the file cannot be read for this reason.
    pub(super) fn damaged(&self, rule: &'static SheetRule, why: Damage, out: &mut Found) {
        if self.damage == Some(why) {
            self.found(Place::FILE, self.finding(rule, ""), out);
        }
    }

    /// Whether a row with the codes of columns was found.
    pub(super) const fn has_codes(&self) -> bool {
        self.schema.header_row > 0 && !self.schema.by_labels
    }

    /// The columns, where they are known by their codes.
    pub(super) fn columns(&self) -> impl Iterator<Item = &'a Column> + use<'a> {
        let columns: &[_] = if self.has_codes() {
            &self.schema.columns
        } else {
            &[]
        };
        columns.iter()
    }

    /// The columns that the template neither has nor ever had, each with the missing one that may be meant.
    pub(super) fn unknown_columns(
        &self,
    ) -> impl Iterator<Item = (&'a Column, Option<Key>)> + use<'a> {
        let schema = self.schema;
        let unknown = |column: &&Column| {
            Key::from_code(&column.code).is_none() && !Schema::is_retired(&column.code)
        };
        let with_meant = move |column: &'a Column| (column, schema.meant(&column.code));
        self.columns().filter(unknown).map(with_meant)
    }

    /// The cell with a column's code.
    pub(super) const fn header_cell(&self, column: &Column) -> Place {
        Place::cell(self.schema.header_row, column.index)
    }

    /// The codes of columns that the template has and this file has not: those to be filled, or the others.
    pub(super) fn missing_columns(&self, required: bool) -> Vec<String> {
        KNOWN
            .iter()
            .filter(|known| self.has_codes() && known.required == required)
            .filter(|known| self.schema.column(known.key).is_none())
            .map(|known| known.code.to_owned())
            .collect()
    }
}

/// Rows as facts: the first few, and how many there are.
pub(super) fn lines(rows: &[u32]) -> Facts {
    Facts::Lines {
        first: rows.iter().copied().take(LINES_SHOWN).collect(),
        total: rows.len(),
    }
}
