//! What reading a code brings to light: one bit each, so that a million clean codes cost nothing.

/// One observation about a code. Rules say which sign they wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Sign {
    /// Spaces, visible or not.
    Spaces,
    /// Hyphens, points or commas between or after the digits.
    Separators,
    /// Apostrophes, quotation marks, Excel's `="…"`.
    Quotes,
    /// Digits of another script or width.
    WideDigits,
    /// `.0` of a number.
    DecimalTail,
    /// Letters that look like digits.
    Lookalikes,
    /// Typed by a scanner into another keyboard layout.
    Layout,
    /// `4,87E+12`.
    DigitsLost,
    /// `4.870206710012E+12`: every digit is still there.
    Exponent,
    /// Zeros in front are missing and the check digit fits with them.
    LostZeros,
    /// Twelve digits that are an NTIN without its zero.
    NtinLostZero,
    /// Eleven digits that may be an XTIN without its zeros.
    XtinLostZeros,
    /// Two codes without a gap.
    Glued,
    /// A row without a code.
    Blank,
    /// Words instead of a code.
    NotACode,
    /// Six digits or fewer.
    ArticleNumber,
    /// A number of digits that no code has.
    WrongLength,
    /// An element string or a link that names no GTIN.
    CarrierWithoutGtin,
    /// The check digit of a GTIN is wrong.
    CheckDigit,
    /// The check digit of an NTIN does not fit.
    NtinCheckDigit,
    /// Prefix of a shop's own codes.
    OwnCode,
    /// Prefix of coupons.
    Coupon,
    /// Prefix 050-059.
    Reserved,
    /// Prefix of refund receipts.
    Refund,
    /// Prefix of demonstrations.
    Demonstration,
    /// Prefix of EPC general identifiers.
    Epc,
    /// 0000000000000, 1234567890128 and the like.
    Placeholder,
    /// ISBN, ISMN, ISSN.
    Publication,
    /// A prefix that GS1 has given to no office.
    Unassigned,
    /// A prefix of one of GS1's offices.
    Office,
    /// An XTIN whose check digit would fit a UPC-A.
    XtinMayBeUpc,
    /// A GTIN-14 of a package.
    Package,
    /// A GTIN-14 of variable measure.
    VariableMeasure,
    /// Zeros in front fill a shorter code up to 13 or 14 digits.
    Padded,
    /// A UPC-E.
    UpcE,
    /// Valid both as EAN-8 and as UPC-E.
    Ean8OrUpcE,
    /// Six or seven digits that may be a UPC-E.
    ShortUpcE,
    /// Taken from a GS1 element string.
    ElementString,
    /// Taken from a marking code.
    MarkingCode,
    /// Taken from a GS1 Digital Link.
    DigitalLink,
    /// The code stands on other lines as well.
    Duplicate,
}

/// A set of [`Sign`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(u64);

impl Signs {
    /// The set of one or several signs.
    pub const fn of(signs: &[Sign]) -> Self {
        let mut bits = 0;
        let mut i = 0;
        while i < signs.len() {
            bits |= 1 << signs[i] as u64;
            i += 1;
        }
        Self(bits)
    }

    /// Adds a sign.
    pub const fn add(&mut self, sign: Sign) {
        self.0 |= 1 << sign as u64;
    }

    /// The set with one more sign.
    #[must_use]
    pub const fn with(mut self, sign: Sign) -> Self {
        self.add(sign);
        self
    }

    /// Both sets.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the sign is in the set.
    pub const fn has(self, sign: Sign) -> bool {
        self.0 & (1 << sign as u64) != 0
    }

    /// Whether the two sets share a sign.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether nothing was noticed.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
