//! Digits among characters that carry no meaning: what people and Excel put around and between them.

use super::digits::Digits;
use super::{Sign, Signs};
use crate::finding::Span;

/// Digits and what was left out between them.
pub(super) struct Cleaned {
    pub(super) digits: Digits,
    pub(super) signs: Signs,
    /// From the first digit up to the last one.
    pub(super) at: Span,
}

/// Spaces, no-break spaces, zero-width characters and marks of writing direction.
pub fn is_space(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{AD}' | '\u{180E}')
}

/// Hyphens and dashes of every length, points, commas and their like.
pub fn is_separator(c: char) -> bool {
    matches!(
        c,
        '-' | '_' | ',' | '.' | ';' | ':' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}'
    )
}

/// Apostrophes and quotation marks, and the `=` of Excel's `="…"`.
pub fn is_quote(c: char) -> bool {
    matches!(
        c,
        '\'' | '"' | '`' | '=' | '´' | '«' | '»' | '\u{2018}'
            ..='\u{201F}' | '\u{2032}' | '\u{2033}' | '\u{FF07}'
    )
}

/// The value of a digit that is not an ASCII one: full-width, Arabic-Indic, Devanagari, mathematical.
pub fn wide_digit(c: char) -> Option<u8> {
    const ZEROS: [u32; 9] = [
        0xFF10, 0x0660, 0x06F0, 0x0966, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6,
    ];
    let code = u32::from(c);
    ZEROS
        .iter()
        .find(|&&zero| (zero..zero + 10).contains(&code))
        .map(|zero| (code - zero) as u8)
}

/// Where the `.0` begins that a number format left at the end of `cell`, if there is one behind digits.
pub fn decimal_tail(cell: &str) -> Option<usize> {
    let text = cell.trim_end_matches(|c| is_space(c) || is_quote(c));
    let body = text.trim_end_matches('0');
    let zeros = text.len() - body.len();
    let before = body.strip_suffix(['.', ','])?;
    ((1..=2).contains(&zeros) && before.ends_with(|c: char| c.is_ascii_digit()))
        .then_some(before.len())
}

/// Whether points or commas part the digits in threes: `4,870,206,710,012`.
fn in_thousands(cell: &str) -> bool {
    let mut groups = cell.trim_matches(is_space).split(['.', ',']);
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    (1..=3).contains(&first.len())
        && digits(first)
        && rest.peek().is_some()
        && rest.all(|group| group.len() == 3 && digits(group))
}

/// The digits of a cell that holds nothing else of meaning; `None` where it does, or where there is no digit.
pub(super) fn clean(cell: &str) -> Option<Cleaned> {
    let tail = decimal_tail(cell);
    let body = &cell[..tail.unwrap_or(cell.len())];
    let thousands = in_thousands(body);
    let mut signs = Signs::default();
    if tail.is_some() {
        signs.add(Sign::DecimalTail);
        note_strays(&cell[body.len()..], &mut signs);
    }
    let mut digits = Vec::with_capacity(Digits::MAX);
    let mut at = Span::new(body.len(), 0);
    // A point or comma counts only after the last digit, or between groups of three.
    let mut pending = false;
    for (place, c) in body.char_indices() {
        let digit = if c.is_ascii_digit() {
            Some(c as u8 - b'0')
        } else {
            wide_digit(c)
        };
        if let Some(digit) = digit {
            if !c.is_ascii() {
                signs.add(Sign::WideDigits);
            }
            if (pending && !thousands) || digits.len() == Digits::MAX {
                return None;
            }
            digits.push(b'0' + digit);
            at = Span::new(at.start.min(place), place + c.len_utf8());
        } else if is_space(c) {
            signs.add(Sign::Spaces);
        } else if is_quote(c) {
            signs.add(Sign::Quotes);
        } else if is_separator(c) {
            signs.add(Sign::Separators);
            pending |= matches!(c, '.' | ',' | ';' | ':');
        } else {
            return None;
        }
    }
    Digits::new(&digits).map(|digits| Cleaned { digits, signs, at })
}

/// Spaces and quotes that stand behind a decimal tail.
fn note_strays(tail: &str, signs: &mut Signs) {
    if tail.contains(is_space) {
        signs.add(Sign::Spaces);
    }
    if tail.contains(is_quote) {
        signs.add(Sign::Quotes);
    }
}
