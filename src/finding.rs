//! What a check says: which rule, where, what was found, what is expected, and how to mend it. No wording here:
//! [`crate::text`] renders a finding late, in the reader's language.

use crate::rules::Meta;

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know; nothing to do.
    Info,
    /// Look at it; the code may still be used.
    Warning,
    /// The code cannot be used as it stands.
    Error,
}

/// How far a fix can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Safety {
    /// The meaning cannot change; "apply safe fixes" takes these.
    Safe,
    /// Likely right; a person looks at it before it is applied.
    Unsafe,
    /// A hint to compare with the package. Never applied: it could hide a typing error.
    Display,
}

/// A place in an item's line, in bytes from its start; `end` is exclusive. Both lie on character borders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `start` up to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The same length, `by` bytes further on.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self {
            start: self.start + by,
            end: self.end + by,
        }
    }

    /// The text at this place; empty where the place is not in `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// Puts `replacement` in place of the finding's span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// How far it can be trusted.
    pub safety: Safety,
    /// The text that takes the span's place.
    pub replacement: String,
}

/// What a message needs beyond the found and the expected text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Facts {
    /// Nothing.
    #[default]
    None,
    /// A code that the message names in full: the unit inside a package, a UPC-A, a repaired code.
    Code(String),
    /// A number of digits.
    Length(usize),
    /// A number that one of GS1's offices issued: the prefix and the ISO 3166 code of the office's country (empty
    /// for GS1's own offices and for Belgium with Luxembourg, which have no code of their own).
    Office {
        /// First three digits of the 13-digit form.
        prefix: u16,
        /// Two capital letters, or empty.
        country: &'static str,
    },
    /// The other lines with the same code, 1-based: the first few, and how many there are in all.
    Lines {
        /// At most [`crate::list::LINES_SHOWN`] lines.
        first: Vec<u32>,
        /// All of them.
        total: usize,
    },
    /// A name: of a sheet, a column, a unit.
    Name(String),
    /// Names.
    Names(Vec<String>),
    /// Entries of a dictionary: code and name, likely ones first.
    Entries(Vec<(String, String)>),
    /// How many there are, and how many there may be.
    Count {
        /// There are.
        found: usize,
        /// There may be.
        limit: usize,
    },
}

/// One thing that a rule noticed about an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule; carries code and severity.
    pub rule: Meta,
    /// Where, in the item's line.
    pub span: Span,
    /// The text at the span.
    pub found: String,
    /// What should stand there, where that is known.
    pub expected: Option<String>,
    /// What else the message needs.
    pub facts: Facts,
    /// How to mend it, where there is a way.
    pub fix: Option<Fix>,
}
