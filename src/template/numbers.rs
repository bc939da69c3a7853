//! Numbers as people type them: what a cell's text means, and how it should be written.

use super::typed;
use crate::barcode::wide_digit;
use crate::finding::Span;

/// What may have been typed where Excel shows a date: `1.5` for 1 May of these years, `12.50` for December 1950. `None`
/// where the date has a time, or where no number gives it.
pub fn typed_date(date: &str) -> Option<String> {
    // The template is not older; before that, a year was meant.
    const FIRST_YEAR: u32 = 2025;
    let mut parts = date.split('-');
    let mut number = || parts.next().and_then(|part| part.parse::<u32>().ok());
    let (year, month, day) = (number()?, number()?, number()?);
    if year >= FIRST_YEAR {
        Some(format!("{day}.{month}"))
    } else if day == 1 && year >= 1930 {
        Some(format!("{month}.{:02}", year % 100))
    } else {
        None
    }
}

/// What a cell of a column of numbers holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberCell {
    /// Digits, at most with a decimal point and a minus.
    Plain,
    /// A comma where the point belongs: its place.
    Comma(Span),
    /// Spaces or apostrophes between thousands: from the first to the last, and what is left there.
    Spaces(Span, String),
    /// Commas or points that may part thousands, or the decimals: the number, and what it likely is.
    Unclear(Span, String),
    /// A number in a form that programs may not read: `+5`, `.5`, `1E3`, full-width digits.
    Odd(Span, String),
    /// A unit behind the number: its place with the space before it, and what dictionaries call it.
    Unit(Span, &'static str),
    /// No number.
    Not,
}

/// Reads a cell that is not empty.
pub fn read(text: &str) -> NumberCell {
    let start = text.len() - text.trim_start().len();
    let inner = text.trim();
    if let Some(whole) = expanded(inner) {
        return NumberCell::Odd(Span::new(start, start + inner.len()), whole);
    }
    let is_part = |c: char| {
        c.is_ascii_digit()
            || wide_digit(c).is_some()
            || is_group_space(c)
            || matches!(c, '+' | '-' | '\u{2212}' | '.' | ',')
    };
    let end = inner.find(|c| !is_part(c)).unwrap_or(inner.len());
    let (head, tail) = inner.split_at(end);
    let head = head.trim_end();
    let unit = typed::unit(tail);
    if !tail.is_empty() && unit.is_none() {
        return NumberCell::Not;
    }
    match (form(head, start), unit) {
        (NumberCell::Plain, Some(unit)) => {
            NumberCell::Unit(Span::new(start + head.len(), start + inner.len()), unit)
        }
        (form, _) => form,
    }
}

fn is_group_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '\u{2019}')
}

/// Digits with at most a minus before them and a point between them.
fn is_plain(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    is_digits(whole) && is_digits(fraction)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// What the number at `start` looks like.
fn form(head: &str, start: usize) -> NumberCell {
    let whole = Span::new(start, start + head.len());
    if is_plain(head) {
        return NumberCell::Plain;
    }
    if let Some(plain) = tidied(head) {
        return NumberCell::Odd(whole, plain);
    }
    let digits = head.strip_prefix('-').unwrap_or(head);
    if let (Some(first), Some(last)) = (head.find(is_group_space), head.rfind(is_group_space)) {
        let fraction = digits.find(['.', ',']).unwrap_or(digits.len());
        let (grouped, rest) = digits.split_at(fraction);
        if !is_grouped(grouped, is_group_space) || !(rest.is_empty() || is_digits(&rest[1..])) {
            return NumberCell::Not;
        }
        let end = last + head[last..].chars().next().map_or(0, char::len_utf8);
        let kept = head[first..end].chars().filter(|&c| !is_group_space(c));
        return NumberCell::Spaces(Span::new(start + first, start + end), kept.collect());
    }
    if let Some((before, after)) = digits.split_once(',')
        && is_digits(before)
        && is_digits(after)
    {
        let comma = start + head.len() - after.len() - 1;
        let may_be_thousands = after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
        return if may_be_thousands {
            NumberCell::Unclear(whole, head.replace(',', "."))
        } else {
            NumberCell::Comma(Span::new(comma, comma + 1))
        };
    }
    for (group, point) in [(',', '.'), ('.', ',')] {
        let (grouped, fraction) = digits.split_once(point).unwrap_or((digits, "0"));
        if is_grouped(grouped, |c| c == group) && is_digits(fraction) {
            let number = head.replace(group, "").replace(point, ".");
            return NumberCell::Unclear(whole, number);
        }
    }
    NumberCell::Not
}

/// Whether digits are parted in threes.
fn is_grouped(text: &str, is_part: impl Fn(char) -> bool) -> bool {
    let mut groups = text.split(is_part);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    first.len() <= 3
        && is_digits(first)
        && rest.peek().is_some()
        && rest.all(|group| group.len() == 3 && is_digits(group))
}

/// The plain number that an odd one means: a plus, a minus sign, a point at an end, digits of another width.
fn tidied(head: &str) -> Option<String> {
    let mut out = String::with_capacity(head.len() + 1);
    for c in head.strip_prefix('+').unwrap_or(head).chars() {
        match wide_digit(c) {
            Some(digit) => out.push(char::from(b'0' + digit)),
            None if c == '\u{2212}' => out.push('-'),
            None => out.push(c),
        }
    }
    if !out.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let ends = ['.', ','];
    if out.starts_with(ends) {
        out.replace_range(..1, "0.");
    }
    if out.ends_with(ends) {
        out.pop();
    }
    (out != head && is_plain(&out)).then_some(out)
}

/// The number that `1E3` or `1.5e-2` is.
fn expanded(text: &str) -> Option<String> {
    let (mantissa, power) = text.split_once(['E', 'e'])?;
    let power: i32 = power.strip_prefix('+').unwrap_or(power).parse().ok()?;
    let mantissa = mantissa.replace(',', ".");
    if !is_plain(&mantissa) || !(-15..=15).contains(&power) || mantissa.len() > 20 {
        return None;
    }
    let (sign, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", &*mantissa),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let point = i32::try_from(whole.len()).ok()? + power;
    let before = usize::try_from(-point).unwrap_or(0);
    let mut all = ["0".repeat(before).as_str(), whole, fraction].concat();
    let point = usize::try_from(point).unwrap_or(0);
    while all.len() < point {
        all.push('0');
    }
    let (whole, fraction) = all.split_at(point);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    Some([sign, whole, point, fraction].concat())
}

/// Whether a plain number is nought.
pub fn is_zero(plain: &str) -> bool {
    !plain.contains(|c: char| ('1'..='9').contains(&c))
}

/// Whether a plain number is less than one.
pub fn is_below_one(plain: &str) -> bool {
    let whole = plain.split('.').next().unwrap_or_default();
    plain.starts_with('-') || is_zero(whole)
}

/// Whether a plain number has no decimals but noughts.
pub fn is_whole(plain: &str) -> bool {
    plain
        .split_once('.')
        .is_none_or(|(_, fraction)| is_zero(fraction))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with what its form says in place of what is there.
    fn mended(text: &str) -> (String, &'static str) {
        let put = |span: Span, piece: &str| {
            format!("{}{piece}{}", &text[..span.start], &text[span.end..])
        };
        match read(text) {
            NumberCell::Plain => (text.to_owned(), "plain"),
            NumberCell::Comma(span) => (put(span, "."), "comma"),
            NumberCell::Spaces(span, kept) => (put(span, &kept), "spaces"),
            NumberCell::Unclear(span, kept) => (put(span, &kept), "unclear"),
            NumberCell::Odd(span, kept) => (put(span, &kept), "odd"),
            NumberCell::Unit(span, _) => (put(span, ""), "unit"),
            NumberCell::Not => (text.to_owned(), "not"),
        }
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, plain, form) in [
            ("1", "1", "plain"),
            ("-1.50", "-1.50", "plain"),
            (" 007 ", " 007 ", "plain"),
            ("1,5", "1.5", "comma"),
            ("0,250", "0.250", "comma"),
            ("1000,500", "1000.500", "comma"),
            ("1,500", "1.500", "unclear"),
            ("1,000,000", "1000000", "unclear"),
            ("1.000,5", "1000.5", "unclear"),
            ("1,000.5", "1000.5", "unclear"),
            ("1 000", "1000", "spaces"),
            ("12\u{a0}345 678,9", "12345678,9", "spaces"),
            ("1'000", "1000", "spaces"),
            ("+5", "5", "odd"),
            ("5.", "5", "odd"),
            (",5", "0.5", "odd"),
            ("\u{2212}5", "-5", "odd"),
            ("１２", "12", "odd"),
            ("1E3", "1000", "odd"),
            ("1.5e-2", "0.015", "odd"),
            ("-2,5E+0", "-2.5", "odd"),
            ("1 шт", "1", "unit"),
            ("250г.", "250", "unit"),
            ("1 000 шт", "1000 шт", "spaces"),
            ("1,5 кг", "1.5 кг", "comma"),
            ("1 5", "1 5", "not"),
            ("1-2", "1-2", "not"),
            ("10x5", "10x5", "not"),
            ("5%", "5%", "not"),
            ("шт", "шт", "not"),
            ("-", "-", "not"),
            (".", ".", "not"),
            ("1..5", "1..5", "not"),
            ("1E999", "1E999", "not"),
        ] {
            assert_eq!(mended(text), (plain.to_owned(), form), "{text}");
        }
    }

    #[test]
    fn dates_are_read_back() {
        for (date, typed) in [
            ("2026-05-01", Some("1.5")),
            ("2026-12-31", Some("31.12")),
            ("1950-12-01", Some("12.50")),
            ("2005-03-01", Some("3.05")),
            ("1950-12-02", None),
            ("1900-01-01", None),
            ("2026-05-01 12:00:00", None),
            ("12:00:00", None),
        ] {
            assert_eq!(typed_date(date).as_deref(), typed, "{date}");
        }
    }

    #[test]
    fn sizes_are_told_without_arithmetic() {
        assert!(is_zero("0.00") && is_zero("-0") && !is_zero("0.01"));
        assert!(is_below_one("0.99") && is_below_one("-5") && !is_below_one("1.0"));
        assert!(is_whole("12") && is_whole("12.0") && !is_whole("2.5"));
    }
}
