//! Where things are in a sheet's XML, so that single cells can be changed and everything else stays as it is written.

use super::cells::{column, number};
use super::xml::{Piece, Scanner, Tag};
use crate::template::{Damage, HEADER_ROWS};
use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;
use std::ops::Range;

/// The most rows of a sheet, and the most formulas that are borne.
const MOST: usize = 1_048_576;

/// A place in the XML.
pub(super) type Span = Range<usize>;

/// A row.
#[derive(Clone, Debug)]
pub(super) struct RowAt {
    pub(super) number: u32,
    /// Its opening tag.
    pub(super) tag: Span,
    /// Its closing tag; nothing, where the opening one closes itself.
    pub(super) close: Span,
    /// Its own style, where cells that are not there have it.
    pub(super) style: Option<u32>,
    /// Its cells in [`Grid::cells`], where they were wanted.
    pub(super) cells: Span,
}

/// A cell.
#[derive(Clone, Debug)]
pub(super) struct CellAt {
    /// From 0.
    pub(super) column: u32,
    /// From `<c` up to behind `</c>`.
    pub(super) span: Span,
    /// It says its own name.
    pub(super) named: bool,
    pub(super) style: Option<u32>,
}

/// A formula.
#[derive(Clone, Debug)]
pub(super) struct FormulaAt<'a> {
    pub(super) row: u32,
    pub(super) column: u32,
    /// From `<f` up to behind `</f>`.
    pub(super) span: Span,
    /// The group of a shared one.
    pub(super) shared: Option<&'a [u8]>,
    /// The cells whose values it makes: of a shared one's master, and of an array's.
    pub(super) area: Option<&'a [u8]>,
}

/// A sheet.
#[derive(Debug)]
pub(super) struct Grid<'a> {
    pub(super) xml: &'a [u8],
    /// What stands before the names of elements: nothing, or `x:`.
    pub(super) prefix: &'a str,
    /// The opening tag of `sheetData`.
    pub(super) data: Span,
    /// Its closing tag; nothing, where the opening one closes itself.
    pub(super) close: Span,
    pub(super) rows: Vec<RowAt>,
    pub(super) cells: Vec<CellAt>,
    pub(super) formulas: Vec<FormulaAt<'a>>,
    /// The tag that says how far the cells go.
    pub(super) dimension: Option<Span>,
    /// Columns from, to (from 0), style.
    columns: Vec<(u32, u32, u32)>,
    /// The style of a column's first cell below the header.
    styles: HashMap<u32, u32, FxBuildHasher>,
}

impl<'a> Grid<'a> {
    /// Reads a sheet; the cells of the rows that are wanted are kept.
    pub(super) fn read(xml: &'a [u8], wanted: &dyn Fn(u32) -> bool) -> Result<Self, Damage> {
        let mut grid = Self {
            xml,
            prefix: "",
            data: 0..0,
            close: 0..0,
            rows: Vec::new(),
            cells: Vec::new(),
            formulas: Vec::new(),
            dimension: None,
            columns: Vec::new(),
            styles: HashMap::default(),
        };
        let mut scanner = Scanner::new(xml);
        while let Some(piece) = scanner.next() {
            let Piece::Open(tag) = piece else { continue };
            let span = scanner.start()..scanner.rest();
            match tag.name {
                b"dimension" => grid.dimension = Some(span),
                b"col" => grid.column(&tag),
                b"sheetData" => {
                    grid.prefix = prefix(xml, span.start);
                    grid.close = span.end..span.end;
                    grid.data = span;
                    if !tag.empty {
                        grid.close = grid.read_rows(&mut scanner, wanted)?;
                    }
                    return Ok(grid);
                }
                _ => {}
            }
        }
        Err(Damage::BrokenWorkbook)
    }

    fn column(&mut self, tag: &Tag<'_>) {
        let of = |name: &[u8]| tag.get(name).and_then(number);
        if let (Some(from), Some(to), Some(style)) = (of(b"min"), of(b"max"), of(b"style"))
            && from > 0
            && self.columns.len() < 16_384
        {
            self.columns.push((from - 1, to.saturating_sub(1), style));
        }
    }

    /// Reads up to the end of `sheetData`; gives its closing tag.
    fn read_rows(
        &mut self,
        scanner: &mut Scanner<'a>,
        wanted: &dyn Fn(u32) -> bool,
    ) -> Result<Span, Damage> {
        let mut last = 0_u32;
        while let Some(piece) = scanner.next() {
            let span = scanner.start()..scanner.rest();
            match piece {
                Piece::Open(tag) if tag.name == b"row" => {
                    let named = tag.get(b"r").and_then(number).filter(|&row| row > 0);
                    last = named.unwrap_or(last.saturating_add(1));
                    let cells = self.cells.len();
                    let close = span.end..span.end;
                    let close = if tag.empty {
                        close
                    } else {
                        self.read_cells(scanner, last, wanted(last))?
                    };
                    self.rows.push(RowAt {
                        number: last,
                        tag: span,
                        close,
                        style: tag
                            .get(b"s")
                            .and_then(number)
                            .filter(|_| tag.flag(b"customFormat")),
                        cells: cells..self.cells.len(),
                    });
                    if self.rows.len() > MOST {
                        return Err(Damage::TooLarge);
                    }
                }
                Piece::Close(b"sheetData") => return Ok(span),
                _ => {}
            }
        }
        Err(Damage::BrokenWorkbook)
    }

    /// Reads up to the end of a row; gives its closing tag.
    fn read_cells(
        &mut self,
        scanner: &mut Scanner<'a>,
        row: u32,
        wanted: bool,
    ) -> Result<Span, Damage> {
        let mut next = 0_u32;
        while let Some(piece) = scanner.next() {
            let start = scanner.start();
            match piece {
                Piece::Open(tag) if tag.name == b"c" => {
                    let named = tag.get(b"r").and_then(column);
                    let column = named.unwrap_or(next);
                    next = column.saturating_add(1);
                    let style = tag.get(b"s").and_then(number);
                    if row > HEADER_ROWS
                        && let Some(style) = style
                    {
                        self.styles.entry(column).or_insert(style);
                    }
                    if !tag.empty {
                        self.read_cell(scanner, row, column)?;
                    }
                    if wanted {
                        self.cells.push(CellAt {
                            column,
                            span: start..scanner.rest(),
                            named: named.is_some(),
                            style,
                        });
                    }
                }
                Piece::Close(b"row") => return Ok(start..scanner.rest()),
                // Whatever this is, its places are not to be relied on.
                Piece::Open(tag) if tag.name == b"row" => break,
                Piece::Close(b"sheetData") => break,
                _ => {}
            }
        }
        Err(Damage::BrokenWorkbook)
    }

    /// Reads up to the end of a cell.
    fn read_cell(
        &mut self,
        scanner: &mut Scanner<'a>,
        row: u32,
        column: u32,
    ) -> Result<(), Damage> {
        while let Some(piece) = scanner.next() {
            match piece {
                Piece::Open(tag) if tag.name == b"f" => {
                    let start = scanner.start();
                    let closed = tag.empty || scanner.any(|piece| piece == Piece::Close(b"f"));
                    if !closed {
                        break;
                    }
                    let shared = tag.get(b"t") == Some(b"shared");
                    self.formulas.push(FormulaAt {
                        row,
                        column,
                        span: start..scanner.rest(),
                        shared: tag.get(b"si").filter(|_| shared),
                        area: tag.get(b"ref"),
                    });
                    if self.formulas.len() > MOST {
                        return Err(Damage::TooLarge);
                    }
                }
                Piece::Close(b"c") => return Ok(()),
                Piece::Close(b"row" | b"sheetData") => break,
                _ => {}
            }
        }
        Err(Damage::BrokenWorkbook)
    }

    /// The style that a cell which is not there gets: that of the column's products, of the cell beside it, of the row,
    /// of the column.
    pub(super) fn style(&self, row: Option<&RowAt>, column: u32) -> Option<u32> {
        let beside = || {
            let cells = self.cells.get(row?.cells.clone())?;
            cells.iter().find_map(|cell| cell.style)
        };
        let of_column = || {
            let found = self
                .columns
                .iter()
                .find(|(from, to, _)| (*from..=*to).contains(&column));
            found.map(|(_, _, style)| *style)
        };
        let of_products = self.styles.get(&column).copied();
        of_products
            .or_else(beside)
            .or(row.and_then(|row| row.style))
            .or_else(of_column)
    }
}

/// What stands before an element's name.
fn prefix(xml: &[u8], tag: usize) -> &str {
    let name = xml.get(tag + 1..).unwrap_or_default();
    let end = name
        .iter()
        .position(|b| !b.is_ascii_alphanumeric() && !b"_-.:".contains(b));
    let name = name.get(..end.unwrap_or(0)).unwrap_or_default();
    let end = name
        .iter()
        .position(|&b| b == b':')
        .map_or(0, |colon| colon + 1);
    std::str::from_utf8(name.get(..end).unwrap_or_default()).unwrap_or_default()
}

/// Where an attribute stands in a tag, with the space before it.
pub(super) fn attribute(tag: &[u8], name: &[u8]) -> Option<Span> {
    let find = |from: usize, wanted: fn(&u8) -> bool| {
        Some(from + tag.get(from..)?.iter().position(wanted)?)
    };
    let mut at = find(0, |b| b.is_ascii_whitespace() || *b == b'>')?;
    loop {
        let begin = find(at, |b| !b.is_ascii_whitespace())?;
        if matches!(tag.get(begin)?, b'/' | b'>') {
            return None;
        }
        let equals = find(begin, |b| *b == b'=')?;
        let open = find(equals, |b| *b == b'"' || *b == b'\'')?;
        let quote = *tag.get(open)?;
        let close = open + 1 + tag.get(open + 1..)?.iter().position(|&b| b == quote)?;
        if tag.get(begin..equals)?.trim_ascii_end() == name {
            return Some(at..close + 1);
        }
        at = close + 1;
    }
}
