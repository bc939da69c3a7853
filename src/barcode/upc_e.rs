//! UPC-E: a UPC-A whose zeros are left out, eight digits of which the first (0 or 1) and the check digit are the UPC-A's own.
//! Source: GS1 General Specifications, "UPC-E barcodes".

use super::Digits;
use super::check_digit::{check_digit, fits};

/// The UPC-A behind eight digits; `None` where they are no UPC-E.
pub fn expand(digits: &[u8]) -> Option<Digits> {
    let [system @ (b'0' | b'1'), middle @ .., _] = digits else {
        return None;
    };
    let upc = with_check_digit(*system, middle)?;
    (upc.as_bytes().last() == digits.last() && fits(upc.as_bytes())).then_some(upc)
}

/// The UPC-A behind six digits (number system 0) or seven (number system first), both without check digit.
pub fn expand_short(digits: &[u8]) -> Option<Digits> {
    match digits {
        [system @ (b'0' | b'1'), middle @ ..] if middle.len() == 6 => {
            with_check_digit(*system, middle)
        }
        middle if middle.len() == 6 => with_check_digit(b'0', middle),
        _ => None,
    }
}

fn with_check_digit(system: u8, middle: &[u8]) -> Option<Digits> {
    let &[a, b, c, d, e, last] = middle else {
        return None;
    };
    let mut upc = [b'0'; 12];
    upc[0] = system;
    let (maker, item): (&[u8], &[u8]) = match last {
        b'0'..=b'2' => (&[a, b, last], &[c, d, e]),
        b'3' => (&[a, b, c], &[d, e]),
        b'4' => (&[a, b, c, d], &[e]),
        _ => (&[a, b, c, d, e], &[last]),
    };
    upc[1..=maker.len()].copy_from_slice(maker);
    upc[11 - item.len()..11].copy_from_slice(item);
    upc[11] = check_digit(&upc[..11]);
    Digits::new(&upc)
}
