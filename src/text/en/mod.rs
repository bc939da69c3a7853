//! Everything in English.

pub(super) mod rules;
pub(super) mod ui;
