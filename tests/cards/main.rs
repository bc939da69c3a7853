//! Cards: what is filled in, what is sent of it, what the catalog tells.
#![cfg(feature = "catalog")]

mod content;
mod drafts;
mod properties;
mod specs;
