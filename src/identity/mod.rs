//! What is typed into registration forms: numbers of people and companies, accounts, contacts, passwords. Here, the numbers
//! of people (IIN) and companies (BIN): twelve digits, the last of them a check digit. Sources: the rules for
//! forming the IIN (order 521 of 29.06.2023) and the BIN (order 423 of 27.06.2023).

mod bank;
mod contact;
mod date;
mod entry;
pub mod forms;
mod password;
mod told;

pub(crate) use bank::is_iban_like;
pub use bank::{bic_fault, fits_iban, iban_check_digits};
pub use contact::{Phone, email_fault, phone};
pub use date::Date;
pub use entry::{Checked, Entry, Field, check, fixed};
pub use password::{Strength, strength};
pub use told::{Part, Sex, Standing, Told, told};

/// Whose number it is, by its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A person's: begins with a date of birth.
    Person,
    /// A company's: begins with a year and a month.
    Company,
    /// The check digit fits, but the digits are neither's.
    Odd,
}

/// What twelve digits are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A number whose check digit fits.
    Holds(Kind),
    /// The last digit should be this one.
    Wrong(char),
    /// No number begins with these eleven digits: those for whom no check digit comes out are never issued, and neither
    /// are twelve zeros.
    NeverIssued,
}

const FIRST: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/// The check digit that belongs behind eleven ASCII digits, itself as ASCII; `None` where there is none.
pub fn check_digit(body: &[u8; 11]) -> Option<u8> {
    [FIRST, SECOND]
        .iter()
        .map(|weights| weighted(body, weights) % 11)
        .find(|&rest| rest < 10)
        .map(|rest| b'0' + rest as u8)
}

fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum()
}

fn digits<const N: usize>(text: &str) -> Option<&[u8; N]> {
    let digits: &[u8; N] = text.as_bytes().try_into().ok()?;
    digits.iter().all(u8::is_ascii_digit).then_some(digits)
}

/// What a text of twelve ASCII digits is; `None` for any other.
pub fn read(text: &str) -> Option<Verdict> {
    let all: &[u8; 12] = digits(text)?;
    let body = all.first_chunk()?;
    Some(match check_digit(body) {
        None => Verdict::NeverIssued,
        Some(_) if all.iter().all(|&digit| digit == b'0') => Verdict::NeverIssued,
        Some(last) if last == all[11] => Verdict::Holds(kind(all)),
        Some(last) => Verdict::Wrong(char::from(last)),
    })
}

fn kind(all: &[u8; 12]) -> Kind {
    let pair = |at: usize| (all[at] - b'0') * 10 + all[at + 1] - b'0';
    let (month, day) = (pair(2), pair(4));
    let days = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return Kind::Odd,
    };
    match (all[4], all[5], all[6]) {
        (_, _, b'0'..=b'6') if (1..=days).contains(&day) => Kind::Person,
        (b'4'..=b'6', b'0'..=b'4', _) => Kind::Company,
        _ => Kind::Odd,
    }
}

/// The number with the zeros that Excel took from its front: 9 to 11 digits that hold with them.
pub fn with_lost_zeros(text: &str) -> Option<String> {
    let lost = (9..12).contains(&text.len());
    let number = format!("{text:0>12}");
    let holds = matches!(read(&number), Some(Verdict::Holds(kind)) if kind != Kind::Odd);
    (lost && holds).then_some(number)
}

/// Whether it is a taxpayer's number of Russia (INN): ten digits of a company, twelve of a person.
pub fn is_russian(text: &str) -> bool {
    const PERSON: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    let fits = |digits: &[u8], weights: &[u32]| {
        let last = digits.get(weights.len()).copied().unwrap_or_default();
        b'0' + (weighted(digits, weights) % 11 % 10) as u8 == last
    };
    let is_zeros = text.bytes().all(|b| b == b'0');
    match (digits::<10>(text), digits::<12>(text)) {
        (Some(company), _) => !is_zeros && fits(company, &PERSON[2..]),
        (_, Some(person)) => !is_zeros && fits(person, &PERSON[1..]) && fits(person, &PERSON),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_both_passes_hold() {
        for number in [
            "260140000055",
            "260140000421",
            "260140000799",
            "260140000604",
            "260140000616",
            "260140000628",
        ] {
            assert_eq!(
                read(number),
                Some(Verdict::Holds(Kind::Company)),
                "{number}"
            );
        }
    }

    #[test]
    fn wrong_numbers_are_told() {
        assert_eq!(read("123456789012"), Some(Verdict::Wrong('3')));
        assert_eq!(read("000000000000"), Some(Verdict::NeverIssued));
        for body in ["26014000063", "26014000144"] {
            for last in 0..10 {
                let number = format!("{body}{last}");
                assert_eq!(read(&number), Some(Verdict::NeverIssued), "{number}");
            }
        }
        for other in [
            "",
            "26014000005",
            "2601400000555",
            "26014000005a",
            "２６０１４０００００５５",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn a_wrong_last_digit_is_always_found() {
        for number in (0..100_000_u64).map(|n| n * 9_999_991 % 1_000_000_000_000) {
            let number = format!("{number:012}");
            let Some(Verdict::Holds(_)) = read(&number) else {
                continue;
            };
            for last in "0123456789".chars().filter(|&c| !number.ends_with(c)) {
                let wrong = format!("{}{last}", &number[..11]);
                assert!(!matches!(read(&wrong), Some(Verdict::Holds(_))), "{wrong}");
            }
        }
    }

    #[test]
    fn people_begin_with_a_date() {
        for (number, kind) in [
            ("900229300122", Kind::Person),
            ("900230300128", Kind::Odd),
            ("901301300126", Kind::Odd),
            ("260160000014", Kind::Company),
            ("260170000019", Kind::Odd),
        ] {
            assert_eq!(read(number), Some(Verdict::Holds(kind)), "{number}");
        }
    }

    #[test]
    fn zeros_come_back() {
        assert_eq!(
            with_lost_zeros("50140000001").as_deref(),
            Some("050140000001")
        );
        assert_eq!(with_lost_zeros("050140000001"), None);
        assert_eq!(with_lost_zeros("26014000005"), None);
    }

    #[test]
    fn russian_numbers_are_known() {
        // Published examples.
        for number in ["7707083893", "500100732259"] {
            assert!(is_russian(number), "{number}");
        }
        for number in ["7707083894", "500100732258", "0000000000", "77070838", ""] {
            assert!(!is_russian(number), "{number}");
        }
    }
}
