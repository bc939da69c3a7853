//! Any workbook that a person may bring (.xlsx, .xlsm, .xlsb, .xls, .ods), as text for the list of codes. calamine reads
//! it; here it is decided what to take, and how much.

use crate::barcode::{self, Kind};
use calamine::{Data, Reader, Sheets, open_workbook_auto_from_rs};
use std::fmt::Write;
use std::io::Cursor;

/// Sheets that are looked at.
const SHEETS: usize = 30;
/// The most cells that are taken from a sheet, empty ones between others included.
const CELLS: usize = 2_000_000;

/// Why there is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A password is needed to open it.
    Protected,
    /// It is no workbook, or a broken one.
    Unreadable,
    /// It has too many cells.
    TooLarge,
    /// No sheet has anything in it.
    Empty,
}

impl Unread {
    /// The word for it, as the page knows it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Protected => "protected",
            Self::Unreadable => "unreadable",
            Self::TooLarge => "tooLarge",
            Self::Empty => "empty",
        }
    }
}

/// The sheet with the most codes (where no sheet has any, the first with anything in it): lines of cells parted by tabs.
pub fn text(bytes: Vec<u8>) -> Result<String, Unread> {
    if is_protected(&bytes) {
        return Err(Unread::Protected);
    }
    guard(&bytes)?;
    let mut book =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| Unread::Unreadable)?;
    let mut best: Option<(usize, String)> = None;
    let mut failed = None;
    for name in book.sheet_names().into_iter().take(SHEETS) {
        match sheet(&mut book, &name) {
            Ok(text) if text.trim().is_empty() => {}
            Ok(text) => {
                let codes = codes(&text);
                if best.as_ref().is_none_or(|(most, _)| codes > *most) {
                    best = Some((codes, text));
                }
            }
            Err(why) => failed = Some(why),
        }
    }
    best.map(|(_, text)| text)
        .ok_or(failed.unwrap_or(Unread::Empty))
}

/// A protected workbook of today is an envelope of the old format around an encrypted package.
fn is_protected(bytes: &[u8]) -> bool {
    const NAME: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
        && bytes.windows(NAME.len()).any(|window| window == NAME)
}

/// An archive that claims, or holds, more than anybody's price list is not opened at all.
fn guard(bytes: &[u8]) -> Result<(), Unread> {
    const MOST: u64 = 256 * 1024 * 1024;
    if !bytes.starts_with(b"PK") {
        return Ok(());
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Unreadable)?;
    let mut sum = 0;
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).map_err(|_| Unread::Unreadable)?;
        // What it says may be a lie: count what comes out.
        sum += std::io::copy(
            &mut std::io::Read::take(&mut part, MOST + 1),
            &mut std::io::sink(),
        )
        .map_err(|_| Unread::Unreadable)?;
        if sum > MOST {
            return Err(Unread::TooLarge);
        }
    }
    Ok(())
}

fn sheet(book: &mut Sheets<Cursor<Vec<u8>>>, name: &str) -> Result<String, Unread> {
    let mut text = Lines::default();
    // A sheet of today's format can claim a cell at its far end: such a one is read cell by cell.
    if let Sheets::Xlsx(book) = book {
        let mut cells = book
            .worksheet_cells_reader(name)
            .map_err(|_| Unread::Unreadable)?;
        while let Some(cell) = cells.next_cell().map_err(|_| Unread::Unreadable)? {
            let (row, column) = cell.get_position();
            text.put(row, column, &cell.get_value().clone().into())?;
        }
        return Ok(text.out);
    }
    let range = book.worksheet_range(name).map_err(|_| Unread::Unreadable)?;
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, data) in range.used_cells() {
        text.put(top + row as u32, left + column as u32, data)?;
    }
    Ok(text.out)
}

/// Lines in the making.
#[derive(Debug, Default)]
struct Lines {
    out: String,
    row: u32,
    column: u32,
    cells: usize,
}

impl Lines {
    /// Adds a cell; cells come row by row.
    fn put(&mut self, row: u32, column: u32, data: &Data) -> Result<(), Unread> {
        if matches!(data, Data::Empty) || row < self.row {
            return Ok(());
        }
        self.cells += 1;
        if self.cells > CELLS {
            return Err(Unread::TooLarge);
        }
        // Rows and columns without anything in them are left out: a cell may stand a million rows away.
        if row > self.row {
            if !self.out.is_empty() {
                self.out.push('\n');
            }
            self.row = row;
            self.column = 0;
        }
        for _ in self.column..column.min(self.column + 64) {
            self.out.push('\t');
        }
        self.column = column;
        push(&mut self.out, data);
        Ok(())
    }
}

/// A cell's text on one line.
fn push(out: &mut String, data: &Data) {
    match data {
        Data::String(text) => {
            out.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
        }
        // Whole numbers up to 15 digits are exact, and are written without an exponent.
        Data::Float(number) => {
            let _ = write!(out, "{number}");
        }
        Data::Int(number) => {
            let _ = write!(out, "{number}");
        }
        Data::Bool(value) => out.push_str(if *value { "TRUE" } else { "FALSE" }),
        Data::Empty => {}
        other => {
            let _ = write!(out, "{other}");
        }
    }
}

/// How many cells of the first lines are codes.
fn codes(text: &str) -> usize {
    text.lines()
        .take(200)
        .flat_map(|line| line.split('\t'))
        .filter(|cell| barcode::read(cell).kind != Kind::None)
        .count()
}
