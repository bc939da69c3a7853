//! The cells of a sheet, one after another, as the file writes them.

use super::package::Stream;
use super::strings::Rich;
use super::window::{Flow, Visitor, walk};
use super::xml::{Piece, Tag, decoded};
use crate::template::{Damage, parse_a1};

/// Rows of a sheet.
const ROWS: u32 = 1_048_576;
/// Columns of a sheet.
const COLUMNS: u32 = 16_384;
/// A value, a formula or an error is not longer: text of a cell is in the table of texts.
const LONGEST: usize = super::strings::LONGEST;

/// What the value of a cell is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Type {
    /// A number, or a date by its format.
    #[default]
    Number,
    /// A number of the table of texts.
    Shared,
    /// Text, in the cell itself.
    Text,
    /// 1 or 0.
    Boolean,
    /// An error value.
    Error,
    /// A date as text.
    Date,
}

impl Type {
    fn of(t: &[u8]) -> Self {
        match t {
            b"s" => Self::Shared,
            b"str" | b"inlineStr" => Self::Text,
            b"b" => Self::Boolean,
            b"e" => Self::Error,
            b"d" => Self::Date,
            _ => Self::Number,
        }
    }
}

/// A cell with something in it.
#[derive(Debug, Default)]
pub(super) struct Raw {
    /// From 1.
    pub(super) row: u32,
    /// From 0.
    pub(super) column: u32,
    pub(super) kind: Type,
    /// The number of its format.
    pub(super) style: u32,
    /// As written.
    pub(super) value: Vec<u8>,
    /// Text in the cell itself, and whether there is an element for it.
    pub(super) text: Rich,
    pub(super) inline: bool,
    /// As written.
    pub(super) formula: Option<Vec<u8>>,
}

impl Raw {
    fn begin(&mut self, row: u32, column: u32, kind: Type, style: u32) {
        self.row = row;
        self.column = column;
        self.kind = kind;
        self.style = style;
        self.value.clear();
        self.formula = None;
        if std::mem::take(&mut self.inline) {
            self.text = Rich::default();
        }
    }

    fn is_empty(&self) -> bool {
        self.value.is_empty() && self.formula.is_none() && !self.inline
    }
}

/// What wants to know the cells.
pub(super) trait Sink {
    /// A row begins.
    fn row(&mut self, number: u32, hidden: bool) -> Result<Flow, Damage>;
    /// A cell that holds something.
    fn cell(&mut self, cell: &mut Raw) -> Result<Flow, Damage>;
    /// Something beside the cells: merged areas, filters.
    fn aside(&mut self, tag: &Tag<'_>);
}

/// Which text is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Cell,
    Value,
    Formula,
    Inline,
}

struct Walker<'a, S> {
    sink: &'a mut S,
    /// Whether the rows have begun, and whether they have ended.
    begun: bool,
    ended: bool,
    row: u32,
    /// The column that a cell without a name would have.
    next: u32,
    within: Within,
    cell: Raw,
}

/// Shows a sheet's cells to a sink until it has enough.
pub(super) fn read_cells<S: Sink>(stream: Stream<'_>, sink: &mut S) -> Result<(), Damage> {
    let mut walker = Walker {
        sink,
        begun: false,
        ended: false,
        row: 0,
        next: 0,
        within: Within::Nothing,
        cell: Raw::default(),
    };
    let flow = walk(stream, &mut walker)?;
    if walker.ended || flow.is_break() {
        Ok(())
    } else {
        Err(Damage::BrokenWorkbook)
    }
}

impl<S: Sink> Visitor for Walker<'_, S> {
    fn piece(&mut self, piece: Piece<'_>) -> Result<Flow, Damage> {
        match piece {
            Piece::Open(tag) if self.within == Within::Nothing => return self.open(&tag),
            Piece::Open(tag) => self.open_in_cell(&tag, piece),
            Piece::Close(name) => return self.close(name, piece),
            Piece::Text(text) | Piece::Plain(text) => match self.within {
                Within::Nothing | Within::Cell => {}
                Within::Value => append(&mut self.cell.value, text),
                Within::Formula => append(self.cell.formula.get_or_insert_default(), text),
                Within::Inline => drop(self.cell.text.add(piece)),
            },
        }
        Ok(Flow::Continue(()))
    }

    fn glance(&mut self, rest: &[u8]) -> Result<(usize, Flow), Damage> {
        let mut done = 0;
        let mut flow = Flow::Continue(());
        while self.within == Within::Nothing
            && self.begun
            && !self.ended
            && flow.is_continue()
            && let Some((plain, length)) = rest.get(done..).and_then(plain_cell)
        {
            done += length;
            let column = plain.column.unwrap_or(self.next);
            self.next = column.saturating_add(1);
            if !plain.value.is_empty() && self.row <= ROWS && column < COLUMNS {
                let cell = &mut self.cell;
                cell.begin(self.row, column, plain.kind, plain.style);
                append(&mut cell.value, plain.value);
                flow = self.sink.cell(cell)?;
            }
        }
        Ok((done, flow))
    }
}

impl<S: Sink> Walker<'_, S> {
    fn open(&mut self, tag: &Tag<'_>) -> Result<Flow, Damage> {
        match tag.name {
            b"c" if self.begun && !self.ended => {
                // The row is the row's own affair; a cell says only its column.
                let named = tag.get(b"r").and_then(column);
                let column = named.unwrap_or(self.next);
                self.next = column.saturating_add(1);
                if !tag.empty && self.row <= ROWS && column < COLUMNS {
                    let kind = tag.get(b"t").map_or(Type::Number, Type::of);
                    let style = tag.get(b"s").and_then(number).unwrap_or(0);
                    self.cell.begin(self.row, column, kind, style);
                    self.within = Within::Cell;
                }
            }
            b"row" if self.begun && !self.ended => {
                let named = tag.get(b"r").and_then(number).filter(|&row| row > 0);
                self.row = named.unwrap_or(self.row.saturating_add(1));
                self.next = 0;
                return self.sink.row(self.row, tag.flag(b"hidden"));
            }
            b"sheetData" => {
                self.begun = true;
                self.ended |= tag.empty;
            }
            _ if self.ended || !self.begun => self.sink.aside(tag),
            _ => {}
        }
        Ok(Flow::Continue(()))
    }

    fn open_in_cell(&mut self, tag: &Tag<'_>, piece: Piece<'_>) {
        match (self.within, tag.name) {
            (Within::Inline, _) => drop(self.cell.text.add(piece)),
            (Within::Cell, b"f") => {
                self.cell.formula = Some(Vec::new());
                if !tag.empty {
                    self.within = Within::Formula;
                }
            }
            (Within::Cell, b"v") if !tag.empty && self.cell.value.is_empty() => {
                self.within = Within::Value;
            }
            (Within::Cell, b"is") if !tag.empty => {
                self.cell.inline = true;
                self.within = Within::Inline;
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &[u8], piece: Piece<'_>) -> Result<Flow, Damage> {
        match (self.within, name) {
            (Within::Value, b"v") | (Within::Formula, b"f") | (Within::Inline, b"is") => {
                self.within = Within::Cell;
            }
            (Within::Inline, _) => drop(self.cell.text.add(piece)),
            (Within::Cell, b"c") => {
                self.within = Within::Nothing;
                if !self.cell.is_empty() {
                    return self.sink.cell(&mut self.cell);
                }
            }
            (Within::Nothing, b"sheetData") => self.ended = true,
            _ => {}
        }
        Ok(Flow::Continue(()))
    }
}

/// A cell as almost all programs write it.
struct Plain<'a> {
    column: Option<u32>,
    kind: Type,
    style: u32,
    value: &'a [u8],
}

/// Reads `<c r="A1" s="1" t="s"><v>7</v></c>` or `<c r="A1" s="1"/>` in one go: a template has 400,000 of them, and
/// piece by piece takes three times as long. `None` for whatever is written in another way.
#[inline]
fn plain_cell(bytes: &[u8]) -> Option<(Plain<'_>, usize)> {
    let mut rest = bytes.strip_prefix(b"<c")?;
    let mut cell = Plain {
        column: None,
        kind: Type::Number,
        style: 0,
        value: &[],
    };
    while let [b' ', name, b'=', b'"', after @ ..] = rest {
        let length = after.iter().take(16).position(|&b| b == b'"')?;
        let (value, after) = after.split_at_checked(length)?;
        match name {
            b'r' => cell.column = Some(column(value)?),
            b's' => cell.style = number(value)?,
            b't' => cell.kind = Type::of(value),
            _ => return None,
        }
        rest = after.get(1..)?;
    }
    if let Some(after) = rest.strip_prefix(b"/>") {
        return Some((cell, bytes.len() - after.len()));
    }
    let rest = rest.strip_prefix(b"><v>")?;
    let length = rest.iter().take(32).position(|&b| b == b'<')?;
    let (value, after) = rest.split_at_checked(length)?;
    cell.value = value;
    let after = after.strip_prefix(b"</v></c>")?;
    Some((cell, bytes.len() - after.len()))
}

fn append(to: &mut Vec<u8>, text: &[u8]) {
    let room = LONGEST.saturating_sub(to.len());
    to.extend_from_slice(text.get(..text.len().min(room)).unwrap_or_default());
}

/// The column of a cell's name, from 0.
pub(super) fn column(name: &[u8]) -> Option<u32> {
    let mut column = 0_u32;
    for (place, b) in name.iter().enumerate() {
        match b {
            b'A'..=b'Z' if place < 3 => column = column * 26 + u32::from(b - b'A') + 1,
            b'0'..=b'9' => return column.checked_sub(1),
            // Small letters, `$`, and what is no name at all.
            _ => return parse_a1(&decoded(name)).map(|(_, column)| u32::from(column)),
        }
    }
    None
}

/// A number of an attribute or of the table of texts.
pub(super) fn number(text: &[u8]) -> Option<u32> {
    let text = text.trim_ascii();
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    text.iter().try_fold(0_u32, |sum, b| {
        b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0'))
    })
}
