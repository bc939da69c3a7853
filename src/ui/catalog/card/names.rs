//! How attributes are called.

use crate::catalog::card::Spec;
use crate::text::{Locale, catalog};

/// A name and what to fill in.
pub(super) struct Words {
    pub(super) name: String,
    pub(super) hint: String,
}

/// The words of an attribute: ours, or the catalog's own.
pub(super) fn attribute(spec: &Spec, locale: Locale) -> Words {
    if let Some(known) = catalog::attribute(&spec.code, locale) {
        return Words {
            name: known.name.to_owned(),
            hint: known.hint.to_owned(),
        };
    }
    let own = spec.own.clone().unwrap_or_default();
    let either = |kk: String, ru: String| match locale {
        Locale::Kk if !kk.is_empty() => kk,
        _ if ru.is_empty() => kk,
        _ => ru,
    };
    let name = either(own.name_kk, own.name_ru);
    Words {
        name: if name.is_empty() {
            spec.code.clone()
        } else {
            name
        },
        hint: either(own.hint_kk, own.hint_ru),
    }
}
