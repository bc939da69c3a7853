//! E-mail addresses (RFC 5321, RFC 5322) and telephone numbers (E.164: at most 15 digits; +7 with ten digits behind it
//! is shared, and numbers that go on with 6 or 7 are Kazakhstan's).

use crate::barcode::{is_separator, is_space, wide_digit};

/// Where a text is no address: first byte and end. A domain needs a point; addresses without one reach nobody outside.
pub fn email_fault(text: &str) -> Option<(usize, usize)> {
    let whole = Some((0, text.len()));
    let Some((local, domain)) = text.split_once('@') else {
        return whole;
    };
    let after = local.len() + 1;
    if let Some(second) = domain.find('@') {
        return Some((after + second, after + second + 1));
    }
    let of = |at: usize, c: char| (at, at + c.len_utf8());
    let odd = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric();
    let in_local = |&(_, c): &(usize, char)| {
        c.is_whitespace() || c.is_control() || (odd(c) && !".!#$%&'*+-/=?^_`{|}~".contains(c))
    };
    if let Some((at, c)) = local.char_indices().find(in_local) {
        return Some(of(at, c));
    }
    let in_domain = |&(_, c): &(usize, char)| {
        c.is_whitespace() || c.is_control() || (odd(c) && !".-".contains(c))
    };
    if let Some((at, c)) = domain.char_indices().find(in_domain) {
        return Some(of(after + at, c));
    }
    let is_dotted = |part: &str| part.split('.').all(|piece| !piece.is_empty());
    if !is_dotted(local) || local.len() > 64 {
        return Some((0, local.len()));
    }
    let is_label =
        |label: &str| label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-');
    let last = domain.rsplit('.').next().unwrap_or_default();
    let top = last.chars().count() >= 2 && !last.bytes().all(|b| b.is_ascii_digit());
    let fits = is_dotted(domain) && domain.contains('.') && domain.split('.').all(is_label) && top;
    if !fits {
        return Some((after, text.len()));
    }
    (text.len() > 254).then_some(()).and(whole)
}

/// What a text is as a telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phone {
    /// A whole number in the form `+77011234567`.
    Whole(String),
    /// Ten digits without the country: likely this one.
    Likely(String),
    /// No number.
    Other,
}

/// Reads a telephone number, however it is parted.
pub fn phone(text: &str) -> Phone {
    let mut digits = String::new();
    let mut plus = false;
    for c in text.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if !plus && digits.is_empty() => plus = true,
            '(' | ')' | '/' => {}
            _ if is_space(c) || is_separator(c) => {}
            _ => match wide_digit(c) {
                Some(value) => digits.push(char::from(b'0' + value)),
                None => return Phone::Other,
            },
        }
    }
    if let Some(abroad) = digits.strip_prefix("00").filter(|_| !plus) {
        digits = abroad.to_owned();
        plus = true;
    }
    let whole = |number: &str| Phone::Whole(format!("+{number}"));
    match (plus, digits.len(), digits.as_bytes().first()) {
        (_, 11, Some(b'7')) => whole(&digits),
        (true, _, Some(b'7' | b'0')) => Phone::Other,
        (true, 8..=15, _) => whole(&digits),
        (false, 11, Some(b'8')) => Phone::Whole(format!("+7{}", &digits[1..])),
        (false, 10, Some(b'6' | b'7')) => Phone::Likely(format!("+7{digits}")),
        _ => Phone::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_others() {
        for text in [
            "a@b.kz",
            "aidana.sarsen+shop@mail.example.kz",
            "\u{430}@\u{431}.\u{49b}\u{430}\u{437}",
        ] {
            assert_eq!(email_fault(text), None, "{text}");
        }
        for text in [
            "",
            "@",
            "a@",
            "@b.kz",
            "a@b",
            "a@b.",
            "a@.kz",
            "a b@c.kz",
            "a@b@c.kz",
            "a@b,kz",
            "a..b@c.kz",
            ".a@b.kz",
            "a@-b.kz",
            "a@b.k",
            "a@10.0.0.1",
        ] {
            let at = email_fault(text);
            let inside = at.is_some_and(|(start, end)| text.get(start..end).is_some());
            assert!(inside, "{text}: {at:?}");
        }
        assert_eq!(email_fault("a b@c.kz"), Some((1, 2)));
        assert!(email_fault(&format!("{}@b.kz", "a".repeat(65))).is_some());
    }

    #[test]
    fn numbers_have_one_form() {
        for text in [
            "+77011234567",
            "87011234567",
            "8 (701) 123-45-67",
            "+7 701 123 45 67",
            "77011234567",
            "007 701 123 45 67",
            "8.701.123.45.67",
        ] {
            assert_eq!(
                phone(text),
                Phone::Whole("+77011234567".to_owned()),
                "{text}"
            );
        }
        assert_eq!(
            phone("7011234567"),
            Phone::Likely("+77011234567".to_owned())
        );
        assert_eq!(
            phone("+4915112345678"),
            Phone::Whole("+4915112345678".to_owned())
        );
        for text in [
            "",
            "+",
            "+7701123456",
            "+770112345678",
            "123",
            "8701123456a",
            "+0123456789",
        ] {
            assert_eq!(phone(text), Phone::Other, "{text}");
        }
    }
}
