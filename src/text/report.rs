//! The words of reports about a template: headings of their tables, and its columns by name.

use super::Locale;
use crate::template::{Column, Key};

/// What reports say in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct Report {
    pub findings: &'static str,
    pub products: &'static str,

    pub severity: &'static str,
    pub sheet: &'static str,
    pub cell: &'static str,
    pub column: &'static str,
    pub product: &'static str,
    pub value: &'static str,
    pub wrong: &'static str,
    pub to_do: &'static str,
    pub rule: &'static str,
    pub row: &'static str,
    pub before: &'static str,
    pub after: &'static str,

    pub error: &'static str,
    pub warning: &'static str,
    pub info: &'static str,
    /// Follows a severity: a person took the finding as it is.
    pub accepted: &'static str,
    pub of_file: &'static str,
    pub by_hand: &'static str,

    /// The template's columns, in the order of [`crate::template::KNOWN`].
    pub columns: [&'static str; 20],
}

/// The words of reports in a language.
pub const fn report(locale: Locale) -> &'static Report {
    match locale {
        Locale::Ru => &super::ru::report::REPORT,
        Locale::Kk => &super::kk::report::REPORT,
        Locale::En => &super::en::report::REPORT,
    }
}

/// The name of a template's column: that of a known one in the reader's language, else what the file calls it.
pub fn column_title(column: &Column, locale: Locale) -> &str {
    match column.key {
        Some(key) => key_title(key, locale),
        None if column.label.is_empty() => &column.code,
        None => &column.label,
    }
}

/// The name of a known column.
pub const fn key_title(key: Key, locale: Locale) -> &'static str {
    report(locale).columns[key as usize]
}
