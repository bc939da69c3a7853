//! Everything in Russian.

pub(super) mod rules;
pub(super) mod ui;
