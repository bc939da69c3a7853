//! What a worker says where it cannot do what it is asked, in English.

use crate::text::Hitch;

/// Why something could not be done, and what to do.
pub(in crate::text) const fn words(hitch: Hitch) -> &'static str {
    match hitch {
        Hitch::NothingOpen => "No file is open. Choose a file.",
        Hitch::NoSuchCell => "There is no such cell among the products. Open the file again.",
        Hitch::NotMade => "The file could not be put together. Open it again and repeat.",
        Hitch::NothingToSplit => "The file has no products: there is nothing to split.",
    }
}
