//! What a number tells of whom it belongs to, as far as its digits do. Only what holds tells anything.

use super::{Date, Entry, Field, Kind, Verdict, bank, contact, fits_iban, phone, read};

/// As the seventh digit of an IIN tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// An odd digit.
    Male,
    /// An even one.
    Female,
}

/// Who a BIN was given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A legal person of Kazakhstan.
    Resident,
    /// A legal person of another country.
    NonResident,
    /// Sole traders who work as a joint enterprise.
    JointTraders,
}

/// Which part of a company a BIN was given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The company itself.
    Head,
    /// A branch.
    Branch,
    /// A representative office.
    Office,
    /// A farm.
    Farm,
}

/// What a number tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Of a person, by an IIN. Some numbers are given without a century, and tell neither year nor sex.
    Person {
        /// Date of birth.
        born: Option<Date>,
        /// Sex.
        sex: Option<Sex>,
    },
    /// Of a company, by a BIN.
    Company {
        /// Year of registration. Two digits tell it: 40 to 99 are taken for those of the last century.
        year: u16,
        /// Month of registration.
        month: u8,
        /// Who it was given to.
        standing: Standing,
        /// Which part; `None` for a digit of no published meaning.
        part: Option<Part>,
    },
    /// Of an account.
    Account {
        /// Two letters.
        country: String,
        /// Three digits, of an IIK alone.
        bank: Option<String>,
    },
    /// Of a bank.
    Bank {
        /// Four letters or digits.
        institution: String,
        /// Two letters.
        country: String,
        /// Three letters or digits.
        branch: Option<String>,
    },
    /// Of whoever pays or is paid.
    Kbe {
        /// Lives or is registered in Kazakhstan.
        resident: bool,
        /// Sector of the economy, 1 to 9.
        sector: u8,
    },
    /// Of a telephone number.
    Phone {
        /// Whether it is one of Kazakhstan's.
        here: bool,
    },
    /// Of an address: what stands behind the `@`.
    Email {
        /// In small letters.
        domain: String,
    },
}

/// What the number in a field tells; `None` where nothing does, or where it does not hold.
pub fn told(entry: &Entry<'_>) -> Option<Told> {
    let value = entry.value();
    match entry.field() {
        Field::Iin | Field::Bin | Field::Number => of_number(value),
        Field::Iik | Field::Account => of_account(value),
        Field::Bic => of_bank(value),
        Field::Kbe => match *value.as_bytes() {
            [residence @ b'1'..=b'2', sector @ b'1'..=b'9'] => Some(Told::Kbe {
                resident: residence == b'1',
                sector: sector - b'0',
            }),
            _ => None,
        },
        Field::Phone => match phone(value) {
            contact::Phone::Whole(number) => Some(Told::Phone {
                here: number.starts_with("+77") || number.starts_with("+76"),
            }),
            _ => None,
        },
        Field::Email => contact::email_fault(value).is_none().then(|| Told::Email {
            domain: value.rsplit('@').next().unwrap_or_default().to_lowercase(),
        }),
        _ => None,
    }
}

fn of_number(value: &str) -> Option<Told> {
    let Some(Verdict::Holds(kind)) = read(value) else {
        return None;
    };
    let digits: Vec<u8> = value.bytes().map(|b| b - b'0').collect();
    let year = u16::from(digits[0]) * 10 + u16::from(digits[1]);
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5]);
    match kind {
        Kind::Person => Some(Told::Person {
            born: born(year, month, day, digits[6]),
            sex: match digits[6] {
                1 | 3 | 5 => Some(Sex::Male),
                2 | 4 | 6 => Some(Sex::Female),
                _ => None,
            },
        }),
        Kind::Company => Some(Told::Company {
            year: year + if year < 40 { 2000 } else { 1900 },
            month,
            standing: match digits[4] {
                4 => Standing::Resident,
                5 => Standing::NonResident,
                _ => Standing::JointTraders,
            },
            part: match digits[5] {
                0 => Some(Part::Head),
                1 => Some(Part::Branch),
                2 => Some(Part::Office),
                4 => Some(Part::Farm),
                _ => None,
            },
        }),
        Kind::Odd => None,
    }
}

/// The seventh digit tells the century: 1 and 2 the nineteenth, 3 and 4 the twentieth, 5 and 6 the twenty-first.
fn born(year: u16, month: u8, day: u8, seventh: u8) -> Option<Date> {
    let century = match seventh {
        1 | 2 => 1800,
        3 | 4 => 1900,
        5 | 6 => 2000,
        _ => return None,
    };
    Date::new(century + year, month, day)
}

fn of_account(value: &str) -> Option<Told> {
    let iik = value.starts_with("KZ");
    let holds = fits_iban(value) && bank::is_iban_like(value) && (!iik || value.len() == 20);
    holds.then(|| Told::Account {
        country: value[..2].to_owned(),
        bank: iik.then(|| value[4..7].to_owned()),
    })
}

fn of_bank(value: &str) -> Option<Told> {
    let holds = matches!(value.len(), 8 | 11) && bank::bic_fault(value).is_none();
    holds.then(|| Told::Bank {
        institution: value[..4].to_owned(),
        country: value[4..6].to_owned(),
        branch: value
            .get(8..)
            .filter(|branch| !branch.is_empty())
            .map(str::to_owned),
    })
}
