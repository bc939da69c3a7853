//! A card before it is sent: [`attributes`] what it may and must hold, [`content`] what a person has filled in, [`forms`] the
//! same as the catalog writes it, [`check`] what is missing, [`draft`] what is kept on the device, [`lists`] the catalog's
//! own lists of attributes, [`pattern`] the patterns in them.

pub mod attributes;
pub mod check;
pub mod content;
pub mod draft;
pub mod forms;
mod known;
pub mod lists;
pub mod pattern;
mod rows;
mod told;

pub use crate::photo::View;
pub use attributes::{Kind, Obligation, OwnWords, Part, Spec, Specs};
pub use check::{Issue, Problem};
pub use content::{Block, Content, Custom, Gov, Measure, Paper, Photo, digest};
pub use draft::{Draft, Drafts, Source, Unsaved};
