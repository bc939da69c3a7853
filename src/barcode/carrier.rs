//! Carriers that hold a GTIN among other data: GS1 element strings, marking codes, GS1 Digital Links.
//! Source: GS1 General Specifications (application identifiers, symbology identifiers); GS1 Digital Link URI syntax.

use super::check_digit::fits;
use super::{Sign, Signs};
use crate::finding::Span;

/// Where the GTIN stands in a carrier, and what carrier it is. An empty span: the carrier names no GTIN.
pub(super) struct Carrier {
    pub(super) gtin: Span,
    pub(super) signs: Signs,
}

impl Carrier {
    fn new(start: usize, len: usize, sign: Sign) -> Self {
        Self {
            gtin: Span::new(start, start + len),
            signs: Signs::of(&[sign]),
        }
    }

    fn without_gtin() -> Self {
        Self::new(0, 0, Sign::CarrierWithoutGtin)
    }
}

/// Symbology identifiers that announce an element string: DataMatrix, Code 128, DataBar, QR code.
const SYMBOLOGIES: [&str; 5] = ["]d2", "]C1", "]e0", "]Q3", "]J1"];

/// Application identifiers of a fixed length, with the length of their data.
const FIXED: [(&str, usize); 10] = [
    ("00", 18),
    ("01", 14),
    ("02", 14),
    ("11", 6),
    ("12", 6),
    ("13", 6),
    ("15", 6),
    ("16", 6),
    ("17", 6),
    ("20", 2),
];

/// Finds the carrier in a cell; `None` where it is none.
pub(super) fn find(cell: &str) -> Option<Carrier> {
    let lead = cell.len() - cell.trim_start().len();
    let text = cell.trim();
    let found = if text.starts_with('(') {
        bracketed(text)
    } else if text.contains("://") || text.contains("/01/") {
        link(text)
    } else {
        raw(text)
    }?;
    Some(Carrier {
        gtin: found.gtin.shifted(lead),
        ..found
    })
}

/// The number of ASCII digits from a place on.
fn digits_at(text: &str, at: usize) -> usize {
    text.as_bytes()
        .get(at..)
        .unwrap_or_default()
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count()
}

/// `(01)04870206710012(21)abc`
fn bracketed(text: &str) -> Option<Carrier> {
    if digits_at(text, 1) < 2 || !text.contains(')') {
        return None;
    }
    let at = match text.find("(01)") {
        Some(at) => at + 4,
        None => return Some(Carrier::without_gtin()),
    };
    let sign = if text.contains("(21)")
        && ["(91)", "(92)", "(93)"]
            .iter()
            .any(|key| text.contains(key))
    {
        Sign::MarkingCode
    } else {
        Sign::ElementString
    };
    Some(if digits_at(text, at) == 14 {
        Carrier::new(at, 14, sign)
    } else {
        Carrier::without_gtin()
    })
}

/// `https://example.org/01/04870206710012/21/abc`
fn link(text: &str) -> Option<Carrier> {
    let path = text.split(['?', '#']).next().unwrap_or_default();
    let Some(at) = path.find("/01/").map(|at| at + 4) else {
        // A link to a web page is a link, not a code: say so instead of calling it words.
        return text.contains("://").then(Carrier::without_gtin);
    };
    let len = digits_at(path, at);
    let ends = matches!(path.as_bytes().get(at + len), None | Some(b'/'));
    Some(if ends && matches!(len, 8 | 12..=14) {
        Carrier::new(at, len, Sign::DigitalLink)
    } else {
        Carrier::without_gtin()
    })
}

/// `]d20104870206710012215abc…`, with or without the symbology identifier.
fn raw(text: &str) -> Option<Carrier> {
    let announced = SYMBOLOGIES.iter().any(|s| text.starts_with(s));
    let mut at = if announced { 3 } else { 0 };
    at += usize::from(text.as_bytes().get(at) == Some(&0x1D));
    if !announced {
        // Without an announcement only a GTIN whose check digit fits is told from a long number.
        let gtin = text.as_bytes().get(at + 2..at + 16)?;
        let sure = text[at..].starts_with("01") && digits_at(text, at) >= 16 && fits(gtin);
        return sure.then(|| Carrier::new(at + 2, 14, kind_of_rest(&text[at + 16..])));
    }
    while let Some(&(id, len)) = FIXED
        .iter()
        .find(|(id, len)| text[at..].starts_with(id) && digits_at(text, at) >= 2 + len)
    {
        if id == "01" {
            return Some(Carrier::new(at + 2, 14, kind_of_rest(&text[at + 16..])));
        }
        at += 2 + len;
        at += usize::from(text.as_bytes().get(at) == Some(&0x1D));
    }
    Some(Carrier::without_gtin())
}

/// A serial number with a verification key behind it makes an element string a marking code. The separators between
/// them are often lost on the way through a clipboard.
fn kind_of_rest(rest: &str) -> Sign {
    let keyed = |serial: &str| ["91", "92", "93"].iter().any(|key| serial.contains(key));
    if rest.strip_prefix("21").is_some_and(keyed) {
        Sign::MarkingCode
    } else {
        Sign::ElementString
    }
}
