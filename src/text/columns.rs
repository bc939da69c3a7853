//! The template's columns in words, and what a worker says where it cannot do what it is asked.

use super::{Locale, en, kk, ru};
use crate::template::Key;

/// Why something could not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hitch {
    /// No file is open.
    NothingOpen,
    /// A place that is none of the products', or a rule that there is not.
    NoSuchCell,
    /// A file could not be put together.
    NotMade,
    /// There are no products.
    NothingToSplit,
}

/// A known column's name.
pub const fn column_title(key: Key, locale: Locale) -> &'static str {
    match locale {
        Locale::Ru => ru::columns::title(key),
        Locale::Kk => kk::columns::title(key),
        Locale::En => en::columns::title(key),
    }
}

/// Why something could not be done, and what to do.
pub const fn hitch(hitch: Hitch, locale: Locale) -> &'static str {
    match locale {
        Locale::Ru => ru::columns::hitch(hitch),
        Locale::Kk => kk::columns::hitch(hitch),
        Locale::En => en::columns::hitch(hitch),
    }
}
