//! The template's columns and what a worker says of an open file, in English.

use crate::template::Key;
use crate::text::Hitch;

/// A column's name.
pub(in crate::text) const fn title(key: Key) -> &'static str {
    match key {
        Key::Oktru => "OKTRU",
        Key::Gtin => "GTIN",
        Key::Xtin => "Temporary XTIN code",
        Key::NameRu => "Full name (Russian)",
        Key::NameKk => "Full name (Kazakh)",
        Key::ShortNameRu => "Short name (Russian)",
        Key::ShortNameKk => "Short name (Kazakh)",
        Key::Country => "Country of origin",
        Key::Brand => "Trademark (brand)",
        Key::Article => "Model / article",
        Key::MpnCode => "Factory number / MPN",
        Key::MeasureUnit => "Unit of measure",
        Key::Quantity => "Quantity in the unit",
        Key::Eaes => "EAEU mark",
        Key::Marking => "Subject to mandatory marking",
        Key::Tnved => "EAEU customs code (TN VED)",
        Key::ProducerIdentifier => "Producer's IIN/BIN",
        Key::ProducerCountry => "Producer's country",
        Key::ProducerName => "Producer's name",
        Key::PackQuantity => "Quantity in a package",
    }
}

/// Why something could not be done, and what to do.
pub(in crate::text) const fn hitch(hitch: Hitch) -> &'static str {
    match hitch {
        Hitch::NothingOpen => "No file is open. Choose a file.",
        Hitch::NoSuchCell => "There is no such cell among the products. Open the file again.",
        Hitch::NotMade => "The file could not be put together. Open it again and repeat.",
        Hitch::NothingToSplit => "The file has no products: there is nothing to split.",
    }
}
