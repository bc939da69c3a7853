//! Every word a person reads, in three languages. Findings are rendered late: the core hands over codes and arguments.

mod en;
mod kk;
mod ru;
mod ui;

pub use ui::{Ui, ui};

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Russian, the default.
    Ru,
    /// Kazakh.
    Kk,
    /// English.
    En,
}

impl Locale {
    /// All languages, the default first.
    pub const ALL: [Self; 3] = [Self::Ru, Self::Kk, Self::En];

    /// The language's BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::Kk => "kk",
            Self::En => "en",
        }
    }

    /// The language that a BCP 47 tag such as `kk-KZ` asks for; Russian where it is another one.
    pub fn from_tag(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|l| language.eq_ignore_ascii_case(l.tag()))
            .unwrap_or(Self::Ru)
    }
}
