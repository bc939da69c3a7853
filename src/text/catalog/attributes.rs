//! The words of a card's attributes: how they are called, and what to fill in. An attribute that the catalog has added has no
//! words here, only the catalog's own.

use super::super::{Locale, en, kk, ru};
use crate::template::Key;
use crate::text::key_title;

/// The words of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttributeWords {
    /// What it is called.
    pub name: &'static str,
    /// What to fill in; may be empty.
    pub hint: &'static str,
}

/// Code, name, hint; the name is empty where the template's column has one.
pub(in crate::text) type Attributes = [(&'static str, &'static str, &'static str); 24];

/// What an attribute is called in a language, and what to fill in; `None` for those that are not known. The class has the
/// code `oktru`.
pub fn attribute(code: &str, locale: Locale) -> Option<AttributeWords> {
    let all = match locale {
        Locale::Ru => &ru::catalog::ATTRIBUTES,
        Locale::Kk => &kk::catalog::ATTRIBUTES,
        Locale::En => &en::catalog::ATTRIBUTES,
    };
    let (_, name, hint) = *all.iter().find(|(known, ..)| *known == code)?;
    let name = match Key::from_code(code) {
        Some(key) if name.is_empty() => key_title(key, locale),
        _ => name,
    };
    Some(AttributeWords { name, hint })
}
