//! What a reader found in a workbook, free of any library's types. `crate::xlsx` makes it from a file; tests make it by
//! hand.

use super::dictionary::Dictionaries;

/// A cell as the file holds it. Texts are whole: nothing is trimmed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, or formatting only.
    #[default]
    Empty,
    /// Text, rich text without its formats.
    Text(Box<str>),
    /// A number as decimal text, without an exponent where it has at most 15 digits before the point.
    Number(Box<str>),
    /// A number whose format shows a date: `2026-05-01`, `2026-05-01 12:30:00` or `12:30:00`.
    Date(Box<str>),
    /// TRUE or FALSE.
    Boolean(bool),
    /// An error value: `#N/A`, `#REF!`.
    Error(Box<str>),
    /// A formula without its `=`, and the value that the file keeps of it.
    Formula {
        /// Empty where the formula is shared and stands elsewhere.
        formula: Box<str>,
        /// As text.
        value: Box<str>,
    },
}

impl Cell {
    /// What the cell shows, as text.
    pub fn text(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Text(text) | Self::Number(text) | Self::Date(text) | Self::Error(text) => text,
            Self::Boolean(true) => "TRUE",
            Self::Boolean(false) => "FALSE",
            Self::Formula { value, .. } => value,
        }
    }

    /// Whether nothing is in it: no value, or a text of no characters.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.is_empty(),
            _ => false,
        }
    }
}

/// A row in which at least one cell holds something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// From 1, as Excel shows it.
    pub number: u32,
    /// Hidden by hand or by a filter.
    pub hidden: bool,
    /// From column A on; ends with the last cell that holds something.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of a column counted from 0; empty where there is none.
    pub fn cell(&self, column: u16) -> &Cell {
        self.cells.get(usize::from(column)).unwrap_or(&Cell::Empty)
    }
}

/// A sheet read cell by cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Rows with something in them, in order.
    pub rows: Vec<Row>,
    /// Merged areas below the header, as written: `A5:B6`.
    pub merged: Vec<String>,
    /// Whether a filter is set.
    pub filtered: bool,
    /// There are more rows or columns than are read.
    pub cut: bool,
}

/// A workbook, as far as a template is concerned.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// The names of its sheets, in order.
    pub sheets: Vec<String>,
    /// `Import`; or, where there is none of that name, the sheet that looks like it.
    pub main: Option<Sheet>,
    /// What the dictionary sheets hold.
    pub dictionaries: Dictionaries,
    /// Size of the file, in bytes.
    pub bytes: u64,
    /// Size of what is in it, in bytes.
    pub unzipped: u64,
    /// Macros are in it.
    pub macros: bool,
    /// It refers to other workbooks.
    pub external_links: bool,
}

/// Why a file cannot be read as a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// No bytes at all.
    Empty,
    /// Something else: a picture, a PDF, a web page.
    NotAWorkbook,
    /// The format of Excel 97-2003.
    OldXls,
    /// Text with separators.
    Csv,
    /// OpenDocument.
    Ods,
    /// Excel's binary format.
    Xlsb,
    /// Protected by a password to open.
    Encrypted,
    /// A zip archive that is damaged or cut off.
    BrokenZip,
    /// The archive holds no workbook, or its parts do not fit together.
    BrokenWorkbook,
    /// It would take too much memory to open; a bomb, or far more than a template.
    TooLarge,
}
