//! A template under repair: its products with their findings, every change to them, and the way back.

use super::Located;
use super::changes::{Accepted, Step};
use super::dictionary::Dictionaries;
use super::put_in_order;
use super::schema::Schema;
use super::source::{Book, Cell, Damage, Row, Sheet};
use super::summary::{Counts, Group};
use super::twins::Twins;
use crate::finding::Severity;
use crate::rules::{Code, Context, FileSubject, SheetPlan};
use hashbrown::{HashMap, HashSet};
use rustc_hash::FxBuildHasher;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where the dictionaries in use come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The file's own sheets.
    File,
    /// A template that was loaded before.
    Kept,
    /// There are none.
    None,
}

/// A new text for a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0.
    pub column: u16,
    /// What the cell shall hold; nothing empties it.
    pub text: String,
}

/// A cell that is no longer as it was in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0.
    pub column: u16,
    /// What the file has.
    pub before: String,
    /// What the cell holds now.
    pub after: String,
    /// The rule whose fix it was last; `None` where a person typed it.
    pub rule: Option<Code>,
}

/// A file that was read, or that could not be, and what the rules say of it.
#[derive(Debug, Default)]
pub struct Template {
    pub(super) damage: Option<Damage>,
    pub(super) book: Book,
    pub(super) sheet: Sheet,
    pub(super) schema: Schema,
    pub(super) kept: Option<Arc<Dictionaries>>,
    pub(super) of_file: Vec<Located>,
    /// By row number.
    pub(super) of_rows: HashMap<u32, Vec<Located>, FxBuildHasher>,
    pub(super) twins: Twins,
    pub(super) accepted: HashSet<Accepted, FxBuildHasher>,
    /// What the file has where a cell was changed.
    pub(super) original: BTreeMap<(u32, u16), Cell>,
    pub(super) done: Vec<Step>,
    pub(super) undone: Vec<Step>,
}

impl Template {
    /// A file that could not be read: one finding says why.
    pub fn damaged(damage: Damage, bytes: u64) -> Self {
        let mut template = Self {
            damage: Some(damage),
            book: Book {
                bytes,
                ..Book::default()
            },
            ..Self::default()
        };
        template.check_file();
        template
    }

    /// Checks a workbook. `kept` are the dictionaries of a template that was loaded before; they stand in for those that
    /// the file lacks. `progress` is told how many rows of how many are done.
    pub fn check(
        mut book: Book,
        kept: Option<Arc<Dictionaries>>,
        mut progress: impl FnMut(usize, usize),
    ) -> Self {
        let mut sheet = book.main.take().unwrap_or_default();
        let schema = Schema::read(&sheet);
        // The header's rows are no products. Where there is no header, there are no products either.
        let first = schema.first_data_row;
        let header: Vec<_> = sheet
            .rows
            .iter()
            .filter(|row| row.number < first || first == 0)
            .cloned()
            .collect();
        sheet
            .rows
            .retain(|row| first > 0 && row.number >= first && is_product(row, &schema));
        let mut template = Self {
            schema,
            kept,
            ..Self::default()
        };
        for row in &sheet.rows {
            template.twins.put(row, &template.schema);
        }
        book.main = Some(Sheet {
            rows: header,
            ..sheet.clone()
        })
        .filter(|_| !sheet.name.is_empty());
        template.book = book;
        template.sheet = sheet;
        template.check_file();
        let all = template.sheet.rows.len();
        let rows = std::mem::take(&mut template.sheet.rows);
        let mut of_rows = HashMap::default();
        let plan = SheetPlan::new(template.context());
        for (done, row) in rows.iter().enumerate() {
            if done % 100 == 0 {
                progress(done, all);
            }
            let found = plan.check(row, &template.twins);
            if !found.is_empty() {
                of_rows.insert(row.number, found);
            }
        }
        progress(all, all);
        template.of_rows = of_rows;
        template.sheet.rows = rows;
        template
    }

    /// Why the file cannot be read, where it cannot.
    pub const fn damage(&self) -> Option<Damage> {
        self.damage
    }

    /// What the file is: sheets, sizes. Its main sheet holds the header's rows only.
    pub const fn book(&self) -> &Book {
        &self.book
    }

    /// The columns.
    pub const fn schema(&self) -> &Schema {
        &self.schema
    }

    /// How many rows hold a product; a row that was emptied is none.
    pub fn products(&self) -> usize {
        self.sheet
            .rows
            .iter()
            .filter(|row| is_product(row, &self.schema))
            .count()
    }

    /// The products, and the rows that were emptied.
    pub fn rows(&self) -> &[Row] {
        &self.sheet.rows
    }

    /// A product by its row number.
    pub fn row(&self, number: u32) -> Option<&Row> {
        let at = self.position(number)?;
        self.sheet.rows.get(at)
    }

    /// The dictionaries in use, and where they come from: the file's own where it has the large one.
    pub fn dictionaries(&self) -> (&Dictionaries, Origin) {
        match &self.kept {
            _ if !self.book.dictionaries.oktru.is_empty() => {
                (&self.book.dictionaries, Origin::File)
            }
            Some(kept) => (kept, Origin::Kept),
            None if self.book.dictionaries.country.is_empty() => {
                (&self.book.dictionaries, Origin::None)
            }
            None => (&self.book.dictionaries, Origin::File),
        }
    }

    /// Findings about the file as a whole.
    pub fn file_findings(&self) -> &[Located] {
        &self.of_file
    }

    /// Findings about a row and its cells.
    pub fn row_findings(&self, number: u32) -> &[Located] {
        self.of_rows.get(&number).map_or(&[], Vec::as_slice)
    }

    /// All findings: the file's first, then row by row.
    pub fn findings(&self) -> impl Iterator<Item = &Located> {
        let of_rows = self
            .sheet
            .rows
            .iter()
            .flat_map(|row| self.row_findings(row.number));
        self.of_file.iter().chain(of_rows)
    }

    /// Whether a person has accepted a finding as it is.
    pub fn is_accepted(&self, located: &Located) -> bool {
        self.accepted
            .contains(&(located.place, located.finding.rule.code.id()))
    }

    /// Findings that count.
    pub fn open_findings(&self) -> impl Iterator<Item = &Located> {
        self.findings().filter(|located| !self.is_accepted(located))
    }

    /// True counts.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for located in self.open_findings() {
            counts.add(located.finding.rule.severity);
        }
        let is_error = |located: &Located| {
            located.finding.rule.severity == Severity::Error && !self.is_accepted(located)
        };
        let rows = self.sheet.rows.iter();
        counts.rows_with_errors = rows
            .filter(|row| self.row_findings(row.number).iter().any(is_error))
            .count();
        counts
    }

    /// Whether the catalog would import the file, as far as can be known.
    pub fn is_importable(&self) -> bool {
        // Nobody can take a file that is none, or holds nothing, as it is.
        self.damage.is_none()
            && self.products() > 0
            && self
                .open_findings()
                .all(|located| located.finding.rule.severity != Severity::Error)
    }

    /// The open findings by rule: errors first, then as they come.
    pub fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for located in self.open_findings() {
            let rule = located.finding.rule;
            let at = groups.iter().position(|group| group.rule.code == rule.code);
            let at = at.unwrap_or_else(|| {
                groups.push(Group::new(rule));
                groups.len() - 1
            });
            groups[at].add(located);
        }
        put_in_order(&mut groups, |group| std::cmp::Reverse(group.rule.severity));
        groups
    }

    /// The cells that are no longer as they are in the file, row by row.
    pub fn changes(&self) -> Vec<Change> {
        let mut rules: HashMap<(u32, u16), Option<Code>, FxBuildHasher> = HashMap::default();
        for step in &self.done {
            if let Step::Cells(cells) = step {
                rules.extend(cells.iter().map(|new| ((new.row, new.column), new.rule)));
            }
        }
        self.original
            .iter()
            .map(|(&(row, column), before)| Change {
                row,
                column,
                before: before.text().to_owned(),
                after: self.text(row, column).to_owned(),
                rule: rules.get(&(row, column)).copied().flatten(),
            })
            .collect()
    }

    /// How many cells are no longer as they are in the file.
    pub fn changed_cells(&self) -> usize {
        self.original.len()
    }

    /// Whether a cell is no longer as it is in the file.
    pub fn is_changed(&self, row: u32, column: u16) -> bool {
        self.original.contains_key(&(row, column))
    }

    /// What a cell holds.
    pub fn text(&self, row: u32, column: u16) -> &str {
        self.row(row).map_or("", |row| row.cell(column).text())
    }

    pub(super) fn context(&self) -> Context<'_> {
        let (dictionaries, origin) = self.dictionaries();
        Context {
            schema: &self.schema,
            dictionaries,
            origin,
        }
    }

    pub(super) fn check_file(&mut self) {
        let (dictionaries, origin) = self.dictionaries();
        let mut found = Vec::new();
        SheetPlan::check_file(
            &FileSubject {
                damage: self.damage,
                book: self.damage.is_none().then_some(&self.book),
                sheet: self.book.main.as_ref(),
                schema: &self.schema,
                dictionaries,
                origin,
                rows: &self.sheet.rows,
                products: self.products(),
            },
            &mut found,
        );
        self.of_file = found;
    }

    pub(super) fn position(&self, number: u32) -> Option<usize> {
        self.sheet
            .rows
            .binary_search_by_key(&number, |row| row.number)
            .ok()
    }
}

/// Whether a row holds anything in one of the template's columns but spaces.
pub(crate) fn is_product(row: &Row, schema: &Schema) -> bool {
    schema
        .columns
        .iter()
        .any(|column| !row.cell(column.index).text().trim().is_empty())
}
