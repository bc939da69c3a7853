//! What stands in the columns for codes, `gtin` and `xtin`, beside what reading a code alone brings to light.

use crate::barcode::{self, Kind, Reading, Sign, Signs, expand_upc_e};

/// What a cell of the column `gtin` holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GtinCell {
    /// A code, right or wrong, of which the rules for lists of codes tell.
    Code,
    /// A code that the catalog gives: it has a column of its own, or none.
    Ntin(String),
    /// A temporary code.
    Xtin(String),
    /// More than one code.
    Several,
    /// A marking code, an element string, a link: the GTIN in it, where it holds.
    Carrier(Option<String>),
    /// A short UPC-A, and the whole of it.
    UpcE(String),
    /// A number that is no product's: a shop's own, a coupon, a demonstration.
    NotAProduct,
    /// No code at all.
    NotACode,
}

const CARRIERS: Signs = Signs::of(&[Sign::ElementString, Sign::MarkingCode, Sign::DigitalLink]);
const NOT_A_PRODUCT: Signs = Signs::of(&[
    Sign::OwnCode,
    Sign::Coupon,
    Sign::Reserved,
    Sign::Refund,
    Sign::Demonstration,
    Sign::Epc,
]);
const NOT_A_CODE: Signs = Signs::of(&[Sign::NotACode, Sign::ArticleNumber, Sign::Placeholder]);

fn code(reading: &Reading) -> Option<String> {
    reading.code.as_ref().map(|code| code.as_str().to_owned())
}

/// Reads a cell of the column `gtin` that is not empty.
pub fn gtin(text: &str, reading: &Reading) -> GtinCell {
    let signs = reading.signs;
    let whole = || code(reading).unwrap_or_else(|| text.trim().to_owned());
    match reading.kind {
        Kind::Ntin => GtinCell::Ntin(whole()),
        _ if signs.has(Sign::NtinLostZero) => GtinCell::Ntin(format!("0{}", whole())),
        _ if signs.meets(CARRIERS) => GtinCell::Carrier(code(reading).filter(|_| reading.holds())),
        Kind::Xtin if !signs.has(Sign::XtinMayBeUpc) => GtinCell::Xtin(whole()),
        _ if signs.has(Sign::Glued) || (reading.kind == Kind::None && is_several(text)) => {
            GtinCell::Several
        }
        _ if signs.meets(NOT_A_CODE) => GtinCell::NotACode,
        _ if signs.meets(NOT_A_PRODUCT) => GtinCell::NotAProduct,
        Kind::UpcE if !signs.has(Sign::Ean8OrUpcE) => match expand_upc_e(whole().as_bytes()) {
            Some(upc) => GtinCell::UpcE(upc.as_str().to_owned()),
            None => GtinCell::Code,
        },
        _ => GtinCell::Code,
    }
}

/// Whether a text is codes with something between them.
fn is_several(text: &str) -> bool {
    let parts = text.split(|c: char| c.is_whitespace() || ",;/|@+&".contains(c));
    let mut codes = 0;
    for part in parts.filter(|part| !part.is_empty()) {
        let whole = matches!(part.len(), 8 | 12..=14) && part.bytes().all(|b| b.is_ascii_digit());
        if !whole {
            return false;
        }
        codes += 1;
    }
    codes > 1
}

/// What a cell of the column `xtin` holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XtinCell {
    /// An XTIN.
    Right,
    /// An XTIN with characters around or between its digits: the digits.
    Strays(String),
    /// An XTIN without the zeros in front: the whole of it.
    LostZeros(String),
    /// A code of another kind that holds.
    Other(String),
    /// More than one code.
    Several,
    /// None of these.
    Wrong,
}

/// Reads a cell of the column `xtin` that is not empty.
pub fn xtin(text: &str) -> XtinCell {
    let reading = barcode::read(text);
    let digits = code(&reading).unwrap_or_default();
    let lost = match digits.len() {
        12 if digits.starts_with("04") => Some("0"),
        11 if digits.starts_with('4') => Some("00"),
        _ => None,
    };
    match (reading.kind, lost) {
        _ if reading.signs.has(Sign::Glued) => XtinCell::Several,
        _ if reading.signs.meets(CARRIERS) => XtinCell::Wrong,
        (Kind::Xtin, _) if text == digits => XtinCell::Right,
        (Kind::Xtin, _) => XtinCell::Strays(digits),
        (_, Some(zeros)) => XtinCell::LostZeros([zeros, &digits].concat()),
        (Kind::None, _) if is_several(text) => XtinCell::Several,
        (Kind::None, _) => XtinCell::Wrong,
        _ if reading.holds() => XtinCell::Other(digits),
        _ => XtinCell::Wrong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> GtinCell {
        gtin(text, &barcode::read(text))
    }

    #[test]
    fn the_column_gtin_holds_all_sorts() {
        let of = str::to_owned;
        for (text, cell) in [
            ("5449000000996", GtinCell::Code),
            ("5449000000997", GtinCell::Code),
            ("96385074", GtinCell::Code),
            ("10614141000033", GtinCell::Code),
            ("0200121958529", GtinCell::Ntin(of("0200121958529"))),
            ("200121958529", GtinCell::Ntin(of("0200121958529"))),
            ("0041234567890", GtinCell::Xtin(of("0041234567890"))),
            ("0049000028911", GtinCell::Code),
            ("5449000000996, 96385074", GtinCell::Several),
            ("54490000009964870206710012", GtinCell::Several),
            ("2000000274591", GtinCell::NotAProduct),
            ("0000000000000", GtinCell::NotACode),
            ("12345", GtinCell::NotACode),
            ("плита", GtinCell::NotACode),
            (
                "(01)05449000000996(21)abc",
                GtinCell::Carrier(Some(of("5449000000996"))),
            ),
            ("(01)05449000000997(21)abc", GtinCell::Carrier(None)),
        ] {
            assert_eq!(read(text), cell, "{text}");
        }
    }

    #[test]
    fn the_column_xtin_holds_all_sorts() {
        let of = str::to_owned;
        for (text, cell) in [
            ("0041234567890", XtinCell::Right),
            ("0049000028911", XtinCell::Right),
            ("004 1234 567890", XtinCell::Strays(of("0041234567890"))),
            ("41234567890", XtinCell::LostZeros(of("0041234567890"))),
            ("041234567890", XtinCell::LostZeros(of("0041234567890"))),
            ("5449000000996", XtinCell::Other(of("5449000000996"))),
            ("0200121958529", XtinCell::Other(of("0200121958529"))),
            ("0041234567890;0041234567891", XtinCell::Several),
            ("5449000000997", XtinCell::Wrong),
            ("нет", XtinCell::Wrong),
        ] {
            assert_eq!(xtin(text), cell, "{text}");
        }
    }
}
