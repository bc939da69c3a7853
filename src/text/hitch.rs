//! What a worker says where it cannot do what it is asked.

use super::{Locale, en, kk, ru};

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

/// Why something could not be done, and what to do.
pub const fn hitch(hitch: Hitch, locale: Locale) -> &'static str {
    match locale {
        Locale::Ru => ru::hitch::words(hitch),
        Locale::Kk => kk::hitch::words(hitch),
        Locale::En => en::hitch::words(hitch),
    }
}
