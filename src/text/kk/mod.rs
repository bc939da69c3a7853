//! Everything in Kazakh.

pub(super) mod catalog;
pub(super) mod dictionary;
pub(super) mod entry;
pub(super) mod file;
pub(super) mod grid_ui;
pub(super) mod hitch;
pub(super) mod keys;
pub(super) mod photo;
pub(super) mod prepare;
pub(super) mod report;
pub(super) mod row;
pub(super) mod rules;
pub(super) mod template_ui;
pub(super) mod ui;
