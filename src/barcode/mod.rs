//! One code: text in, [`Reading`] out. Reading is total: every text gives one, and what is wrong with it is a [`Sign`].

mod carrier;
mod check_digit;
mod classify;
mod clean;
mod digits;
mod kind;
mod prefix;
mod repair;
mod sign;
mod upc_e;

pub use check_digit::{check_digit, fits, fitting_swaps};
pub use classify::Class;
pub use clean::{decimal_tail, is_quote, is_separator, is_space, wide_digit};
pub use digits::Digits;
pub use kind::Kind;
pub use prefix::office;
pub(crate) use repair::lookalike;
pub use sign::{Sign, Signs};
pub use upc_e::{expand as expand_upc_e, expand_short as expand_short_upc_e};

use crate::finding::Span;

/// Signs of a code that is not what it should be: it must be mended before it is used.
const BROKEN: Signs = Signs::of(&[
    Sign::Lookalikes,
    Sign::Layout,
    Sign::DigitsLost,
    Sign::Exponent,
    Sign::LostZeros,
    Sign::NtinLostZero,
    Sign::XtinLostZeros,
    Sign::CheckDigit,
    Sign::Placeholder,
]);

/// What reading a cell brought to light.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What kind of code it is.
    pub kind: Kind,
    /// What was noticed.
    pub signs: Signs,
    /// The digits as they were understood, in the length of the kind; `None` where there are none, or where only a
    /// repair would give them.
    pub code: Option<Digits>,
    /// What a repair would give.
    pub repaired: Option<String>,
    /// Where the digits stand in the cell: from the first up to the last.
    pub at: Span,
    /// Equal for codes that mean the same product; 0 for none.
    pub key: u64,
}

impl Reading {
    /// Whether this is a code of a known kind whose check digit, if it has one, fits.
    pub fn holds(&self) -> bool {
        self.kind != Kind::None && !self.signs.meets(BROKEN)
    }

    fn empty(sign: Sign, at: Span) -> Self {
        Self {
            kind: Kind::None,
            signs: Signs::of(&[sign]),
            code: None,
            repaired: None,
            at,
            key: 0,
        }
    }

    fn of_digits(digits: &[u8], at: Span, signs: Signs) -> Self {
        let class = classify::classify(digits);
        let code = Digits::new(digits).map(|all| {
            let len = match class.kind {
                Kind::Gtin8 => 8,
                Kind::Gtin13 | Kind::Ntin | Kind::Xtin => 13,
                _ => all.len(),
            };
            all.resized(len).unwrap_or(all)
        });
        Self {
            kind: class.kind,
            signs: class.signs.union(signs),
            code,
            repaired: None,
            at,
            key: class.key,
        }
    }
}

/// The same as [`read`], without the words around it, for a cell of 1 to 14 ASCII digits and nothing else; `None` for any
/// other.
pub fn classify(cell: &[u8]) -> Option<Class> {
    let plain = (1..=14).contains(&cell.len()) && cell.iter().all(u8::is_ascii_digit);
    plain.then(|| classify::classify(cell))
}

/// Reads one cell.
pub fn read(cell: &str) -> Reading {
    let whole = Span::new(0, cell.len());
    if (1..=14).contains(&cell.len()) && cell.bytes().all(|b| b.is_ascii_digit()) {
        return Reading::of_digits(cell.as_bytes(), whole, Signs::default());
    }
    if cell.chars().all(is_space) {
        return Reading::empty(Sign::Blank, whole);
    }
    if let Some(found) = carrier::find(cell) {
        if found.signs.has(Sign::CarrierWithoutGtin) {
            return Reading::empty(Sign::CarrierWithoutGtin, whole);
        }
        return Reading::of_digits(found.gtin.of(cell).as_bytes(), found.gtin, found.signs);
    }
    if let Some(cleaned) = clean::clean(cell) {
        return Reading::of_digits(cleaned.digits.as_bytes(), cleaned.at, cleaned.signs);
    }
    let lead = cell.len() - cell.trim_start_matches(is_space).len();
    let at = Span::new(lead, lead.max(cell.trim_end_matches(is_space).len()));
    if let Some(repair) = repair::find(cell) {
        return Reading {
            repaired: repair.code,
            ..Reading::empty(repair.sign, at)
        };
    }
    let too_many =
        cell.len() > Digits::MAX && cell.bytes().all(|b| b.is_ascii_digit() || b == b' ');
    Reading::empty(
        if too_many {
            Sign::WrongLength
        } else {
            Sign::NotACode
        },
        at,
    )
}
