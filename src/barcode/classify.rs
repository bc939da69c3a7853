//! Digits to kind and signs. Sources: GS1 General Specifications (lengths, check digit, prefixes, packaging level); the
//! catalog's attribute schema (NTIN begins with 02, XTIN is `^004\d{10}$`).

use super::check_digit::fits;
use super::digits::value;
use super::{Kind, Sign, Signs, prefix, upc_e};

/// What digits are.
#[derive(Clone, Copy, Debug)]
pub struct Class {
    /// Their kind.
    pub kind: Kind,
    /// What was noticed.
    pub signs: Signs,
    /// Equal for codes that mean the same product; 0 for none.
    pub key: u64,
}

impl Class {
    fn new(kind: Kind, digits: &[u8], signs: Signs) -> Self {
        Self {
            kind,
            signs,
            key: value(digits),
        }
    }

    fn with(self, sign: Sign) -> Self {
        Self {
            signs: self.signs.with(sign),
            ..self
        }
    }

    fn one(kind: Kind, digits: &[u8], sign: Sign) -> Self {
        Self::new(kind, digits, Signs::of(&[sign]))
    }
}

/// Classifies ASCII digits.
pub(super) fn classify(digits: &[u8]) -> Class {
    if is_placeholder(digits) {
        let kind = match digits.len() {
            8 => Kind::Gtin8,
            12 => Kind::Gtin12,
            13 => Kind::Gtin13,
            14 => Kind::Gtin14,
            _ => Kind::None,
        };
        return Class {
            key: 0,
            ..Class::one(kind, digits, Sign::Placeholder)
        };
    }
    match digits.len() {
        13 => thirteen(digits),
        8 => eight(digits),
        12 => twelve(digits),
        14 => fourteen(digits),
        0..=6 => short(digits, Class::one(Kind::None, digits, Sign::ArticleNumber)),
        7 | 9..=11 => incomplete(digits),
        _ => long(digits),
    }
}

/// Codes that programs and people put where they have none: one digit over and over, or 1, 2, 3 …
fn is_placeholder(digits: &[u8]) -> bool {
    if digits.len() < 7 {
        return false;
    }
    let body = &digits[..digits.len() - 1];
    let steps = |first: u8| {
        body[0] == first
            && body
                .windows(2)
                .all(|pair| (pair[0] - b'0' + 1) % 10 == pair[1] - b'0')
    };
    digits.iter().all(|&d| d == digits[0]) || steps(b'0') || steps(b'1')
}

/// The prefix of a 13-digit code.
fn prefix_of(thirteen: &[u8]) -> u16 {
    thirteen[..3]
        .iter()
        .fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'))
}

/// A GTIN of 12, 13 or 14 digits: `thirteen` is its 13-digit form or, for a package, the 13 digits of what is inside.
fn gtin(kind: Kind, digits: &[u8], prefix: u16) -> Class {
    if fits(digits) {
        Class::new(kind, digits, prefix::meaning(prefix))
    } else {
        Class::one(kind, digits, Sign::CheckDigit)
    }
}

fn thirteen(digits: &[u8]) -> Class {
    match digits {
        [b'0', b'2', ..] if fits(digits) => Class::new(Kind::Ntin, digits, Signs::default()),
        [b'0', b'2', ..] => Class::one(Kind::Ntin, digits, Sign::NtinCheckDigit),
        [b'0', b'0', b'4', ..] if fits(digits) => {
            Class::one(Kind::Xtin, digits, Sign::XtinMayBeUpc)
        }
        [b'0', b'0', b'4', ..] => Class::new(Kind::Xtin, digits, Signs::default()),
        [b'0', b'0', b'0', b'0', b'0', rest @ ..] if fits(digits) => {
            Class::one(Kind::Gtin8, rest, Sign::Padded)
        }
        _ => gtin(Kind::Gtin13, digits, prefix_of(digits)),
    }
}

fn fourteen(digits: &[u8]) -> Class {
    match digits[0] {
        // An XTIN has exactly 13 digits: 14 of them are a GTIN.
        b'0' if digits.starts_with(b"0004") => {
            gtin(Kind::Gtin13, &digits[1..], prefix_of(&digits[1..])).with(Sign::Padded)
        }
        b'0' => thirteen(&digits[1..]).with(Sign::Padded),
        level => {
            let class = gtin(Kind::Gtin14, digits, prefix_of(&digits[1..]));
            if class.signs.has(Sign::CheckDigit) {
                class
            } else {
                class.with(if level == b'9' {
                    Sign::VariableMeasure
                } else {
                    Sign::Package
                })
            }
        }
    }
}

fn twelve(digits: &[u8]) -> Class {
    // GS1 gives 02… to nobody's products, the catalog gives it to all: the zero of an NTIN is missing.
    if digits[0] == b'2' && fits(digits) {
        return Class::one(Kind::None, digits, Sign::NtinLostZero);
    }
    let prefix = prefix_of(digits) / 10;
    gtin(Kind::Gtin12, digits, prefix)
}

fn eight(digits: &[u8]) -> Class {
    let upc = upc_e::expand(digits);
    match (fits(digits), upc) {
        (true, None) => Class::new(Kind::Gtin8, digits, Signs::default()),
        // GS1 keeps EAN-8 that begin with 0 for a company's own use, so the UPC-E is the likelier product.
        (true, Some(upc)) if digits[0] == b'0' => {
            Class::one(Kind::UpcE, upc.as_bytes(), Sign::Ean8OrUpcE)
        }
        (true, Some(_)) => Class::one(Kind::Gtin8, digits, Sign::Ean8OrUpcE),
        (false, Some(upc)) => {
            let class = Class::one(Kind::UpcE, upc.as_bytes(), Sign::UpcE);
            Class {
                signs: class
                    .signs
                    .union(prefix::meaning(prefix_of(upc.as_bytes()) / 10)),
                ..class
            }
        }
        (false, None) => Class::one(Kind::Gtin8, digits, Sign::CheckDigit),
    }
}

/// Seven digits, or nine to eleven: Excel may have dropped zeros in front.
fn incomplete(digits: &[u8]) -> Class {
    let mut eight = [b'0'; 8];
    let lost = if digits.len() == 7 {
        eight[1..].copy_from_slice(digits);
        fits(&eight) || upc_e::expand(&eight).is_some()
    } else {
        fits(digits)
    };
    let sign = match digits {
        _ if lost => Sign::LostZeros,
        [b'4', ..] if digits.len() == 11 => Sign::XtinLostZeros,
        _ => Sign::WrongLength,
    };
    let class = Class::one(Kind::None, digits, sign);
    if sign == Sign::WrongLength {
        short(digits, class)
    } else {
        class
    }
}

/// Six or seven digits may be a UPC-E without its first or last digit.
fn short(digits: &[u8], class: Class) -> Class {
    if upc_e::expand_short(digits).is_some() {
        class.with(Sign::ShortUpcE)
    } else {
        class
    }
}

/// More than fourteen digits: two codes of one length without a gap, or too many.
fn long(digits: &[u8]) -> Class {
    let (first, second) = digits.split_at(digits.len() / 2);
    let glued = digits.len() <= 28
        && matches!(first.len(), 8 | 12..=14)
        && first.len() == second.len()
        && fits(first)
        && fits(second);
    let class = Class::one(
        Kind::None,
        digits,
        if glued {
            Sign::Glued
        } else {
            Sign::WrongLength
        },
    );
    Class { key: 0, ..class }
}
