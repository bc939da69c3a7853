//! A code as it is shown in a row: with the faulty place apart, invisible characters visible, and not too long.

use crate::finding::Span;

/// Characters shown on each side of the marked place.
const AROUND: usize = 40;
/// Characters shown of the marked place itself.
const MARKED: usize = 60;

/// The three parts of a shown code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) before: String,
    pub(super) marked: String,
    pub(super) after: String,
}

impl Excerpt {
    /// `cell` with `mark`, both places in `line`. A mark that reaches beyond the cell marks what it has of the cell.
    pub(super) fn new(line: &str, cell: Span, mark: Option<Span>) -> Self {
        let mark = mark.unwrap_or(Span::new(cell.end, cell.end));
        let start = mark.start.clamp(cell.start, cell.end);
        let end = mark.end.clamp(start, cell.end);
        Self {
            before: shown_end(Span::new(cell.start, start).of(line), AROUND),
            marked: shown(Span::new(start, end).of(line), MARKED),
            after: shown(Span::new(end, cell.end).of(line), AROUND),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.before.is_empty() && self.marked.is_empty() && self.after.is_empty()
    }
}

/// A piece of text, its invisible characters visible, cut after `most` characters.
pub(super) fn shown(text: &str, most: usize) -> String {
    let mut chars = text.chars();
    let mut out: String = chars.by_ref().take(most).map(visible).collect();
    if chars.next().is_some() {
        out.push('…');
    }
    out
}

fn shown_end(text: &str, most: usize) -> String {
    match text.char_indices().rev().nth(most.saturating_sub(1)) {
        Some((at, _)) if at > 0 => {
            let mut out = String::from('…');
            out.extend(text[at..].chars().map(visible));
            out
        }
        _ => text.chars().map(visible).collect(),
    }
}

/// Signs that stand for what cannot be seen.
fn visible(c: char) -> char {
    match c {
        '\n' => '⏎',
        '\t' => '→',
        '\u{1d}' => '␝',
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}' => '¦',
        c if c.is_whitespace() => '·',
        c if c.is_control() => '␦',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(line: &str, cell: (usize, usize), mark: Option<(usize, usize)>) -> [String; 3] {
        let mark = mark.map(|(start, end)| Span::new(start, end));
        let Excerpt {
            before,
            marked,
            after,
        } = Excerpt::new(line, Span::new(cell.0, cell.1), mark);
        [before, marked, after]
    }

    #[test]
    fn the_mark_stands_apart() {
        assert_eq!(excerpt("a\t123\tb", (2, 5), Some((4, 5))), ["12", "3", ""]);
        assert_eq!(excerpt("123", (0, 3), None), ["123", "", ""]);
        assert_eq!(excerpt("a\t123\tb", (2, 5), Some((0, 7))), ["", "123", ""]);
        assert_eq!(excerpt("a\t123\tb", (2, 5), Some((0, 1))), ["", "", "123"]);
    }

    #[test]
    fn what_cannot_be_seen_is_shown() {
        assert_eq!(
            excerpt("1\u{a0}2\u{200b}3", (0, 8), Some((1, 3))),
            ["1", "·", "2¦3"]
        );
    }

    #[test]
    fn long_codes_are_cut_around_the_mark() {
        let line = "1".repeat(1000);
        let [before, marked, after] = excerpt(&line, (0, 1000), Some((500, 501)));
        assert_eq!(
            (before.chars().count(), before.starts_with('…')),
            (AROUND + 1, true)
        );
        assert_eq!(marked, "1");
        assert_eq!(
            (after.chars().count(), after.ends_with('…')),
            (AROUND + 1, true)
        );
    }

    #[test]
    fn places_off_the_line_show_nothing() {
        assert!(Excerpt::new("Ж", Span::new(1, 9), Some(Span::new(3, 2))).is_empty());
    }
}
