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
    let (&last, five) = middle.split_last().filter(|(_, five)| five.len() == 5)?;
    let mut upc = [b'0'; 12];
    upc[0] = system;
    // The last digit says where the zeros were left out.
    let (maker, item): (&[u8], &[u8]) = match last {
        b'0'..=b'2' => (&[five[0], five[1], last], &five[2..]),
        b'3' => five.split_at(3),
        b'4' => five.split_at(4),
        _ => (five, &[last]),
    };
    upc[1..=maker.len()].copy_from_slice(maker);
    upc[11 - item.len()..11].copy_from_slice(item);
    upc[11] = check_digit(&upc[..11]);
    Digits::new(&upc)
}
