//! Workbooks: the only place that names a workbook library. `rust_xlsxwriter` writes them: it is kept up, compiles to
//! WebAssembly, and escapes and packs what would be easy to get wrong by hand.

#[cfg(feature = "reader")]
pub mod any;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// The most rows that a sheet holds, its heading included.
pub const ROWS: usize = 1_048_576;

/// A sheet of text to be written.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// Its name, at most 31 characters.
    pub name: &'a str,
    /// The headings, which stay in sight and carry a filter.
    pub headings: &'a [&'a str],
    /// How wide the columns are, in characters.
    pub widths: &'a [u16],
}

/// Why a workbook could not be written.
#[derive(Debug)]
pub struct Error(XlsxError);

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {}

impl From<XlsxError> for Error {
    fn from(error: XlsxError) -> Self {
        Self(error)
    }
}

/// Writes a workbook with one sheet. Every cell is text: a code keeps its zeros, and nothing is taken for a formula.
/// Rows past [`ROWS`] are left out.
pub fn write<R>(sheet: &Sheet<'_>, rows: impl Iterator<Item = R>) -> Result<Vec<u8>, Error>
where
    R: IntoIterator<Item = String>,
{
    let mut workbook = Workbook::new();
    let text = Format::new().set_num_format("@");
    let heading = Format::new().set_bold().set_text_wrap();
    let out = workbook.add_worksheet().set_name(sheet.name)?;
    for (column, (name, width)) in sheet.headings.iter().zip(sheet.widths).enumerate() {
        out.set_column_width(column as u16, f64::from(*width))?;
        out.write_string_with_format(0, column as u16, *name, &heading)?;
    }
    out.set_freeze_panes(1, 0)?;
    let mut last = 0;
    for (row, cells) in (1..ROWS as u32).zip(rows) {
        last = row;
        for (column, cell) in cells.into_iter().enumerate() {
            if !cell.is_empty() {
                out.write_string_with_format(row, column as u16, shortened(cell), &text)?;
            }
        }
    }
    if let Some(columns) = sheet.headings.len().checked_sub(1) {
        out.autofilter(0, 0, last, columns as u16)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// A cell holds 32,767 characters; a longer text would be refused as a whole.
fn shortened(text: String) -> String {
    const MOST: usize = 32_767;
    match text.char_indices().nth(MOST) {
        // Excel counts in UTF-16 units, of which a character has at most two.
        Some(_) => text.chars().take(MOST / 2).collect(),
        None if text.len() > MOST && text.encode_utf16().count() > MOST => {
            text.chars().take(MOST / 2).collect()
        }
        None => text,
    }
}
