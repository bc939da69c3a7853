//! Characters that a cell should not hold: invisible ones, line breaks, spaces beyond the one between words. Each
//! function gives the part of the text to replace, from the first such character up to the last, and what to put there.

use crate::finding::Span;

/// Marks of no width, marks of writing direction, control characters that are neither breaks nor tabs.
fn is_invisible(c: char) -> bool {
    let control = c.is_control() && !c.is_whitespace();
    control
        || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

const fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// The length of an escape that a program left at the start of `text`: `_x000D_` for a control character.
fn escape(text: &str) -> Option<usize> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    let code = u32::from_str_radix(digits, 16).ok()?;
    let control = code < 0x20 || (0x7f..0xa0).contains(&code);
    (control && text.get(6..7) == Some("_")).then_some(7)
}

/// Whether nothing in the text can be seen.
pub fn is_blank(text: &str) -> bool {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = if c.is_whitespace() || is_invisible(c) {
            c.len_utf8()
        } else if let Some(length) = escape(rest) {
            length
        } else {
            return false;
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    true
}

/// Puts pieces together: from the first that is replaced up to the last.
#[derive(Default)]
struct Rewrite {
    span: Option<Span>,
    /// What has been gathered since the span began, and how much of it is sure to be needed.
    text: String,
    needed: usize,
}

impl Rewrite {
    fn keep(&mut self, piece: &str) {
        if self.span.is_some() {
            self.text.push_str(piece);
        }
    }

    fn put(&mut self, start: usize, end: usize, piece: &str) {
        let begin = self.span.map_or(start, |span| span.start);
        self.span = Some(Span::new(begin, end));
        self.text.push_str(piece);
        self.needed = self.text.len();
    }

    fn done(mut self) -> Option<(Span, String)> {
        self.text.truncate(self.needed);
        Some((self.span?, self.text))
    }
}

/// Invisible characters, and escapes of such.
pub fn invisible(text: &str) -> Option<(Span, String)> {
    let mut out = Rewrite::default();
    let mut at = 0;
    let mut before = None;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        let length = escape(rest).unwrap_or(c.len_utf8());
        let escaped = length > c.len_utf8();
        if escaped || is_invisible(c) {
            // What parted two words parts them still.
            let parts = escaped || c.is_control();
            let after = rest.get(length..).and_then(|rest| rest.chars().next());
            let between = [before, after]
                .iter()
                .all(|c| c.is_some_and(char::is_alphanumeric));
            let piece = if parts && between { " " } else { "" };
            out.put(at, at + length, piece);
            before = piece.chars().next().or(before);
        } else {
            out.keep(rest.get(..length).unwrap_or_default());
            before = Some(c);
        }
        at += length;
    }
    out.done()
}

/// Line breaks with the spaces around them.
pub fn breaks(text: &str) -> Option<(Span, String)> {
    if !text.contains(is_break) {
        return None;
    }
    runs(text, |run, inside| {
        run.contains(is_break)
            .then_some(if inside { " " } else { "" })
    })
}

/// Spaces at the ends, several spaces in a row, and spaces that are not the usual one; breaks aside.
pub fn spaces(text: &str) -> Option<(Span, String)> {
    runs(text, |run, inside| match inside {
        _ if run.contains(is_break) => None,
        true => (run != " ").then_some(" "),
        false => Some(""),
    })
}

/// Replaces runs of white space as `what` says; it is told whether something stands on both sides.
fn runs(text: &str, what: impl Fn(&str, bool) -> Option<&'static str>) -> Option<(Span, String)> {
    let mut out = Rewrite::default();
    let mut at = 0;
    while at < text.len() {
        let rest = text.get(at..)?;
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        out.keep(rest.get(..word)?);
        let start = at + word;
        let rest = text.get(start..)?;
        let end = start
            + rest
                .find(|c: char| !c.is_whitespace())
                .unwrap_or(rest.len());
        if start == end {
            break;
        }
        let run = text.get(start..end)?;
        match what(run, start > 0 && end < text.len()) {
            Some(piece) => out.put(start, end, piece),
            None => out.keep(run),
        }
        at = end;
    }
    out.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str, by: fn(&str) -> Option<(Span, String)>) -> String {
        by(text).map_or_else(
            || text.to_owned(),
            |(span, piece)| format!("{}{piece}{}", &text[..span.start], &text[span.end..]),
        )
    }

    #[test]
    fn breaks_become_spaces_or_nothing() {
        for (text, whole) in [
            ("плита\n", "плита"),
            ("\r\n плита \r\n LH \n", "плита LH"),
            ("a \n b  c", "a b  c"),
            ("a b", "a b"),
        ] {
            assert_eq!(mended(text, breaks), whole, "{text:?}");
        }
    }

    #[test]
    fn spaces_become_one_or_none() {
        for (text, whole) in [
            (" a  b\u{a0}c\t", "a b c"),
            ("a b", "a b"),
            ("a\n", "a\n"),
            ("  ", ""),
            ("", ""),
        ] {
            assert_eq!(mended(text, spaces), whole, "{text:?}");
        }
        assert_eq!(
            spaces("ab  cd e  f").map(|(span, _)| span),
            Some(Span::new(2, 10))
        );
    }

    #[test]
    fn what_cannot_be_seen_goes() {
        for (text, whole) in [
            ("a\u{200b}b\u{feff}", "ab"),
            ("a_x000D_b_x000d_\n", "a b\n"),
            ("a\u{1f}b\u{0}", "a b"),
            ("_x0041_ _x00Ж", "_x0041_ _x00Ж"),
        ] {
            assert_eq!(mended(text, invisible), whole, "{text:?}");
        }
        assert!(is_blank(" \u{a0}\u{200b}_x000D_\n"));
        assert!(!is_blank("\u{200b}-"));
    }
}
