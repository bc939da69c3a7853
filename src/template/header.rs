//! Reads a template's header: finds the row with the codes, tells the rows below it apart, and says where products begin.
//!
//! The catalog goes by places: codes in row 1, three more rows that it skips, products from row 5 on. A person may have
//! deleted or changed some of them. Products are read where they stand, so that they can be checked and mended; the rules
//! compare with where the catalog would look.

use super::HEADER_ROWS;
use super::schema::{Column, KNOWN, Key, Kind, Schema};
use super::source::{Row, Sheet};
use super::spellings;

/// The row with the codes is looked for in so many rows.
const LOOKED_AT: u32 = 20;
/// A row with fewer known codes is not the one with the codes.
const FEWEST_CODES: usize = 3;
/// Rows below the codes that may still belong to the header.
const BELOW: u32 = 12;

/// Reads the header of a sheet.
pub(super) fn read(sheet: &Sheet) -> Schema {
    let best = |known: fn(&str) -> bool| {
        let top = sheet.rows.iter().filter(|row| row.number <= LOOKED_AT);
        top.map(|row| (texts(row).filter(|text| known(text)).count(), row))
            .filter(|(count, _)| *count >= FEWEST_CODES)
            // The first of those with the most.
            .max_by_key(|(count, row)| (*count, std::cmp::Reverse(row.number)))
            .map(|(_, row)| row)
    };
    if let Some(row) = best(|text| Key::from_code(text).is_some()) {
        Header::new(sheet, row, false).schema()
    } else if let Some(row) = best(|text| spellings::label(text).is_some()) {
        Header::new(sheet, row, true).schema()
    } else {
        Schema::default()
    }
}

/// What a row below the codes is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Labels,
    Types,
    Obligations,
    /// The codes once more.
    Codes,
}

struct Header<'a> {
    sheet: &'a Sheet,
    codes: &'a Row,
    by_labels: bool,
    columns: Vec<(u16, Option<Key>)>,
    schema: Schema,
}

impl<'a> Header<'a> {
    fn new(sheet: &'a Sheet, codes: &'a Row, by_labels: bool) -> Self {
        let mut columns: Vec<(u16, Option<Key>)> = Vec::new();
        for (index, cell) in (0..=u16::MAX).zip(&codes.cells) {
            let text = cell.text();
            if text.trim().is_empty() {
                continue;
            }
            let key = if by_labels {
                spellings::label(text)
            } else {
                Key::from_code(text)
            };
            // Of a column that is there twice, the first counts.
            let again = key.is_some() && columns.iter().any(|(_, other)| *other == key);
            columns.push((index, key.filter(|_| !again)));
        }
        Self {
            sheet,
            codes,
            by_labels,
            columns,
            schema: Schema::default(),
        }
    }

    fn schema(mut self) -> Schema {
        let first = self.codes.number;
        self.schema.header_row = first;
        self.schema.by_labels = self.by_labels;
        self.schema.header_end = self.end();
        // Where products begin: as usual, unless something stands before that which is not the header's.
        let end = self.schema.header_end;
        let usual = first + HEADER_ROWS - u32::from(self.by_labels);
        let next = self.sheet.rows.iter().find(|row| row.number > end);
        self.schema.first_data_row = match next {
            Some(row) if row.number < usual => row.number,
            _ => usual.max(end + 1),
        };
        let columns = std::mem::take(&mut self.columns);
        self.schema.columns = columns
            .into_iter()
            .map(|(i, key)| self.column(i, key))
            .collect();
        self.schema
    }

    /// The header's last row. Notes which row is what on the way.
    fn end(&mut self) -> u32 {
        let first = self.codes.number;
        let in_place = first + HEADER_ROWS - 1;
        if self.by_labels {
            self.schema.labels = first;
        }
        let mut end = first;
        for number in first + 1..=first + BELOW {
            let Some(row) = self.row(number).filter(|row| texts(row).next().is_some()) else {
                continue;
            };
            let sort = Self::sort(row);
            let to_come = || {
                (number + 1..=in_place)
                    .any(|n| self.row(n).is_some_and(|r| Self::sort(r).is_some()))
            };
            if sort.is_none() && (number > in_place || !(to_come() || self.resembles_header(row))) {
                break;
            }
            let noted = match sort {
                Some(Sort::Types) => &mut self.schema.types,
                Some(Sort::Obligations) => &mut self.schema.obligations,
                Some(Sort::Codes) => {
                    end = number;
                    continue;
                }
                // A row among the header's that is nothing else, right below the codes: labels in other words.
                None if number > first + 1 => {
                    end = number;
                    continue;
                }
                Some(Sort::Labels) | None => &mut self.schema.labels,
            };
            if *noted == 0 {
                *noted = number;
            }
            end = number;
        }
        end
    }

    fn row(&self, number: u32) -> Option<&'a Row> {
        let at = self
            .sheet
            .rows
            .binary_search_by_key(&number, |row| row.number);
        at.ok().and_then(|at| self.sheet.rows.get(at))
    }

    /// What the row is, going by the words in most of its cells.
    fn sort(row: &Row) -> Option<Sort> {
        let filled = texts(row).count();
        let mostly = |test: fn(&str) -> bool| {
            let fit = texts(row).filter(|text| test(text)).count();
            fit >= 2 && fit * 2 >= filled
        };
        if mostly(|text| spellings::kind(text).is_some()) {
            Some(Sort::Types)
        } else if mostly(|text| spellings::required(text).is_some()) {
            Some(Sort::Obligations)
        } else if mostly(|text| Key::from_code(text).is_some()) {
            Some(Sort::Codes)
        } else if mostly(|text| spellings::label(text).is_some()) {
            Some(Sort::Labels)
        } else {
            None
        }
    }

    /// Whether a row in the header's place that no table knows is still not a product: words where figures belong, or the
    /// same few words in every cell.
    fn resembles_header(&self, row: &Row) -> bool {
        const FIGURES: [Key; 3] = [Key::Quantity, Key::Tnved, Key::Oktru];
        let figures = |key: Key| {
            let (index, _) = self.columns.iter().find(|(_, other)| *other == Some(key))?;
            let text = row.cell(*index).text().trim();
            (!text.is_empty()).then(|| text.contains(|c: char| c.is_ascii_digit()))
        };
        let seen = FIGURES.map(figures);
        if seen.contains(&Some(true)) {
            return false;
        }
        let mut words: Vec<_> = texts(row).map(str::trim).collect();
        let filled = words.len();
        words.sort_unstable();
        words.dedup();
        seen == [Some(false); 3] || (filled >= 5 && words.len() <= 2)
    }

    fn column(&self, index: u16, key: Option<Key>) -> Column {
        let code = self.codes.cell(index).text().trim().to_owned();
        let known = key.and_then(|key| KNOWN.iter().find(|known| known.key == key));
        let text = |number: u32| {
            let row = self.row(number).filter(|_| number > 0);
            row.map_or("", |row| row.cell(index).text())
        };
        let kind = spellings::kind(text(self.schema.types));
        let required = spellings::required(text(self.schema.obligations));
        let counts =
            known.is_some() || !(Schema::is_retired(&code) || Key::from_code(&code).is_some());
        Column {
            index,
            key,
            label: text(self.schema.labels).trim().to_owned(),
            kind: kind.or(known.map(|known| known.kind)).unwrap_or(Kind::Text),
            // Nobody has to fill what the catalog dropped, or the second of two columns.
            required: counts
                && required
                    .or(known.map(|known| known.required))
                    .unwrap_or(false),
            stated: kind.is_some() && required.is_some(),
            code,
        }
    }
}

/// Whether a row says about columns what a header says: codes, labels, types or obligations.
pub(crate) fn is_header_like(row: &Row) -> bool {
    // This is asked of every row after every edit: most rows are known for products by their first cells.
    const LOOKED_AT: usize = 6;
    let tests: [fn(&str) -> bool; 4] = [
        |text| Key::from_code(text).is_some(),
        |text| spellings::label(text).is_some(),
        |text| spellings::kind(text).is_some(),
        |text| spellings::required(text).is_some(),
    ];
    let is_word = |text: &str| may_be_word(text) && tests.iter().any(|test| test(text));
    if !texts(row).take(LOOKED_AT).any(is_word) {
        return false;
    }
    let filled = texts(row).count();
    tests.iter().any(|test| {
        let fit = texts(row).filter(|text| test(text)).count();
        fit >= FEWEST_CODES && fit * 2 >= filled
    })
}

/// Whether a text may be one of a header: those are short, and digits are in codes of columns only.
fn may_be_word(text: &str) -> bool {
    const LONGEST: usize = 160;
    const LONGEST_CODE: usize = 12;
    let has_digit = || text.bytes().any(|b| b.is_ascii_digit());
    text.len() <= LONGEST_CODE || (text.len() <= LONGEST && !has_digit())
}

/// The column that a code which names none may mean: its label, or a code with at most two slips.
pub(super) fn meant(code: &str) -> Option<Key> {
    const SLIPS: usize = 2;
    spellings::label(code).or_else(|| {
        let near = KNOWN
            .iter()
            .map(|known| (slips(code, known.code), known))
            .filter(|(slips, known)| *slips <= SLIPS && slips * 3 <= known.code.len());
        near.min_by_key(|(slips, _)| *slips)
            .map(|(_, known)| known.key)
    })
}

/// How many letters have to be put in, taken out or replaced to make one text of another.
fn slips(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    // A cell may hold a book; no code is that long.
    for (i, a) in one.chars().take(64).enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.chars().enumerate() {
            let replaced = corner + usize::from(!a.eq_ignore_ascii_case(&b));
            corner = row[j + 1];
            row[j + 1] = replaced.min(corner + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

/// The texts of a row, blank ones aside.
fn texts(row: &Row) -> impl Iterator<Item = &str> {
    row.cells
        .iter()
        .map(super::source::Cell::text)
        .filter(|text| !text.trim().is_empty())
}
