//! What a code is.

/// The kind of a code, by its digits. A code whose check digit is wrong keeps the kind that its length gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// National code of the catalog: 13 digits that begin with 02.
    Ntin,
    /// Temporary code: 13 digits that begin with 004, no check digit.
    Xtin,
    /// EAN-8.
    Gtin8,
    /// UPC-A.
    Gtin12,
    /// EAN-13.
    Gtin13,
    /// A package: ITF-14 and the like.
    Gtin14,
    /// UPC-E: a UPC-A with its zeros left out.
    UpcE,
    /// Not one of these.
    None,
}

impl Kind {
    /// The word that stands for it in exports and for JavaScript.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ntin => "ntin",
            Self::Xtin => "xtin",
            Self::Gtin8 => "gtin8",
            Self::Gtin12 => "gtin12",
            Self::Gtin13 => "gtin13",
            Self::Gtin14 => "gtin14",
            Self::UpcE => "upce",
            Self::None => "none",
        }
    }
}
