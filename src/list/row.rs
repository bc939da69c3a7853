//! One line as cells.

use crate::barcode::is_space;
use crate::finding::Span;

/// The characters that part cells, in the order in which they are preferred.
pub(super) const SEPARATORS: [u8; 3] = [b'\t', b';', b','];

/// Where the cells of a line stand, without the quotation marks of CSV and without spaces around.
pub(super) fn cells(line: &str, separator: u8) -> impl Iterator<Item = Span> + '_ {
    let bytes = line.as_bytes();
    let mut at = Some(0);
    std::iter::from_fn(move || {
        let start = at?;
        let (cell, end) = quoted(bytes, start, separator).unwrap_or_else(|| {
            let end = find(bytes, start, separator);
            (Span::new(start, end), end)
        });
        at = (end < bytes.len()).then_some(end + 1);
        Some(trimmed(bytes, cell))
    })
}

fn find(bytes: &[u8], start: usize, separator: u8) -> usize {
    bytes[start..]
        .iter()
        .position(|&b| b == separator)
        .map_or(bytes.len(), |at| start + at)
}

/// A cell in quotation marks, and where it ends; `None` where the marks do not enclose the whole cell.
fn quoted(bytes: &[u8], start: usize, separator: u8) -> Option<(Span, usize)> {
    if bytes.get(start) != Some(&b'"') {
        return None;
    }
    let mut at = start + 1;
    loop {
        at += bytes.get(at..)?.iter().position(|&b| b == b'"')?;
        match bytes.get(at + 1) {
            Some(b'"') => at += 2,
            None => return Some((Span::new(start + 1, at), at + 1)),
            Some(&next) if next == separator => return Some((Span::new(start + 1, at), at + 1)),
            Some(_) => return None,
        }
    }
}

/// Without ASCII spaces around: those belong to the table, not to the code.
fn trimmed(bytes: &[u8], cell: Span) -> Span {
    let text = &bytes[cell.start..cell.end];
    let lead = text.len() - text.trim_ascii_start().len();
    let len = text.trim_ascii().len();
    Span::new(cell.start + lead, cell.start + lead + len)
}

/// The runs of digits in a text that have the length of a GTIN and stand apart from letters and other digits.
pub(super) fn runs(text: &str) -> impl Iterator<Item = Span> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
            let len = bytes[start..]
                .iter()
                .take_while(|b| b.is_ascii_digit())
                .count();
            at = start + len;
            let before = text[..start].chars().next_back();
            let after = text[at..].chars().next();
            let apart = |c: Option<char>| c.is_none_or(is_mark);
            if matches!(len, 8 | 12..=14) && apart(before) && apart(after) {
                return Some(Span::new(start, at));
            }
        }
    })
}

/// Whether a character is none of a word: a space or a punctuation mark.
fn is_mark(c: char) -> bool {
    if c.is_ascii() {
        !c.is_ascii_alphanumeric()
    } else {
        is_space(c)
            || matches!(c, '\u{A1}'..='\u{BF}' | '\u{2010}'..='\u{205E}' | '\u{3001}'..='\u{3011}' | '\u{2116}')
    }
}

/// The lines of a text with the byte where each begins, by `\n`, `\r\n` or `\r`, without their breaks.
pub(super) fn next_line(text: &str, start: usize) -> Option<(Span, usize)> {
    let bytes = text.as_bytes();
    if start >= bytes.len() {
        return None;
    }
    let end = bytes[start..]
        .iter()
        .position(|&b| b == b'\n' || b == b'\r')
        .map_or(bytes.len(), |at| start + at);
    let crlf = bytes.get(end) == Some(&b'\r') && bytes.get(end + 1) == Some(&b'\n');
    Some((Span::new(start, end), end + 1 + usize::from(crlf)))
}
