//! The words of the tool that prepares, part by part.

mod common;
mod fields;
mod guide;
mod keys;
mod layer;
mod photos;

use super::{Locale, en, kk, ru};

pub use common::CommonUi;
pub(in crate::text) use fields::sector;
pub use fields::{FieldsSay, FieldsUi};
pub use guide::GuideUi;
pub use keys::KeysUi;
pub use layer::LayerUi;
pub use photos::{PhotosPhrases, PhotosUi, file_size};

/// What the tool says in one language.
#[derive(Clone, Copy, Debug)]
pub struct PrepareUi {
    /// The words of what all parts share.
    pub common: &'static CommonUi,
    /// The words of the part about key files.
    pub keys: &'static KeysUi,
    /// The words of the part about NCALayer.
    pub layer: &'static LayerUi,
    /// The words of the check of fields and of the rehearsed forms.
    pub fields: &'static FieldsUi,
    /// The words of the way to the first card.
    pub guide: &'static GuideUi,
    /// The words of the part with photos.
    pub photos: &'static PhotosUi,
}

/// The words of the tool.
pub const fn prepare_ui(locale: Locale) -> PrepareUi {
    match locale {
        Locale::Ru => ru::prepare::UI,
        Locale::Kk => kk::prepare::UI,
        Locale::En => en::prepare::UI,
    }
}
