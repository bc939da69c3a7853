//! The sheet with the products, cell by cell.

use super::cells::{Raw, Sink, Type, number, read_cells};
use super::number::{date_text, number_text, written_date};
use super::package::Stream;
use super::strings::{LONGEST, Strings};
use super::styles::Shown;
use super::window::Flow;
use super::xml::{Tag, decoded, unescaped};
use crate::template::{Cell, Damage, HEADER_ROWS, Key, Row, Sheet, parse_a1};

/// The most rows that are kept: twenty times what the catalog takes.
const MOST_ROWS: usize = 20_000;
/// The most columns: the template has 20.
const MOST_COLUMNS: u32 = 256;
/// The most cells, empty ones between others included.
const MOST_CELLS: usize = 1_000_000;
/// The most text in all of them, in bytes.
const MOST_TEXT: usize = 32 << 20;
/// The most merged areas: they are only told of.
const MOST_MERGED: usize = 1_000;

/// What is needed to understand a sheet's cells.
pub(super) struct Parts<'a> {
    pub(super) strings: &'a Strings,
    pub(super) formats: &'a [Shown],
    pub(super) since_1904: bool,
}

impl Parts<'_> {
    /// What a cell holds.
    pub(super) fn cell(&self, raw: &mut Raw) -> Result<Cell, Damage> {
        let value = self.value(raw)?;
        Ok(match &raw.formula {
            None => value,
            Some(formula) => Cell::Formula {
                formula: decoded(formula).into(),
                value: value.text().into(),
            },
        })
    }

    fn value(&self, raw: &mut Raw) -> Result<Cell, Damage> {
        if raw.inline {
            return Ok(text(raw.text.take()));
        }
        if raw.value.is_empty() {
            return Ok(Cell::Empty);
        }
        Ok(match raw.kind {
            Type::Shared => {
                let index = number(&raw.value).ok_or(Damage::BrokenWorkbook)?;
                text(self.strings.get(index as usize)?.into_owned())
            }
            Type::Text => text(unescaped(decoded(&raw.value))),
            Type::Boolean => {
                Cell::Boolean(matches!(raw.value.trim_ascii(), b"1" | b"true" | b"TRUE"))
            }
            Type::Error => Cell::Error(decoded(&raw.value).into()),
            Type::Date => Cell::Date(written_date(&decoded(&raw.value)).into()),
            Type::Number => self.number(&decoded(&raw.value), raw.style),
        })
    }

    fn number(&self, value: &str, style: u32) -> Cell {
        let shown = self.formats.get(style as usize).copied();
        let date = shown
            .filter(|&shown| shown != Shown::Number)
            .and_then(|shown| date_text(value, shown, self.since_1904));
        match date {
            Some(date) => Cell::Date(date.into()),
            // What is no number is shown as it is, so that a person can see it.
            None => number_text(value)
                .map_or_else(|| text(value.to_owned()), |n| Cell::Number(n.into())),
        }
    }
}

fn text(text: String) -> Cell {
    if text.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(text.into())
    }
}

struct Keep<'a, 'b> {
    parts: &'a Parts<'b>,
    sheet: Sheet,
    /// The row that is being read, and whether it is hidden.
    row: (u32, bool),
    cells: usize,
    text: usize,
}

/// Reads the sheet. Of rows or cells that the file has twice, what comes last counts.
pub(super) fn read_sheet(
    name: &str,
    stream: Stream<'_>,
    parts: &Parts<'_>,
) -> Result<Sheet, Damage> {
    let mut keep = Keep {
        parts,
        sheet: Sheet {
            name: name.to_owned(),
            ..Sheet::default()
        },
        row: (0, false),
        cells: 0,
        text: 0,
    };
    read_cells(stream, &mut keep)?;
    let mut sheet = keep.sheet;
    put_in_order(&mut sheet.rows);
    Ok(sheet)
}

/// Rows may come in any order, and more than once.
fn put_in_order(rows: &mut Vec<Row>) {
    if rows.is_sorted_by(|a, b| a.number < b.number) {
        return;
    }
    rows.sort_by_key(|row| row.number);
    rows.dedup_by(|later, kept| {
        let same = later.number == kept.number;
        if same {
            kept.hidden = later.hidden;
            let length = kept.cells.len().max(later.cells.len());
            kept.cells.resize(length, Cell::Empty);
            for (old, new) in kept.cells.iter_mut().zip(later.cells.drain(..)) {
                if !new.is_empty() {
                    *old = new;
                }
            }
        }
        same
    });
}

impl Sink for Keep<'_, '_> {
    fn row(&mut self, number: u32, hidden: bool) -> Result<Flow, Damage> {
        self.row = (number, hidden);
        Ok(Flow::Continue(()))
    }

    fn cell(&mut self, raw: &mut Raw) -> Result<Flow, Damage> {
        if raw.column >= MOST_COLUMNS {
            self.sheet.cut = true;
            return Ok(Flow::Continue(()));
        }
        let cell = self.parts.cell(raw)?;
        if cell.is_empty() {
            return Ok(Flow::Continue(()));
        }
        let (number, hidden) = self.row;
        let rows = &mut self.sheet.rows;
        if rows.last().is_none_or(|row| row.number != number) {
            if rows.len() == MOST_ROWS {
                self.sheet.cut = true;
                return Ok(Flow::Break(()));
            }
            rows.push(Row {
                number,
                hidden,
                cells: Vec::new(),
            });
        }
        let Some(row) = rows.last_mut() else {
            return Ok(Flow::Continue(()));
        };
        let column = raw.column as usize;
        let long = cell.text().len();
        self.text += long + raw.formula.as_ref().map_or(0, Vec::len);
        self.sheet.cut |= long >= LONGEST;
        if row.cells.len() <= column {
            self.cells += column + 1 - row.cells.len();
            row.cells.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = row.cells.get_mut(column) {
            *place = cell;
        }
        if self.cells > MOST_CELLS || self.text > MOST_TEXT {
            self.sheet.cut = true;
            return Ok(Flow::Break(()));
        }
        Ok(Flow::Continue(()))
    }

    fn aside(&mut self, tag: &Tag<'_>) {
        match tag.name {
            b"mergeCell" if self.sheet.merged.len() < MOST_MERGED => {
                let area = tag.text(b"ref").unwrap_or_default();
                let last = area.rsplit(':').next().and_then(parse_a1);
                if last.is_some_and(|(row, _)| row > HEADER_ROWS) {
                    self.sheet.merged.push(area);
                }
            }
            // A filter hides something only if it has a column with a condition.
            b"filterColumn" if !tag.empty => self.sheet.filtered = true,
            _ => {}
        }
    }
}

/// How many columns of a template a row has to name to be taken for its header.
const ENOUGH: usize = 5;
/// How far down a header is looked for.
const HEADER_WITHIN: u32 = 20;

struct Peek<'a, 'b> {
    parts: &'a Parts<'b>,
    row: u32,
    known: usize,
}

/// Whether one of the first rows names columns of a template.
pub(super) fn looks_like_a_template(stream: Stream<'_>, parts: &Parts<'_>) -> Result<bool, Damage> {
    let mut peek = Peek {
        parts,
        row: 0,
        known: 0,
    };
    read_cells(stream, &mut peek)?;
    Ok(peek.known >= ENOUGH)
}

impl Sink for Peek<'_, '_> {
    fn row(&mut self, number: u32, _hidden: bool) -> Result<Flow, Damage> {
        self.row = number;
        self.known = 0;
        Ok(if number > HEADER_WITHIN {
            Flow::Break(())
        } else {
            Flow::Continue(())
        })
    }

    fn cell(&mut self, raw: &mut Raw) -> Result<Flow, Damage> {
        if raw.column < MOST_COLUMNS {
            let cell = self.parts.cell(raw)?;
            self.known +=
                usize::from(cell.text().len() < 64 && Key::from_code(cell.text()).is_some());
        }
        Ok(if self.known >= ENOUGH {
            Flow::Break(())
        } else {
            Flow::Continue(())
        })
    }

    fn aside(&mut self, _tag: &Tag<'_>) {}
}
