//! The words of the tool that prepares, part by part.

mod common;
mod guide;

use super::{Locale, en, kk, ru};

pub use common::CommonUi;
pub use guide::GuideUi;

/// What the tool says in one language.
#[derive(Clone, Copy, Debug)]
pub struct PrepareUi {
    /// The words of what all parts share.
    pub common: &'static CommonUi,
    /// The words of the way to the first card.
    pub guide: &'static GuideUi,
}

/// The words of the tool.
pub const fn prepare_ui(locale: Locale) -> PrepareUi {
    match locale {
        Locale::Ru => ru::prepare::UI,
        Locale::Kk => kk::prepare::UI,
        Locale::En => en::prepare::UI,
    }
}
