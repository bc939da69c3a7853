//! Codes that are likely something else than what stands there: look-alike letters, another keyboard layout, a number in
//! exponent notation. What is found here is shown before it is used.

use super::clean::{is_quote, is_separator, is_space};
use super::{Reading, Sign, read};

/// What a cell likely means.
pub(super) struct Repair {
    pub(super) sign: Sign,
    /// The code; `None` where no code comes out that holds.
    pub(super) code: Option<String>,
}

/// Looks for a likely meaning of a cell that is no code as it stands.
pub(super) fn find(cell: &str) -> Option<Repair> {
    exponent(cell)
        .or_else(|| lookalikes(cell))
        .or_else(|| layout(cell))
}

/// A code that may be offered: it is one of the known kinds and its check digit, if it has one, fits.
fn offered(text: String) -> Option<String> {
    read(&text).holds().then_some(text)
}

/// `4,87E+12` and, with all its digits, `4.870206710012E+12`.
fn exponent(cell: &str) -> Option<Repair> {
    let text = cell.trim_matches(|c| is_space(c) || is_quote(c));
    let (mantissa, power) = text.split_once(['E', 'e', 'Е', 'е'])?;
    let power: usize = power.strip_prefix('+').unwrap_or(power).parse().ok()?;
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let is_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) || power > 30 {
        return None;
    }
    let code = (whole.len() == 1 && fraction.len() == power)
        .then(|| format!("{whole}{fraction}"))
        .and_then(offered);
    Some(Repair {
        sign: if code.is_some() {
            Sign::Exponent
        } else {
            Sign::DigitsLost
        },
        code,
    })
}

/// The digit that a Cyrillic or Latin letter is easily taken for.
pub(crate) const fn lookalike(c: char) -> Option<char> {
    Some(match c {
        'О' | 'о' | 'O' | 'o' => '0',
        'І' | 'і' | 'Ӏ' | 'I' | 'l' | '|' => '1',
        'Z' | 'z' => '2',
        'З' | 'з' => '3',
        'S' | 's' => '5',
        'Б' | 'б' => '6',
        'В' | 'в' | 'B' => '8',
        _ => return None,
    })
}

fn lookalikes(cell: &str) -> Option<Repair> {
    let (mut letters, mut digits) = (0, 0);
    let mut text = String::with_capacity(cell.len());
    for c in cell.chars() {
        if let Some(digit) = lookalike(c) {
            letters += 1;
            text.push(digit);
        } else if c.is_ascii_digit() {
            digits += 1;
            text.push(c);
        } else if !is_space(c) && !is_quote(c) && !is_separator(c) {
            return None;
        }
    }
    // Mostly digits, and enough of them: otherwise it is a word or a part number.
    let likely = letters > 0 && digits >= 2 * letters && digits + letters >= 7;
    likely.then(|| Repair {
        sign: Sign::Lookalikes,
        code: offered(text),
    })
}

/// Keys of the digit row with Shift in the Russian layout, from 0 to 9.
const RUSSIAN_SHIFTED: [char; 10] = [')', '!', '"', '№', ';', '%', ':', '?', '*', '('];
/// Keys of the digit row in the Kazakh layout, from 0 to 9, and with Shift.
const KAZAKH: [char; 10] = ['қ', '"', 'ә', 'і', 'ң', 'ғ', ',', '.', 'ү', 'ұ'];
const KAZAKH_SHIFTED: [char; 10] = ['Қ', '!', 'Ә', 'І', 'Ң', 'Ғ', ';', ':', 'Ү', 'Ұ'];
/// The letter keys of both layouts: what they type in Russian and in English.
const RUSSIAN_KEYS: &str = "йцукенгшщзхъфывапролджэячсмитьбю.ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";
const ENGLISH_KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,./QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";

fn layout(cell: &str) -> Option<Repair> {
    let text = cell.trim_matches(is_space);
    [RUSSIAN_SHIFTED, KAZAKH, KAZAKH_SHIFTED]
        .iter()
        .find_map(|row| in_digit_row(text, row))
        .or_else(|| in_letter_keys(text))
        .map(|code| Repair {
            sign: Sign::Layout,
            code: Some(code),
        })
}

/// A code all of whose digits came out as the characters of one digit row.
fn in_digit_row(text: &str, row: &[char; 10]) -> Option<String> {
    let digit = |c: char| {
        row.iter()
            .position(|&key| key == c)
            .and_then(|d| char::from_digit(d as u32, 10))
    };
    let code: String = text.chars().map(digit).collect::<Option<_>>()?;
    (code.len() >= 8).then_some(code).and_then(offered)
}

/// A link or an element string whose letters came out as Cyrillic ones; the digits of the Russian layout are the usual.
fn in_letter_keys(text: &str) -> Option<String> {
    if text.is_ascii() || text.len() > 512 {
        return None;
    }
    let key = |c: char| {
        RUSSIAN_KEYS
            .chars()
            .position(|key| key == c)
            .and_then(|at| ENGLISH_KEYS.chars().nth(at))
            .unwrap_or(c)
    };
    let typed: String = text.chars().map(key).collect();
    // What is still not ASCII came from another keyboard; reading it again would never end.
    if !typed.is_ascii() {
        return None;
    }
    let reading = read(&typed);
    let carried = reading.signs.has(Sign::DigitalLink)
        || reading.signs.has(Sign::ElementString)
        || reading.signs.has(Sign::MarkingCode);
    (carried && reading.holds())
        .then(|| code_of(&reading))
        .flatten()
}

fn code_of(reading: &Reading) -> Option<String> {
    reading.code.map(|code| code.as_str().to_owned())
}
