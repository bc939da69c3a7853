//! Finds entries of a dictionary by what a person types: words, the start of a code, a name with typing errors.
//!
//! Every name has a signature of 256 bits, one for each pair of letters that it has. A look through all of them, which
//! takes a fraction of a millisecond, leaves some hundreds of names to be compared letter by letter.

use super::dictionary::Dictionary;
use super::fold::{fold_into, folded};
use super::likeness::{Words, likeness, name_likeness};
use std::sync::Mutex;

/// Bits for the pairs of letters in a name.
type Bits = [u64; 4];

/// Names that are compared letter by letter, at most.
const COMPARED: usize = 300;
/// The same for a name of which the nearest are wanted: a file may have a thousand of them.
const NEAR: usize = 48;
/// Names are near from here on.
const THRESHOLD: f32 = 0.66;
/// Names that are so much less alike than the best are not told of.
const WORSE: f32 = 0.12;

/// The signatures of a dictionary's names: one for each entry's Russian name, then one for each Kazakh name that is
/// another.
#[derive(Clone, Debug, Default)]
pub(super) struct Signatures {
    rows: Vec<Bits>,
    /// How many bits each has.
    counts: Vec<u16>,
    /// Which entries the Kazakh names belong to.
    kazakh: Vec<u32>,
}

impl Signatures {
    pub(super) fn new(dictionary: &Dictionary) -> Self {
        let mut made = Self {
            rows: Vec::with_capacity(dictionary.len()),
            counts: Vec::new(),
            kazakh: Vec::new(),
        };
        let mut in_kazakh = Vec::new();
        let mut fold = String::new();
        let mut sign_name = |name| {
            fold_into(name, &mut fold);
            sign(&fold).0
        };
        for (number, entry) in dictionary.entries().enumerate() {
            made.rows.push(sign_name(entry.name_ru));
            if entry.name_kk != entry.name_ru {
                in_kazakh.push(sign_name(entry.name_kk));
                made.kazakh.push(number as u32);
            }
        }
        made.rows.append(&mut in_kazakh);
        made.counts = made.rows.iter().map(|bits| count(bits) as u16).collect();
        made
    }

    /// The rows with a rank, the best `most` of them; those without a rank are left out.
    fn best(&self, most: usize, mut rank: impl FnMut(usize, &Bits) -> Option<u32>) -> Vec<usize> {
        let mut ranked: Vec<(u32, u32)> = Vec::new();
        for (row, bits) in self.rows.iter().enumerate() {
            if let Some(rank) = rank(row, bits) {
                ranked.push((rank, row as u32));
            }
        }
        if ranked.len() > most {
            ranked.select_nth_unstable(most);
            ranked.truncate(most);
        }
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, row)| row as usize).collect()
    }

    /// The entry that a row belongs to, and whether its name is the Kazakh one.
    fn entry(&self, row: usize) -> (usize, bool) {
        match row.checked_sub(self.rows.len() - self.kazakh.len()) {
            None => (row, false),
            Some(at) => (self.kazakh.get(at).map_or(0, |&n| n as usize), true),
        }
    }

    fn name<'a>(&self, row: usize, dictionary: &'a Dictionary) -> &'a str {
        let (number, in_kazakh) = self.entry(row);
        let entry = dictionary.entry(number).unwrap_or_default();
        if in_kazakh {
            entry.name_kk
        } else {
            entry.name_ru
        }
    }
}

/// What was near to the last text that was asked for: the rows of a file often hold the same.
#[derive(Debug, Default)]
pub(super) struct Last(Mutex<Option<(Box<str>, Vec<usize>)>>);

impl Clone for Last {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Last {
    fn of(&self, text: &str, find: impl FnOnce() -> Vec<usize>) -> Vec<usize> {
        let Ok(mut last) = self.0.lock() else {
            return find();
        };
        match &*last {
            Some((same, found)) if **same == *text => found.clone(),
            _ => last.insert((text.into(), find())).1.clone(),
        }
    }
}

/// The bits of a folded text, and those that say how it begins. Pairs do not reach over the borders of words.
fn sign(fold: &str) -> (Bits, Bits) {
    let (mut bits, mut begins) = ([0; 4], [0; 4]);
    let set = |a: u32, b: u32, bits: &mut Bits| {
        let mixed = (a.wrapping_mul(31).wrapping_add(b)).wrapping_mul(0x9e37_79b1);
        let bit = mixed >> 24;
        bits[(bit >> 6) as usize] |= 1 << (bit & 63);
    };
    let (mut before, mut at) = (0, 0);
    for c in fold.chars() {
        if !is_letter(c) {
            before = 0;
            continue;
        }
        let c = c as u32;
        set(before, c, &mut bits);
        at += 1;
        if at == 2 {
            set(before + FIRST, c, &mut begins);
        }
        before = c;
    }
    for (bits, begins) in bits.iter_mut().zip(&begins) {
        *bits |= begins;
    }
    (bits, begins)
}

/// Added to the first letter of a name, so that names that begin so can be told from others.
const FIRST: u32 = 0x11_0000;

/// A letter or a digit; told without a search where it is of a usual alphabet.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => c.is_alphanumeric(),
    }
}

fn count(bits: &Bits) -> u32 {
    bits.iter().map(|part| part.count_ones()).sum()
}

fn common(a: &Bits, b: &Bits) -> u32 {
    a.iter().zip(b).map(|(a, b)| (a & b).count_ones()).sum()
}

fn has(bits: &Bits, wanted: &Bits) -> bool {
    bits.iter()
        .zip(wanted)
        .all(|(bits, wanted)| bits & wanted == *wanted)
}

impl Dictionary {
    /// The entries that fit best to words, the start of a code, or a mistyped name; best first.
    pub fn search(&self, query: &str, limit: usize) -> Vec<usize> {
        let fold = folded(query);
        if fold.is_empty() || limit == 0 {
            return (0..self.len().min(limit)).collect();
        }
        let mut found: Vec<usize> = self.coded(query).take(limit).collect();
        let add = |more: Vec<usize>, found: &mut Vec<usize>| {
            for number in more {
                if found.len() < limit && !found.contains(&number) {
                    found.push(number);
                }
            }
        };
        let words = Words::new(&fold);
        if words.is_empty() {
            return found;
        }
        add(self.with_words(&fold, &words), &mut found);
        if found.len() < limit {
            add(self.with_typos(&fold, &words), &mut found);
        }
        if found.is_empty() {
            add(self.nearest(query, limit), &mut found);
        }
        found
    }

    /// The entries whose names are nearest to a text that is none of them; best first. Empty where nothing is near.
    pub fn nearest(&self, text: &str, limit: usize) -> Vec<usize> {
        let mut near = self.last().of(text, || self.all_near(text));
        near.truncate(limit);
        near
    }

    fn all_near(&self, text: &str) -> Vec<usize> {
        let fold = folded(text);
        let words = Words::new(&fold);
        // One or two letters are like anything.
        if words.is_empty() || fold.chars().nth(2).is_none() {
            return Vec::new();
        }
        let signatures = self.signatures();
        let (wanted, begins) = sign(&fold);
        let wanted = std::array::from_fn(|i| wanted[i] & !begins[i]);
        let all = count(&wanted);
        let rows = signatures.best(NEAR, |row, bits| {
            // Less than a third of the pairs in common is not near.
            let own = signatures.counts.get(row).copied().map_or(0, u32::from);
            let (most, sum) = (own.min(all), all + own);
            if most * 6 < sum {
                return None;
            }
            let common = common(bits, &wanted);
            (common * 6 >= sum).then(|| 2048 - common * 2048 / sum)
        });
        let mut near: Vec<(f32, usize)> = Vec::new();
        for row in rows {
            let score = name_likeness(&words, &Words::new(&folded(signatures.name(row, self))));
            let (number, _) = signatures.entry(row);
            match near.iter_mut().find(|(_, other)| *other == number) {
                Some((best, _)) => *best = best.max(score),
                None if score >= THRESHOLD => near.push((score, number)),
                None => {}
            }
        }
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let best = near.first().map_or(0.0, |&(score, _)| score);
        near.retain(|&(score, _)| score >= best - WORSE);
        near.into_iter().map(|(_, number)| number).collect()
    }

    /// The entries whose codes begin as the query does.
    fn coded(&self, query: &str) -> impl Iterator<Item = usize> {
        let mut code: String = query.chars().filter(|c| !c.is_whitespace()).collect();
        code.make_ascii_uppercase();
        let is_code = code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let mut found = if is_code { self.by_prefix(&code) } else { &[] };
        if found.is_empty() && code.len() > 4 && code.bytes().all(|b| b.is_ascii_digit()) {
            found = self.by_prefix(&grouped(&code));
        }
        found.iter().map(|&number| number as usize)
    }

    /// The entries that have all the words or their beginnings, in any order.
    fn with_words(&self, fold: &str, words: &Words) -> Vec<usize> {
        let signatures = self.signatures();
        let (wanted, begins) = sign(fold);
        let plain: Bits = std::array::from_fn(|i| wanted[i] & !begins[i]);
        let begin = count(&begins) > 0;
        let rows = signatures.best(COMPARED, |row, bits| {
            // Names that begin so, then short ones.
            let later = u32::from(!(begin && has(bits, &begins))) << 16;
            let length = || signatures.name(row, self).len().min(0xffff) as u32;
            has(bits, &plain).then(|| later + length())
        });
        let mut found: Vec<_> = rows
            .into_iter()
            .filter_map(|row| {
                let name = folded(signatures.name(row, self));
                // The name itself or in another form, what begins with these words or these letters, the rest.
                let place = match name.strip_prefix(fold) {
                    Some("") => 0,
                    Some(rest) if rest.chars().nth(2).is_none() => 1,
                    Some(rest) => 2 + u32::from(rest.starts_with(is_letter)),
                    None => 4 + words.order_in(&Words::new(&name))?,
                };
                Some((place, name.len(), signatures.entry(row).0))
            })
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, _, number)| number).collect()
    }

    /// The entries that have words like these.
    fn with_typos(&self, fold: &str, words: &Words) -> Vec<usize> {
        let signatures = self.signatures();
        let (wanted, _) = sign(fold);
        let all = count(&wanted);
        let rows = signatures.best(COMPARED, |row, bits| {
            let common = common(bits, &wanted);
            let length = || (signatures.name(row, self).len() / 8).min(0xff) as u32;
            (common * 2 >= all).then(|| ((256 - common) << 8) + length())
        });
        let mut found: Vec<_> = rows
            .into_iter()
            .filter_map(|row| {
                let name = folded(signatures.name(row, self));
                let far = likeness(words, &Words::new(&name))?;
                Some((far, name.len(), signatures.entry(row).0))
            })
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, _, number)| number).collect()
    }
}

/// Digits as the codes of classes write them: `4-4-4-9`.
pub(super) fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + 3);
    for (at, c) in digits.chars().enumerate() {
        if matches!(at, 4 | 8 | 12) {
            out.push('-');
        }
        out.push(c);
    }
    out
}
