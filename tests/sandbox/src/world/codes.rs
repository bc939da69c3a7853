//! The digits of codes.

/// The GS1 mod-10 check digit of digits that lack it.
pub(crate) fn check_digit(body: &str) -> char {
    let sum: u32 = body
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| u32::from(digit - b'0') * if at % 2 == 0 { 3 } else { 1 })
        .sum();
    char::from_digit((10 - sum % 10) % 10, 10).unwrap_or('0')
}

/// The digits with their check digit.
pub(crate) fn checked(body: String) -> String {
    let digit = check_digit(&body);
    let mut whole = body;
    whole.push(digit);
    whole
}

/// How codes of any length are compared: as 14 digits.
pub(crate) fn padded(code: &str) -> String {
    format!("{code:0>14}")
}

/// Digits and nothing else, of one of these lengths.
pub(crate) fn is_code(text: &str, lengths: &[usize]) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// The form of a temporary code: 13 digits that begin with 004. It has no check digit.
pub(crate) fn is_xtin(text: &str) -> bool {
    is_code(text, &[13]) && text.starts_with("004")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_those_of_known_codes() {
        for code in [
            "4870206710012",
            "5449000000996",
            "96385074",
            "614141000036",
            "0200121958529",
        ] {
            let (body, digit) = code.split_at(code.len() - 1);
            assert_eq!(check_digit(body).to_string(), digit, "{code}");
        }
    }

    #[test]
    fn a_temporary_code_needs_its_beginning_only() {
        assert!(is_xtin("0041234567890"));
        assert!(!is_xtin("0051234567890"));
        assert!(!is_xtin("004123456789"));
    }
}
