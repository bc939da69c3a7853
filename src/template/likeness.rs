//! How much alike two names are.

use super::search::is_letter;

/// The words of a folded name, letters and digits only.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    letters: Vec<char>,
    /// Where each word begins and ends.
    at: Vec<(usize, usize)>,
}

/// Names are compared up to here.
const LETTERS: usize = 160;
/// Words of a name that are compared.
const WORDS: usize = 24;

impl Words {
    pub(super) fn new(fold: &str) -> Self {
        let letters: Vec<char> = fold.chars().take(LETTERS).collect();
        let mut at = Vec::new();
        let mut start = None;
        for (i, c) in letters.iter().enumerate() {
            if is_letter(*c) {
                start.get_or_insert(i);
            } else if let Some(start) = start.take() {
                at.push((start, i));
            }
        }
        if let Some(start) = start {
            at.push((start, letters.len()));
        }
        at.truncate(WORDS);
        Self { letters, at }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    fn each(&self) -> impl Iterator<Item = &[char]> {
        let word = |&(start, end): &(usize, usize)| self.letters.get(start..end);
        self.at.iter().filter_map(word)
    }

    /// Whether every word is the beginning of one of the name's: 0 where the first is the name's first, 1 where they
    /// stand elsewhere.
    pub(super) fn order_in(&self, name: &Self) -> Option<u32> {
        let is_there = |word: &[char]| name.each().any(|other| other.starts_with(word));
        let first = self.each().next()?;
        let leads = name
            .each()
            .next()
            .is_some_and(|other| other.starts_with(first));
        self.each().all(is_there).then_some(u32::from(!leads))
    }
}

/// How far all words together are from the name, where every one of them is like a word of the name or its beginning.
pub(super) fn likeness(query: &Words, name: &Words) -> Option<usize> {
    let mut far = 0;
    for word in query.each() {
        let most = match word.len() {
            0..=2 => 0,
            3..=6 => 1,
            _ => 2,
        };
        // A typing error counts for more than a word that goes on.
        let of_word = |other: &[char]| {
            let beginning = other.get(..word.len()).unwrap_or(other);
            (distance(word, other) * 4).min(distance(word, beginning) * 4 + 1)
        };
        let best = name.each().map(of_word).min()?;
        if best / 4 > most {
            return None;
        }
        far += best;
    }
    Some(far)
}

/// From 0 to 1: letter by letter, or word by word in any order, whichever is more.
pub(super) fn name_likeness(a: &Words, b: &Words) -> f32 {
    by_letters(&a.letters, &b.letters).max(by_words(a, b) * 0.97)
}

fn by_letters(a: &[char], b: &[char]) -> f32 {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if long == 0 || short * 10 < long * 6 {
        return 0.0;
    }
    // A long name that differs in many letters is another name, not the same with errors.
    let errors = distance(a, b);
    if errors > 1 + long / 7 {
        return 0.0;
    }
    1.0 - errors as f32 / long as f32
}

/// How much of both names is in words that they share, endings aside.
fn by_words(a: &Words, b: &Words) -> f32 {
    let covered = |a: &Words, b: &Words| {
        let (mut all, mut shared) = (0.0, 0.0);
        for word in a.each() {
            let best = b.each().map(|other| word_likeness(word, other));
            let length = word.len() as f32;
            all += length;
            shared += length * best.fold(0.0, f32::max);
        }
        if all > 0.0 { shared / all } else { 0.0 }
    };
    let (x, y) = (covered(a, b), covered(b, a));
    f32::midpoint(x, y)
}

/// From 0 to 1: the same word, another ending, a typing error; 0 where the words are others.
pub(crate) fn word_likeness(a: &[char], b: &[char]) -> f32 {
    if a == b {
        return 1.0;
    }
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if a.first() != b.first() || short < 3 || short * 10 < long * 6 {
        return 0.0;
    }
    let prefix = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let ending = long - prefix;
    if prefix >= 3 && ending <= 3 && prefix >= ending {
        // `плита`, `плиты`, `плит`
        return 1.0 - ending as f32 * 0.06;
    }
    let errors = distance(a, b);
    if errors * 4 <= long {
        1.0 - errors as f32 / long as f32
    } else {
        0.0
    }
}

/// Letters to add, take out, change or swap with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let prefix = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.is_empty() || b.is_empty() {
        return a.len().max(b.len());
    }
    // Three rows of the table: the last but one, the last, and the one that is worked out.
    let width = b.len() + 1;
    let mut table = vec![0_usize; width * 3];
    let (mut before, rest) = table.split_at_mut(width);
    let (mut last, mut row) = rest.split_at_mut(width);
    for (at, cell) in last.iter_mut().enumerate() {
        *cell = at;
    }
    for (i, x) in a.iter().enumerate() {
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = last[j] + usize::from(x != y);
            let mut best = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i - 1] == *y && b[j - 1] == *x {
                best = best.min(before[j - 1] + 1);
            }
            row[j + 1] = best;
        }
        (before, last, row) = (last, row, before);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_counted_as_people_make_them() {
        for (a, b, expected) in [
            ("", "", 0),
            ("штука", "штука", 0),
            ("штуки", "штука", 1),
            ("росия", "россия", 1),
            ("шутка", "штука", 1),
            ("кг", "килограмм", 7),
            ("", "метр", 4),
        ] {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            assert_eq!(distance(&letters(a), &letters(b)), expected, "{a} {b}");
            assert_eq!(distance(&letters(b), &letters(a)), expected, "{b} {a}");
        }
    }
}
