//! What a cell of a dictionary column means: right as it is, or in which way not. Rules wait for what is told here.

use super::dictionary::{Dictionaries, Dictionary, Entry, Meaning, Which};
use super::fold::{alike, folded};
use super::search::grouped;
use super::typed;
use crate::finding::Span;

/// What a text means in a column with values of a dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sense {
    /// Nothing to say: empty, as it should be, or there is no dictionary to tell.
    Right,
    /// An entry's name, not as the dictionary writes it: case, spaces, in Kazakh.
    Spelled(usize),
    /// The code of an entry where its name should stand.
    Coded(usize),
    /// A name that several entries have.
    Shared(Vec<usize>),
    /// A category of units, which is no unit.
    Category(usize),
    /// Several values, by entry.
    List(Vec<usize>),
    /// An entry of another dictionary.
    Elsewhere(Which),
    /// A name that no entry has.
    Unknown,
    /// A class's code written in another way; as it should be.
    Regrouped(String),
    /// The beginning of a class's code: one of the upper levels.
    Upper(String),
    /// A class's code with other words around it.
    WithName(Span),
    /// A well-formed code that no class has.
    NoSuchCode(String),
    /// Digits that make no class's code.
    Malformed,
}

/// Digits in a class's code.
const OKTRU_DIGITS: usize = 21;
/// Digits up to the upper levels.
const OKTRU_LEVELS: [usize; 3] = [4, 8, 12];

/// What a text means in a column of a dictionary that holds one entry.
pub fn sense(dictionaries: &Dictionaries, which: Which, text: &str) -> Sense {
    let dictionary = dictionaries.get(which);
    if folded(text).is_empty() {
        return Sense::Right;
    }
    if dictionary.is_empty() {
        return match which {
            Which::Oktru => class_code(dictionary, text).unwrap_or(Sense::Right),
            _ => Sense::Right,
        };
    }
    let entry = |number: usize| dictionary.entry(number).unwrap_or_default();
    match dictionary.meaning(text) {
        Meaning::Unknown => unknown(dictionaries, which, text),
        Meaning::Several(numbers) => {
            let written = |&number: &usize| is_as_written(&entry(number), text);
            match numbers.first() {
                Some(&first) if !numbers.iter().any(written) && all_alike(dictionary, &numbers) => {
                    Sense::Spelled(first)
                }
                _ => Sense::Shared(numbers),
            }
        }
        Meaning::Code(number) | Meaning::Name(number) | Meaning::Nearly(number)
            if which == Which::Unit && is_category(dictionary, &entry(number)) =>
        {
            Sense::Category(number)
        }
        Meaning::Code(number) => match which {
            Which::Oktru | Which::Tnved => Sense::Right,
            Which::Country | Which::Unit => Sense::Coded(number),
        },
        Meaning::Name(number) | Meaning::Nearly(number) => {
            let entry = entry(number);
            if is_as_written(&entry, text) {
                Sense::Right
            } else if !alike(entry.code, text) {
                Sense::Spelled(number)
            } else if which == Which::Oktru {
                Sense::Regrouped(entry.code.to_owned())
            } else {
                Sense::Coded(number)
            }
        }
    }
}

/// Whether a text is an entry's Russian name, stray spaces aside.
fn is_as_written(entry: &Entry<'_>, text: &str) -> bool {
    entry.name_ru == text || entry.name_as_written() == text
}

fn all_alike(dictionary: &Dictionary, numbers: &[usize]) -> bool {
    let name = |&number: &usize| {
        dictionary
            .entry(number)
            .map(|entry| entry.name_as_written())
    };
    let mut names = numbers.iter().map(name);
    let first = names.next();
    names.all(|name| Some(name) == first)
}

/// Units belong to categories, which stand in the same sheet.
fn is_category(dictionary: &Dictionary, entry: &Entry<'_>) -> bool {
    !entry.code.is_empty()
        && entry.parent.is_empty()
        && dictionary.entries().any(|other| other.parent == entry.code)
}

fn unknown(dictionaries: &Dictionaries, which: Which, text: &str) -> Sense {
    let dictionary = dictionaries.get(which);
    if which == Which::Oktru
        && let Some(sense) = class_code(dictionary, text)
    {
        return match elsewhere(dictionaries, which, text) {
            Some(sense) if sense != Sense::Right => sense,
            _ => sense,
        };
    }
    if let Some(sense) = listed(dictionary, text) {
        return sense;
    }
    // What is nearly one of its own names is no other's.
    let is_own = which != Which::Oktru && !near(dictionary, which, text, 1).is_empty();
    let other = || elsewhere(dictionaries, which, text);
    (!is_own).then(other).flatten().unwrap_or(Sense::Unknown)
}

/// Several values with separators between, or one with a separator behind it.
fn listed(dictionary: &Dictionary, text: &str) -> Option<Sense> {
    let parts = text.split(['@', ',', ';', '/', '|', '\n']);
    let mut numbers = Vec::new();
    for part in parts.filter(|part| !folded(part).is_empty()) {
        let number = match dictionary.meaning(part) {
            Meaning::Code(number) | Meaning::Name(number) | Meaning::Nearly(number) => number,
            Meaning::Several(shared) => *shared.first()?,
            Meaning::Unknown => return None,
        };
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    match numbers.as_slice() {
        [] => None,
        [number] => Some(Sense::Spelled(*number)),
        _ => Some(Sense::List(numbers)),
    }
}

/// What belongs to another column. The large dictionaries are asked for codes only: their names' indexes are not made
/// for this.
fn elsewhere(dictionaries: &Dictionaries, which: Which, text: &str) -> Option<Sense> {
    const ORDER: [Which; 4] = [Which::Country, Which::Unit, Which::Tnved, Which::Oktru];
    let is_there = |other: &Which| {
        let dictionary = dictionaries.get(*other);
        match other {
            Which::Oktru | Which::Tnved => dictionary.by_code(text.trim()).is_some(),
            Which::Country | Which::Unit => match dictionary.meaning(text) {
                Meaning::Unknown => false,
                // Digits in the place of a class are the beginning of its code rather than a unit.
                Meaning::Code(_) => which != Which::Oktru,
                _ => true,
            },
        }
    };
    let mut others = ORDER.into_iter().filter(|&other| other != which);
    others.find(is_there).map(Sense::Elsewhere)
}

/// What digits mean as a class's code; `None` where there are none or too few, or words.
fn class_code(dictionary: &Dictionary, text: &str) -> Option<Sense> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 4 {
        return None;
    }
    let codes = codes_in(text);
    if text.chars().any(char::is_alphabetic) {
        return match codes.as_slice() {
            [one] => Some(Sense::WithName(*one)),
            _ => None,
        };
    }
    if codes.len() > 1 {
        let number = |span: &Span| dictionary.by_code(span.of(text));
        return Some(Sense::List(codes.iter().filter_map(number).collect()));
    }
    let whole = grouped(&digits);
    if digits.len() == OKTRU_DIGITS {
        return Some(match dictionary.by_code(&whole) {
            None if !dictionary.is_empty() || whole == text => Sense::NoSuchCode(whole),
            _ => Sense::Regrouped(whole),
        });
    }
    let is_level = OKTRU_LEVELS.contains(&digits.len());
    if is_level && (dictionary.is_empty() || !dictionary.by_prefix(&whole).is_empty()) {
        return Some(Sense::Upper(whole));
    }
    Some(Sense::Malformed)
}

/// Where the codes of classes stand in a text.
fn codes_in(text: &str) -> Vec<Span> {
    const LENGTH: usize = OKTRU_DIGITS + 3;
    let bytes = text.as_bytes();
    let fits = |at: usize, b: u8| match at {
        4 | 9 | 14 => b == b'-',
        _ => b.is_ascii_digit(),
    };
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(window) = bytes.get(start..start + LENGTH) {
        let before = start.checked_sub(1).and_then(|at| bytes.get(at));
        let behind = bytes.get(start + LENGTH);
        let alone = ![before, behind]
            .into_iter()
            .flatten()
            .any(u8::is_ascii_digit);
        if alone && window.iter().enumerate().all(|(at, &b)| fits(at, b)) {
            found.push(Span::new(start, start + LENGTH));
            start += LENGTH;
        } else {
            start += 1;
        }
    }
    found
}

/// The entries that a text most likely means that is none; best first, each name once.
pub fn near(dictionary: &Dictionary, which: Which, text: &str, limit: usize) -> Vec<usize> {
    let plain: String = folded(text)
        .chars()
        .filter(|c| !matches!(c, '.' | ' ' | '-'))
        .collect();
    let usual = match which {
        Which::Unit => typed::UNIT_CODES,
        Which::Country => typed::COUNTRY_CODES,
        Which::Oktru | Which::Tnved => &[],
    };
    let usual = usual.iter().find(|(typed, _)| *typed == plain);
    if let Some(number) = usual.and_then(|(_, code)| dictionary.by_code(code)) {
        return vec![number];
    }
    let mut found = dictionary.nearest(text, limit * 4);
    if matches!(which, Which::Unit | Which::Country) {
        let mut names: Vec<Box<str>> = Vec::new();
        found.retain(|&number| {
            let name = folded(dictionary.entry(number).unwrap_or_default().name_ru);
            let new = !names.contains(&name);
            names.push(name);
            new
        });
    }
    found.truncate(limit);
    found
}

/// The entries whose codes begin as a code does, as far as any do; and how many there are.
pub fn near_code<'a>(dictionary: &'a Dictionary, code: &str, least: usize) -> &'a [u32] {
    let mut end = code.len();
    while end >= least {
        let found = code
            .get(..end)
            .map_or(&[][..], |start| dictionary.by_prefix(start));
        if !found.is_empty() {
            return found;
        }
        end -= 1;
    }
    &[]
}
