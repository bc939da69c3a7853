//! Where in the lines of a text the codes stand: alone, in a column of a table, or among words.

use super::row::{SEPARATORS, cells, next_line, runs};
use crate::barcode::{Kind, Reading, Sign, Signs, read};
use crate::finding::Span;

/// How many lines are looked at to find the column.
const SAMPLE: usize = 300;
/// Columns past this one are not looked at.
const COLUMNS: usize = 64;

/// How a text is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// What parts the cells, and which of them holds the code; `None` where the line is the code.
    column: Option<(u8, usize)>,
    /// The first line that is not blank names the columns.
    header: bool,
}

/// How much a cell looks like a code; 0: not at all.
fn score(cell: &str) -> u32 {
    const UNSURE: Signs = Signs::of(&[Sign::CheckDigit, Sign::NtinCheckDigit, Sign::Placeholder]);
    if !cell.bytes().any(|b| b.is_ascii_digit()) && cell.is_ascii() {
        return 0;
    }
    let reading = read(cell);
    match reading.kind {
        Kind::None if reading.repaired.is_some() => 6,
        Kind::None if reading.signs.has(Sign::NtinLostZero) => 6,
        Kind::None
            if reading.signs.meets(Signs::of(&[
                Sign::DigitsLost,
                Sign::Lookalikes,
                Sign::Glued,
            ])) =>
        {
            4
        }
        Kind::None
            if reading
                .signs
                .meets(Signs::of(&[Sign::LostZeros, Sign::XtinLostZeros])) =>
        {
            2
        }
        Kind::None => 0,
        _ if reading.signs.meets(UNSURE) => 4,
        _ => 8,
    }
}

/// Whether a cell names a column of codes.
fn names_codes(cell: &str) -> bool {
    const WORDS: [&str; 11] = [
        "штрих",
        "баркод",
        "barcode",
        "bar code",
        "gtin",
        "ean",
        "upc",
        "ntin",
        "нтин",
        "xtin",
        "код",
    ];
    if cell.len() > 60 {
        return false;
    }
    let cell: String = cell.chars().map(lowercase).collect();
    WORDS.iter().any(|word| cell.contains(word))
}

/// The small letter of a capital one in the words above. The standard library's knows all scripts, and its tables weigh
/// more than this module.
fn lowercase(c: char) -> char {
    match c {
        'А'..='Я' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}

impl Layout {
    /// Looks at the first lines of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut lines = Vec::with_capacity(SAMPLE);
        let mut at = 0;
        while let Some((span, next)) = next_line(text, at) {
            at = next;
            let line = span.of(text);
            if !is_blank(line) {
                lines.push(line);
            }
            if lines.len() == SAMPLE {
                break;
            }
        }
        if is_run_of_codes(&lines) {
            return Self::default();
        }
        let plain = lines.iter().map(|line| score(line)).sum();
        let best = SEPARATORS
            .into_iter()
            .filter_map(|separator| Some((separator, best_column(&lines, separator)?)))
            .fold((plain, None), |best, (separator, (column, score))| {
                if score > best.0 {
                    (score, Some((separator, column)))
                } else {
                    best
                }
            });
        let layout = Self {
            column: best.1,
            header: false,
        };
        let header = lines.len() > 1 && lines.first().is_some_and(|line| layout.is_header(line));
        Self { header, ..layout }
    }

    /// Whether the first line that is not blank is no item.
    pub(super) const fn has_header(&self) -> bool {
        self.header
    }

    fn is_header(&self, line: &str) -> bool {
        let whole = Span::new(0, line.len());
        let all = match self.column {
            Some((separator, _)) => cells(line, separator).collect(),
            None => vec![whole],
        };
        runs(line).next().is_none()
            && all.iter().all(|cell| score(cell.of(line)) == 0)
            && all.iter().any(|cell| names_codes(cell.of(line)))
    }

    /// Where the codes of a line stand: at least one place, which is empty where the row has no code.
    pub(super) fn places(&self, line: &str, found: &mut Vec<Span>) {
        let whole = Span::new(0, line.len());
        let cell = self
            .column
            .and_then(|column| in_column(line, column))
            .unwrap_or(whole);
        if cell == whole && codes_on(line) > 1 {
            found.extend(runs(line));
            return;
        }
        found.push(narrowed(line, cell));
    }

    /// The rest of a row: the cells that are not the code, joined.
    pub(super) fn label(&self, line: &str, place: Span) -> Option<String> {
        let Some((separator, _)) = self.column else {
            return words(line, place);
        };
        let rest: Vec<&str> = cells(line, separator)
            .filter(|cell| {
                place.start == place.end || cell.end <= place.start || place.end <= cell.start
            })
            .map(|cell| cell.of(line))
            .filter(|cell| !cell.is_empty())
            .collect();
        (!rest.is_empty()).then(|| rest.join(" · "))
    }
}

/// Whether a line is no item.
pub(super) fn is_blank(line: &str) -> bool {
    line.chars()
        .all(|c| crate::barcode::is_space(c) || matches!(c, ';' | ','))
}

/// The column with the codes if lines are parted by `separator`, and how much it looks like one.
fn best_column(lines: &[&str], separator: u8) -> Option<(usize, u32)> {
    let mut scores = [0; COLUMNS];
    for (row, line) in lines.iter().enumerate() {
        for (column, cell) in cells(line, separator).take(COLUMNS).enumerate() {
            let text = cell.of(line);
            scores[column] += score(text);
            // A heading that names codes settles which of two columns with codes is meant.
            if row == 0 && lines.len() > 1 && names_codes(text) {
                scores[column] += lines.len() as u32;
            }
        }
    }
    let best = scores.iter().copied().max().filter(|&score| score > 0)?;
    scores
        .iter()
        .position(|&score| score == best)
        .map(|column| (column, best))
}

/// The cell of the column; another one where that holds no code and the other clearly does. `None`: not a row.
fn in_column(line: &str, (separator, column): (u8, usize)) -> Option<Span> {
    if !line.as_bytes().contains(&separator) {
        return None;
    }
    let cell = cells(line, separator).nth(column);
    if cell.is_some_and(|cell| score(cell.of(line)) > 0) {
        return cell;
    }
    cells(line, separator)
        .find(|other| score(other.of(line)) >= 8)
        .or(cell)
        .or(Some(Span::new(line.len(), line.len())))
}

/// How many codes stand on a line that holds nothing else; 0 where it holds something else.
fn codes_on(line: &str) -> usize {
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let mut words = line.split(apart).filter(|word| !word.is_empty());
    let is_code =
        |word: &str| matches!(word.len(), 8 | 12..=14) && word.bytes().all(|b| b.is_ascii_digit());
    words
        .try_fold(0, |count, word| is_code(word).then_some(count + 1))
        .unwrap_or(0)
}

/// Whether the lines are codes side by side without being a table: one line of them, or lines of different lengths.
fn is_run_of_codes(lines: &[&str]) -> bool {
    let mut counts = lines.iter().map(|line| codes_on(line));
    let first = counts.next().unwrap_or(0);
    let differ = lines.len() == 1 || counts.clone().any(|count| count != first);
    first > 0 && differ && counts.all(|count| count > 0)
}

/// The code among the words of a cell; the whole cell where none stands out.
fn narrowed(line: &str, cell: Span) -> Span {
    let text = cell.of(line);
    let reading = read(text);
    if !reading.signs.has(Sign::NotACode) {
        return cell;
    }
    let best = runs(text).max_by_key(|run| (score(run.of(text)), std::cmp::Reverse(run.start)));
    best.map_or(cell, |run| run.shifted(cell.start))
}

/// The words around a code; all of them where there is no code.
fn words(line: &str, place: Span) -> Option<String> {
    let is_edge =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '|');
    let whole = place == Span::new(0, line.len());
    let parts = if whole {
        [line, ""]
    } else {
        [
            line.get(..place.start).unwrap_or_default(),
            line.get(place.end..).unwrap_or_default(),
        ]
    };
    if whole && !read(line).signs.has(Sign::NotACode) {
        return None;
    }
    let parts: Vec<&str> = parts
        .into_iter()
        .map(|part| part.trim_matches(is_edge))
        .filter(|part| !part.is_empty())
        .collect();
    let only_codes = parts.iter().all(|part| {
        part.split(is_edge)
            .all(|word| word.bytes().all(|b| b.is_ascii_digit()))
    });
    (!parts.is_empty() && !only_codes).then(|| parts.join(" · "))
}

/// What a cell holds.
pub(super) fn reading(line: &str, place: Span) -> Reading {
    read(place.of(line))
}
