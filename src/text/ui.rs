//! The words of the screen: one field each, so that the compiler proves every language complete.

use super::Locale;

/// What the screen says in one language.
#[derive(Debug)]
pub struct Ui {
    /// The name of the tool.
    pub name: &'static str,
}

/// The words of the screen in a language.
pub const fn ui(locale: Locale) -> &'static Ui {
    match locale {
        Locale::Ru => &super::ru::ui::UI,
        Locale::Kk => &super::kk::ui::UI,
        Locale::En => &super::en::ui::UI,
    }
}
