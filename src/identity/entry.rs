//! A field and what was typed into it: what it means once characters without meaning are taken away, and what is wrong.

use super::{Told, phone, read as twelve, told};
use crate::barcode::{is_quote, is_separator, is_space, wide_digit};
use crate::finding::{Finding, Safety, Span};
use crate::rules::check_entry;
use crate::template::{letters, producer};

/// What a field asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// A person's number.
    Iin,
    /// A company's number.
    Bin,
    /// Either, or a non-resident's tax number.
    Number,
    /// An account in Kazakhstan.
    Iik,
    /// An account anywhere.
    Account,
    /// A bank's code: BIC, SWIFT.
    Bic,
    /// Residency and sector of who is paid.
    Kbe,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// The six digits that come by e-mail.
    Code,
    /// A day, year first.
    Date,
    /// A day that is not before the one beside it; may be empty.
    LaterDate,
    /// Any words.
    Words,
    /// One of a list.
    Choice,
    /// A password of the National Catalog.
    CatalogPassword,
    /// A password of Keden.
    KedenPassword,
    /// A password of the PPP portal.
    PortalPassword,
    /// A password of a key file.
    KeyPassword,
    /// The password once more.
    Repeat,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Iin,
        Self::Bin,
        Self::Number,
        Self::Iik,
        Self::Account,
        Self::Bic,
        Self::Kbe,
        Self::Phone,
        Self::Email,
        Self::Code,
        Self::Date,
        Self::LaterDate,
        Self::Words,
        Self::Choice,
        Self::CatalogPassword,
        Self::KedenPassword,
        Self::PortalPassword,
        Self::KeyPassword,
        Self::Repeat,
    ];

    /// What programs call it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Iin => "iin",
            Self::Bin => "bin",
            Self::Number => "number",
            Self::Iik => "iik",
            Self::Account => "account",
            Self::Bic => "bic",
            Self::Kbe => "kbe",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Code => "code",
            Self::Date => "date",
            Self::LaterDate => "laterDate",
            Self::Words => "words",
            Self::Choice => "choice",
            Self::CatalogPassword => "catalogPassword",
            Self::KedenPassword => "kedenPassword",
            Self::PortalPassword => "portalPassword",
            Self::KeyPassword => "keyPassword",
            Self::Repeat => "repeat",
        }
    }

    /// The one that is called so.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.id() == id)
    }

    /// Whether what is typed is shown to nobody: it stands in no finding and in no text.
    pub const fn is_secret(self) -> bool {
        matches!(
            self,
            Self::CatalogPassword
                | Self::KedenPassword
                | Self::PortalPassword
                | Self::KeyPassword
                | Self::Repeat
        )
    }

    const fn is_twelve_digits(self) -> bool {
        matches!(self, Self::Iin | Self::Bin | Self::Number)
    }

    const fn is_digits(self) -> bool {
        matches!(
            self,
            Self::Iin | Self::Bin | Self::Number | Self::Kbe | Self::Code
        )
    }

    pub(crate) const fn is_latin(self) -> bool {
        matches!(self, Self::Iik | Self::Account | Self::Bic)
    }

    const fn is_capitals(self) -> bool {
        matches!(self, Self::Iik | Self::Bic)
    }
}

/// What was typed into a field, and what it means.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    field: Field,
    text: &'a str,
    beside: &'a str,
    value: String,
    /// Where in the text each character of the value stands; empty where that cannot be told.
    at: Vec<Span>,
}

impl<'a> Entry<'a> {
    /// Reads what was typed. `beside` is what the field is compared with, if with anything: the password that is
    /// repeated, the day before, the number that a code goes with.
    pub fn new(field: Field, text: &'a str, beside: &'a str) -> Self {
        let mut entry = Self {
            field,
            text,
            beside,
            value: String::new(),
            at: Vec::new(),
        };
        entry.read();
        entry
    }

    fn read(&mut self) {
        let Self { field, text, .. } = *self;
        let inside = self.trimmed();
        if field.is_twelve_digits()
            && let Some(digits) = producer::twelve_among_strays(inside.of(text))
            && twelve(inside.of(text)).is_none()
        {
            self.value = digits;
            // Where nothing but strays stand between the digits, each has its place.
            let plain = text.chars().all(|c| c.is_ascii_digit() || is_stray(c));
            let at = digit_places(text);
            if plain && at.len() == 12 {
                self.at = at;
            }
            return;
        }
        let keeps_inside = !(field.is_latin() || field.is_digits()) || field == Field::Number;
        for (start, c) in text.char_indices() {
            let outside = start < inside.start || start >= inside.end;
            let stray = if keeps_inside { outside } else { is_stray(c) };
            if !stray {
                self.value.push(self.meant(c));
                self.at.push(Span::new(start, start + c.len_utf8()));
            }
        }
    }

    /// What a character means in the field.
    fn meant(&self, c: char) -> char {
        if let Some(digit) =
            wide_digit(c).filter(|_| self.field.is_digits() || self.field.is_latin())
        {
            return char::from(b'0' + digit);
        }
        if !self.field.is_latin() {
            return c;
        }
        let capital = c.to_uppercase().next().unwrap_or(c);
        let c = letters::to_latin(c)
            .or_else(|| letters::to_latin(capital).filter(|_| self.field.is_capitals()))
            .unwrap_or(c);
        if self.field.is_capitals() {
            c.to_ascii_uppercase()
        } else {
            c
        }
    }

    /// What the field asks for.
    pub const fn field(&self) -> Field {
        self.field
    }

    /// What was typed.
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// What it is compared with.
    pub const fn beside(&self) -> &'a str {
        self.beside
    }

    /// What it means: without strays, in the letters that the field wants.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Where it stands, without what is around it. A password has nothing around it.
    pub fn trimmed(&self) -> Span {
        if self.field.is_secret() {
            return Span::new(0, self.text.len());
        }
        let start = self.text.len() - self.text.trim_start_matches(is_space).len();
        let end = self.text.trim_end_matches(is_space).len();
        Span::new(start.min(end), end)
    }

    /// Where the value's characters from `first` up to `last` stand; all of it where that cannot be told.
    pub fn place(&self, first: usize, last: usize) -> Span {
        let start = self.at.get(first).map(|span| span.start);
        let end = last
            .checked_sub(1)
            .and_then(|last| self.at.get(last))
            .map(|span| span.end);
        match (start, end) {
            (Some(start), Some(end)) if start <= end => Span::new(start, end),
            _ => self.trimmed(),
        }
    }

    /// From the first character that is there for nothing up to the last one, and what is left of it.
    pub fn strays(&self) -> Option<(Span, String)> {
        if self.field.is_secret() || self.value.is_empty() {
            return None;
        }
        if self.at.is_empty() {
            return Some((Span::new(0, self.text.len()), self.value.clone()));
        }
        // They stand in the text's order; whoever pastes a whole file waits for nothing.
        let kept = |start| {
            self.at
                .binary_search_by_key(&start, |span| span.start)
                .is_ok()
        };
        self.rewritten(|start, c| if kept(start) { Some(c) } else { None })
    }

    /// From the first character that means another one up to the last, as it is meant, strays aside.
    pub fn changed(&self, is_such: fn(char) -> bool) -> Option<(Span, String)> {
        self.rewritten(|_, c| {
            let such = is_such(c) && !is_stray(c);
            Some(if such { self.meant(c) } else { c })
        })
    }

    fn rewritten(&self, to: impl Fn(usize, char) -> Option<char>) -> Option<(Span, String)> {
        let all = || self.text.char_indices();
        let changes = || all().filter(|&(start, c)| to(start, c) != Some(c));
        let (start, _) = changes().next()?;
        let (last, c) = changes().last()?;
        let span = Span::new(start, last + c.len_utf8());
        let inside = all().filter(|(at, _)| (span.start..span.end).contains(at));
        Some((span, inside.filter_map(|(at, c)| to(at, c)).collect()))
    }
}

fn is_stray(c: char) -> bool {
    is_space(c) || is_quote(c) || is_separator(c) || c == '\u{2116}'
}

fn digit_places(text: &str) -> Vec<Span> {
    text.char_indices()
        .filter(|(_, c)| c.is_ascii_digit())
        .map(|(start, _)| Span::new(start, start + 1))
        .collect()
}

/// What a check of one field says.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The value in its usual form; empty for passwords.
    pub value: String,
    /// What it tells.
    pub told: Option<Told>,
    /// Errors first.
    pub findings: Vec<Finding>,
}

/// Checks what was typed into a field.
pub fn check(field: Field, text: &str, beside: &str) -> Checked {
    let entry = Entry::new(field, text, beside);
    let value = match phone(entry.value()) {
        _ if field.is_secret() => String::new(),
        super::Phone::Whole(number) if field == Field::Phone => number,
        _ => entry.value().to_owned(),
    };
    Checked {
        value,
        told: told(&entry),
        findings: check_entry(&entry),
    }
}

/// The text with every safe fix applied. Doing it again changes nothing.
pub fn fixed(field: Field, text: &str) -> String {
    let mut text = text.to_owned();
    // Each fix leaves less to mend; the bound is for what nobody thought of.
    for _ in 0..8 {
        let findings = check_entry(&Entry::new(field, &text, ""));
        let safe = findings.iter().find_map(|finding| {
            let fix = finding
                .fix
                .as_ref()
                .filter(|fix| fix.safety == Safety::Safe)?;
            Some((finding.span, fix.replacement.clone()))
        });
        let Some((span, replacement)) = safe else {
            break;
        };
        text.replace_range(span.start..span.end, &replacement);
    }
    text
}
