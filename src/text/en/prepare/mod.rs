//! The words of the tool that prepares, in English.

mod common;
mod fields;
mod guide;
mod keys;
mod layer;
mod photos;

use crate::text::prepare::PrepareUi;

pub(in crate::text) const UI: PrepareUi = PrepareUi {
    common: &common::UI,
    fields: &fields::UI,
    guide: &guide::UI,
    keys: &keys::UI,
    layer: &layer::UI,
    photos: &photos::UI,
};
