//! What a product's name says: words, amounts with their units, packages. Nothing of it depends on the order in which it
//! is said.

use crate::template::{folded, typed};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// In milligrams.
    Mass,
    /// In millilitres.
    Volume,
    /// In millimetres.
    Length,
    /// In square millimetres.
    Area,
    /// In pieces.
    Count,
    /// In per cent.
    Share,
}

/// So much of something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount {
    /// Of what.
    pub measure: Measure,
    /// In millionths of the measure's unit.
    pub size: u128,
    /// As it is written.
    pub text: String,
}

/// Something that is written in its own way, and compared folded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// To compare: small letters, or a number.
    pub fold: String,
    /// As it is written.
    pub text: String,
}

impl Word {
    fn new(text: &str) -> Self {
        Self {
            fold: folded(text).into(),
            text: text.to_owned(),
        }
    }

    /// Whether it is a number: those are the same or not, and never nearly.
    pub fn is_number(&self) -> bool {
        self.fold.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// What a name says, each list sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Words, and numbers without a unit.
    pub words: Vec<Word>,
    /// Amounts.
    pub amounts: Vec<Amount>,
    /// Packages: which, and as it is written.
    pub packages: Vec<(&'static str, String)>,
}

/// Words of a name that are read.
const MOST: usize = 60;

/// A piece of a name.
#[derive(Clone, Copy, Debug)]
enum Piece<'a> {
    Word(&'a str),
    Number(&'a str),
    /// A sign between them, such as `%` or `x`.
    Sign(char),
    /// A space.
    Gap,
}

/// Reads a name. Any text can be read.
pub fn said(name: &str) -> Said {
    let pieces = pieces(name);
    let mut said = Said::default();
    let mut at = 0;
    while at < pieces.len() && said.words.len() < MOST {
        let used = match pieces[at] {
            Piece::Number(digits) => number(digits, &pieces[at..], &mut said),
            Piece::Word(word) => {
                plain_word(word, &mut said);
                1
            }
            Piece::Sign(_) | Piece::Gap => 1,
        };
        at += used.max(1);
    }
    said.words.sort();
    said.amounts.sort();
    said.packages.sort();
    said
}

/// The amount that a quantity in a unit of the catalog is: the unit's code, or its name.
pub fn amount(quantity: &str, unit: &str) -> Option<Amount> {
    let code = typed::unit_code(unit).unwrap_or(unit);
    let (measure, scale) = scale(code)?;
    let size = millionths(quantity.trim())?.saturating_mul(scale);
    Some(Amount {
        measure,
        size,
        text: String::new(),
    })
}

fn plain_word(text: &str, said: &mut Said) {
    let word = Word::new(text);
    match typed::package(&word.fold) {
        Some(package) => said.packages.push((package, word.text)),
        None => said.words.push(word),
    }
}

/// A number with what follows it: how many pieces that takes.
fn number(digits: &str, rest: &[Piece<'_>], said: &mut Said) -> usize {
    if let Some((amount, used)) = with_unit(digits, rest) {
        said.amounts.push(amount);
        return used;
    }
    // `6x0,5 l`: so many pieces of such.
    let gap = usize::from(matches!(rest.get(1), Some(Piece::Gap)));
    if is_times(rest.get(1 + gap))
        && let Some(size) = millionths(digits)
    {
        let next = 2 + gap + usize::from(matches!(rest.get(2 + gap), Some(Piece::Gap)));
        if matches!(rest.get(next), Some(Piece::Number(_))) {
            said.amounts.push(Amount {
                measure: Measure::Count,
                size,
                text: digits.to_owned(),
            });
            return next;
        }
    }
    said.words.push(Word {
        fold: plain(digits),
        text: digits.to_owned(),
    });
    1
}

fn with_unit(digits: &str, rest: &[Piece<'_>]) -> Option<(Amount, usize)> {
    let gap = usize::from(matches!(rest.get(1), Some(Piece::Gap)));
    let space = if gap == 1 { "\u{a0}" } else { "" };
    let size = millionths(digits)?;
    let made = |measure, scale, unit: &str, used| {
        let amount = Amount {
            measure,
            size: size.saturating_mul(scale),
            text: [digits, space, unit].concat(),
        };
        Some((amount, used))
    };
    match *rest.get(1 + gap)? {
        Piece::Sign('%') => made(Measure::Share, 1, "%", 2 + gap),
        Piece::Word(word) => {
            // A square or cubic unit is written with a figure.
            if let Some(Piece::Number(power)) = rest.get(2 + gap) {
                let unit = [word, power].concat();
                if let Some((measure, by)) = typed::unit_code(&unit).and_then(scale) {
                    return made(measure, by, &unit, 3 + gap);
                }
            }
            let (measure, by) = scale(typed::unit_code(word)?)?;
            made(measure, by, word, 2 + gap)
        }
        _ => None,
    }
}

/// What a unit's code measures, and how many of the measure's own units it is.
fn scale(code: &str) -> Option<(Measure, u128)> {
    Some(match code {
        "161" => (Measure::Mass, 1),
        "163" => (Measure::Mass, 1_000),
        "166" => (Measure::Mass, 1_000_000),
        "168" => (Measure::Mass, 1_000_000_000),
        "111" => (Measure::Volume, 1),
        "112" => (Measure::Volume, 1_000),
        "113" => (Measure::Volume, 1_000_000),
        "3" => (Measure::Length, 1),
        "4" => (Measure::Length, 10),
        "6" => (Measure::Length, 1_000),
        "8" => (Measure::Length, 1_000_000),
        "55" => (Measure::Area, 1_000_000),
        "796" | "715" => (Measure::Count, 1),
        "798" => (Measure::Count, 1_000),
        _ => return None,
    })
}

/// A decimal number in millionths; `None` where it is too long to be one.
fn millionths(digits: &str) -> Option<u128> {
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    if whole.len() > 12
        || !whole
            .bytes()
            .chain(fraction.bytes())
            .all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let fraction: String = fraction.chars().chain("000000".chars()).take(6).collect();
    [whole, &fraction].concat().parse().ok()
}

/// A number as it is compared: `0,50` is `0.5`.
fn plain(digits: &str) -> String {
    let digits = digits.replace(',', ".");
    match digits.split_once('.') {
        Some((whole, fraction)) => {
            let fraction = fraction.trim_end_matches('0');
            let point = if fraction.is_empty() { "" } else { "." };
            [whole, point, fraction].concat()
        }
        None => digits,
    }
}

fn is_times(piece: Option<&Piece<'_>>) -> bool {
    match piece {
        Some(Piece::Sign(sign)) => matches!(sign, '*' | '\u{d7}'),
        // The Latin letter, and the Cyrillic one that looks like it.
        Some(Piece::Word(word)) => matches!(*word, "x" | "X" | "\u{445}" | "\u{425}"),
        _ => false,
    }
}

fn pieces(name: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = name;
    while let Some(c) = rest.chars().next() {
        let (piece, len) = if c.is_ascii_digit() {
            let len = number_length(rest);
            (Some(Piece::Number(&rest[..len])), len)
        } else if is_letter(c) {
            let len = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
            (Some(Piece::Word(&rest[..len])), len)
        } else if c.is_whitespace() {
            (Some(Piece::Gap), c.len_utf8())
        } else {
            let sign = matches!(c, '%' | '*' | '\u{d7}').then_some(Piece::Sign(c));
            (sign, c.len_utf8())
        };
        rest = &rest[len..];
        let doubled = matches!(
            (pieces.last(), &piece),
            (Some(Piece::Gap), Some(Piece::Gap))
        );
        if !doubled {
            pieces.extend(piece);
        }
    }
    pieces
}

/// A small two or three belongs to a unit.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{b2}' | '\u{b3}')
}

/// How long the number at the start is: digits, and decimals behind a point or a comma.
fn number_length(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let rest = &text[whole..];
    if rest.starts_with(['.', ',']) {
        let fraction = digits(&rest[1..]);
        // A second point makes it a date, a version, a list.
        let goes_on = rest[1 + fraction..].starts_with(['.', ','])
            && digits(rest[1 + fraction..].get(1..).unwrap_or_default()) > 0;
        if fraction > 0 && !goes_on {
            return whole + 1 + fraction;
        }
    }
    whole
}
