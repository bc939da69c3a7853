//! The columns of a template: which there are, what they hold, which have to be filled. The file says so itself in its
//! first four rows; where it does not, what is known of the catalog's template stands in.

use super::dictionary::Which;
use super::header;
use super::source::Sheet;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Any text.
    Text,
    /// A number with a decimal point.
    Number,
    /// `true` or `false`.
    Boolean,
    /// One entry of a dictionary.
    Dictionary,
    /// Several entries of a dictionary, joined by `@`.
    MultiDictionary,
}

/// A column that the catalog's template is known to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "named as the template names them")]
pub enum Key {
    Oktru,
    Gtin,
    Xtin,
    NameRu,
    NameKk,
    ShortNameRu,
    ShortNameKk,
    Country,
    Brand,
    Article,
    MpnCode,
    MeasureUnit,
    Quantity,
    Eaes,
    Marking,
    Tnved,
    ProducerIdentifier,
    ProducerCountry,
    /// `a4282e5d`
    ProducerName,
    /// `a0238c5b`
    PackQuantity,
}

/// What is known of a column: the fall-back where the file does not say.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Which one.
    pub key: Key,
    /// Its code in row 1.
    pub code: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it has to be filled.
    pub required: bool,
}

const fn known(key: Key, code: &'static str, kind: Kind, required: bool) -> Known {
    Known {
        key,
        code,
        kind,
        required,
    }
}

/// The columns of the templates of May and July 2026, in their order.
pub static KNOWN: [Known; 20] = [
    known(Key::Oktru, "oktru", Kind::Text, true),
    known(Key::Gtin, "gtin", Kind::Text, false),
    known(Key::Xtin, "xtin", Kind::Text, false),
    known(Key::NameRu, "name_ru", Kind::Text, true),
    known(Key::NameKk, "name_kk", Kind::Text, true),
    known(Key::ShortNameRu, "short_name_ru", Kind::Text, true),
    known(Key::ShortNameKk, "short_name_kk", Kind::Text, false),
    known(Key::Country, "country", Kind::Dictionary, true),
    known(Key::Brand, "brand", Kind::Text, false),
    known(Key::Article, "article", Kind::Text, false),
    known(Key::MpnCode, "mpn_code", Kind::Text, false),
    known(Key::MeasureUnit, "measure_unit", Kind::Dictionary, true),
    known(Key::Quantity, "quantity", Kind::Number, true),
    known(Key::Eaes, "eaes", Kind::Boolean, false),
    known(
        Key::Marking,
        "marking_required_status",
        Kind::Boolean,
        false,
    ),
    known(Key::Tnved, "tnved", Kind::MultiDictionary, true),
    known(
        Key::ProducerIdentifier,
        "producer_identifier",
        Kind::Text,
        false,
    ),
    known(
        Key::ProducerCountry,
        "producer_country",
        Kind::Dictionary,
        false,
    ),
    known(Key::ProducerName, "a4282e5d", Kind::Text, true),
    known(Key::PackQuantity, "a0238c5b", Kind::Number, false),
];

impl Key {
    /// The dictionary that its values come from.
    pub const fn dictionary(self) -> Option<Which> {
        match self {
            Self::Oktru => Some(Which::Oktru),
            Self::Tnved => Some(Which::Tnved),
            Self::Country | Self::ProducerCountry => Some(Which::Country),
            Self::MeasureUnit => Some(Which::Unit),
            _ => None,
        }
    }

    /// The code in row 1.
    pub fn code(self) -> &'static str {
        KNOWN
            .iter()
            .find(|known| known.key == self)
            .map_or("", |known| known.code)
    }

    /// The column that a code in row 1 names, in any of the spellings that are in use: `name ru`, `Short name ru`.
    pub fn from_code(code: &str) -> Option<Self> {
        // Every cell of every product is asked whether it is one.
        const LONGEST: usize = 64;
        let begins = code.chars().next()?;
        if code.len() > LONGEST || begins.is_alphabetic() && !begins.is_ascii() {
            return None;
        }
        let code = plain(code);
        let is_code = |known: &Known| {
            let plain = known.code.chars().filter(|c| c.is_alphanumeric());
            !code.is_empty() && plain.eq(code.chars())
        };
        let mut known = KNOWN.iter();
        known.find(|known| is_code(known)).map(|known| known.key)
    }
}

/// Columns of older versions, which the catalog dropped on 11 March 2026.
const RETIRED: [&str; 6] = [
    "szpt",
    "szpt_status",
    "made_in_country",
    "made_in_kz",
    "unit_category",
    "measure_unit_category",
];

/// A code without what its spellings differ in: case, spaces, hyphens, underscores, and what cannot be seen.
fn plain(code: &str) -> String {
    code.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// From 0.
    pub index: u16,
    /// As written in row 1.
    pub code: String,
    /// Which known column it is.
    pub key: Option<Key>,
    /// The Russian label of row 2; empty where there is none.
    pub label: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it has to be filled.
    pub required: bool,
    /// Where kind and obligation come from the file, and not from what is known.
    pub stated: bool,
}

/// The columns of a file, and where its products begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schema {
    /// The row with the codes, from 1; 0 where none was found.
    pub header_row: u32,
    /// The first row that is a product's: 5 in a template as it should be. Where rows of the header are missing, the
    /// catalog skips four rows all the same; this is the first row in which a product stands.
    pub first_data_row: u32,
    /// The last row that is the header's; below [`super::HEADER_ROWS`] where rows of it are missing.
    pub header_end: u32,
    /// There is no row with codes: the columns are known by their labels, which stand in `header_row`.
    pub by_labels: bool,
    /// The row with the labels; 0 where none was recognised.
    pub labels: u32,
    /// The row with the types; 0 where none was recognised.
    pub types: u32,
    /// The row with the obligations; 0 where none was recognised.
    pub obligations: u32,
    /// In their order.
    pub columns: Vec<Column>,
}

impl Schema {
    /// Reads the header of a sheet.
    pub fn read(sheet: &Sheet) -> Self {
        header::read(sheet)
    }

    /// The missing column that a code which names none may mean.
    pub fn meant(&self, code: &str) -> Option<Key> {
        header::meant(code).filter(|key| self.column(*key).is_none())
    }

    /// Whether a code is that of a column which the catalog dropped.
    pub fn is_retired(code: &str) -> bool {
        let code = plain(code);
        RETIRED.iter().any(|retired| plain(retired) == code)
    }

    /// The first column of a key.
    pub fn column(&self, key: Key) -> Option<&Column> {
        self.columns.iter().find(|column| column.key == Some(key))
    }

    /// The column at a place, counted from 0.
    pub fn at(&self, index: u16) -> Option<&Column> {
        self.columns.iter().find(|column| column.index == index)
    }
}
