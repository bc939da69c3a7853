//! Everything in Kazakh.

pub(super) mod rules;
pub(super) mod ui;
