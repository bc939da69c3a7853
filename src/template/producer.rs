//! What is typed about a product's producer: whose country it is, what of a text is the number.

use super::folded;
use super::typed;
use crate::barcode::{is_quote, is_separator, is_space};
use crate::identity;

/// Where a producer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Country {
    /// Here, where numbers are IIN or BIN.
    Kazakhstan,
    /// In another country.
    Other,
    /// The cell does not say.
    Unknown,
}

/// Reads a cell of the column `producer_country`.
pub fn country(text: &str) -> Country {
    let text = folded(text);
    if text.is_empty() {
        Country::Unknown
    } else if typed::KAZAKHSTAN.contains(&&*text) {
        Country::Kazakhstan
    } else {
        Country::Other
    }
}

/// Twelve digits out of a text that holds nothing else of meaning; `None` where the text is they, or is something else.
pub fn twelve_among_strays(text: &str) -> Option<String> {
    let lower = text.trim_matches(is_stray).to_lowercase();
    let label = typed::IDENTITY_LABELS
        .iter()
        .find_map(|label| lower.strip_prefix(label));
    let body = label.unwrap_or(&lower).trim_matches(is_stray);
    let body = body.strip_suffix(".0").unwrap_or(body);
    let digits: String = body.chars().filter(|&c| !is_stray(c)).collect();
    let twelve = digits.len() == 12 && digits.bytes().all(|b| b.is_ascii_digit());
    (twelve && digits != text).then_some(digits)
}

fn is_stray(c: char) -> bool {
    is_space(c) || is_quote(c) || is_separator(c) || c == '№'
}

/// Whether a text is a number, but no IIN or BIN, nor one whose zeros or strays hide it.
pub fn is_other_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && (identity::read(text).is_none() || identity::is_russian(text))
        && identity::with_lost_zeros(text).is_none()
        && twelve_among_strays(text).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_come_out_of_what_surrounds_them() {
        for text in [
            "2601 4000 0055",
            "БИН 260140000055",
            "бин/иин: 260140000055",
            "'260140000055",
            "260140000055\u{a0}",
            "260140000055.0",
            "№260140000055",
        ] {
            assert_eq!(
                twelve_among_strays(text).as_deref(),
                Some("260140000055"),
                "{text}"
            );
        }
        for text in [
            "260140000055",
            "",
            "DE 123456789",
            "2601400000551",
            "26014000005 КЗ",
        ] {
            assert_eq!(twelve_among_strays(text), None, "{text}");
        }
    }

    #[test]
    fn countries_are_read_in_many_spellings() {
        assert_eq!(country(" Казахстан"), Country::Kazakhstan);
        assert_eq!(country("ҚАЗАҚСТАН"), Country::Kazakhstan);
        assert_eq!(country("KZ"), Country::Kazakhstan);
        assert_eq!(country("КИТАЙ"), Country::Other);
        assert_eq!(country("  "), Country::Unknown);
    }
}
