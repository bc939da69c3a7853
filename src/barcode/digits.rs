//! The digits of a code, with their leading zeros.

use std::fmt;

/// Up to [`Digits::MAX`] decimal digits. Never a number: zeros in front count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Digits {
    bytes: [u8; Self::MAX],
    len: u8,
}

impl Digits {
    /// The longest run of digits that is kept: two GTIN-14 without a gap.
    pub const MAX: usize = 28;

    /// The digits of an ASCII text; `None` where it is empty, too long or holds anything else.
    pub fn new(text: &[u8]) -> Option<Self> {
        if text.is_empty() || text.len() > Self::MAX || !text.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let mut bytes = [b'0'; Self::MAX];
        bytes[..text.len()].copy_from_slice(text);
        Some(Self {
            bytes,
            len: text.len() as u8,
        })
    }

    /// The ASCII digits.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..usize::from(self.len)]
    }

    /// The digits as text.
    pub fn as_str(&self) -> &str {
        // The bytes are digits by construction.
        std::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    /// The number of digits, zeros in front included.
    pub const fn len(&self) -> usize {
        self.len as usize
    }

    /// Never: there is at least one digit.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The number that the last 19 digits make: equal for a code and the same code padded with zeros.
    pub fn value(&self) -> u64 {
        value(self.as_bytes())
    }

    /// The same code written with `len` digits: zeros are added or taken away in front. `None` where another digit
    /// would have to go.
    pub fn resized(&self, len: usize) -> Option<Self> {
        let digits = self.as_bytes();
        let (zeros, rest) = digits.split_at(digits.len().saturating_sub(len));
        if len > Self::MAX || zeros.iter().any(|&d| d != b'0') {
            return None;
        }
        let mut text = [b'0'; Self::MAX];
        text[len - rest.len()..len].copy_from_slice(rest);
        Self::new(&text[..len])
    }
}

impl fmt::Debug for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The number that ASCII digits make; wraps past 19 of them, which no code has.
pub(super) fn value(digits: &[u8]) -> u64 {
    digits.iter().fold(0_u64, |sum, digit| {
        sum.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'))
    })
}
