//! The customs codes of a cell: ten digits each, joined by `@`.

use super::dictionary::Dictionary;
use crate::finding::Span;

/// Digits of a customs code.
pub const DIGITS: usize = 10;

/// One code of a cell, or what stands in a code's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands, spaces around it included.
    pub span: Span,
    /// Its digits.
    pub digits: String,
    /// What it is.
    pub sense: Sense,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// A code of the dictionary, as it should be; or ten digits, where there is no dictionary.
    Right,
    /// The same with dots or spaces in it or around it.
    Spaced,
    /// A code of the dictionary without the zero that it begins with.
    LostZero,
    /// A heading: the beginning of codes.
    Heading,
    /// Ten digits that are no code of the dictionary.
    NoSuchCode,
    /// Digits that make no code.
    Malformed,
    /// Words.
    Name,
}

/// A cell of customs codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    /// Its parts.
    pub parts: Vec<Part>,
    /// Whether anything but one `@` parts them, or an `@` stands before the first.
    pub wrongly_joined: bool,
}

/// Reads a cell.
pub fn read(dictionary: &Dictionary, text: &str) -> Codes {
    let text_end = text.trim_end().trim_end_matches('@').len();
    let body = text.get(..text_end).unwrap_or_default();
    if body.trim().is_empty() {
        return Codes::default();
    }
    // A name may hold commas; it is one part.
    let has_words = body.chars().filter(|c| c.is_alphabetic()).count() > 2;
    let is_break = |c: char| match c {
        '@' => true,
        ',' | ';' | '/' | '|' | '\\' | '+' | '\n' | '\r' | '\t' => !has_words,
        _ => false,
    };
    let mut codes = Codes::default();
    let mut start = 0;
    for piece in body.split(is_break) {
        let end = start + piece.len();
        let by = body.get(end..).and_then(|rest| rest.chars().next());
        // The last `@` of a cell is taken off before; what is here stands between.
        codes.wrongly_joined |= by.is_some_and(|c| c != '@') || piece.trim().is_empty();
        add(dictionary, piece, start, &mut codes);
        start = end + by.map_or(0, char::len_utf8);
    }
    codes
}

fn add(dictionary: &Dictionary, piece: &str, start: usize, codes: &mut Codes) {
    let words: Vec<_> = piece.split_whitespace().collect();
    let is_code = |word: &&str| word.len() == DIGITS && word.bytes().all(|b| b.is_ascii_digit());
    if words.len() > 1 && words.iter().all(is_code) {
        // Whole codes with nothing but spaces between.
        codes.wrongly_joined = true;
        for word in words {
            let at = start + (word.as_ptr() as usize - piece.as_ptr() as usize);
            codes.parts.push(part(dictionary, word, at));
        }
    } else if !words.is_empty() {
        codes.parts.push(part(dictionary, piece, start));
    }
}

fn part(dictionary: &Dictionary, piece: &str, start: usize) -> Part {
    let span = Span::new(start, start + piece.len());
    let is_filler = |c: char| {
        c.is_whitespace() || matches!(c, '.' | '-' | '\u{2013}' | '\'' | '\u{200b}' | '\u{feff}')
    };
    let digits: String = piece.chars().filter(|&c| !is_filler(c)).collect();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Part {
            span,
            digits: String::new(),
            sense: Sense::Name,
        };
    }
    let is_known = |code: &str| dictionary.by_code(code).is_some();
    let sense = match digits.len() {
        DIGITS if !dictionary.is_empty() && !is_known(&digits) => Sense::NoSuchCode,
        DIGITS if digits == piece => Sense::Right,
        DIGITS => Sense::Spaced,
        9 if is_known(&["0", &digits].concat()) => Sense::LostZero,
        2 | 4 | 6 | 8 if dictionary.is_empty() || !dictionary.by_prefix(&digits).is_empty() => {
            Sense::Heading
        }
        _ => Sense::Malformed,
    };
    Part {
        span,
        digits,
        sense,
    }
}

/// The codes of ten digits that stand in words: `1905311900 - cookies`.
pub fn codes_in(text: &str) -> Vec<&str> {
    let groups = text.split(|c: char| !c.is_ascii_digit());
    groups.filter(|group| group.len() == DIGITS).collect()
}
