//! The words of the way to the first card.

use crate::guide::{Mishap, Need, Paper, Step};

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct GuideUi {
    pub who: &'static str,
    pub trades: &'static str,
    pub shop: &'static str,
    pub importer: &'static str,
    pub manufacturer: &'static str,
    pub supplier: &'static str,
    pub country: &'static str,
    pub resident: &'static str,
    pub foreign: &'static str,
    pub form: &'static str,
    pub sole_trader: &'static str,
    pub company: &'static str,
    pub person: &'static str,
    pub steps: &'static str,
    pub have: &'static str,
    pub needs: &'static str,
    pub mishaps: &'static str,
    pub time: &'static str,
    pub done: &'static str,
    pub site: &'static str,
    pub keep: &'static str,
    pub keep_hint: &'static str,
    pub forgotten: &'static str,
    pub keep_failed: &'static str,
    pub print: &'static str,
    pub save: &'static str,
    pub file: &'static str,
    pub check_fields: &'static str,
    pub check_keys: &'static str,
    pub check_layer: &'static str,
    pub check_photos: &'static str,

    /// A step's name, and how long it takes where that is known.
    pub step: fn(Step) -> (&'static str, &'static str),
    pub need: fn(Need) -> &'static str,
    pub mishap: fn(Mishap) -> &'static str,
    /// How old the paper is that tells of it.
    pub as_of: fn(Paper) -> String,
    /// So many of so many steps are done.
    pub progress: fn(usize, usize) -> String,
}
