//! Talking to the National Catalog, only when a person asks. In reading order: [`contract`] what it and we say, [`call`] the
//! requests, [`answer`] what an answer comes to, [`port`] the little that is asked of the world outside, and on top of them
//! what people want done: [`lookup`] what carries a code, [`work`] lists of codes, [`pace`] and [`queue`] how fast.
//!
//! All of it but [`browser`] is pure: it sends nothing, reads no clock and keeps nothing by itself, so that tests drive it
//! with a catalog of their own and a clock that jumps.

pub mod address;
pub mod answer;
pub mod board;
#[cfg(feature = "ui")]
pub mod browser;
pub mod call;
pub mod card;
pub mod choice;
pub mod compare;
pub mod contract;
pub mod days;
pub mod dictionary;
pub mod face;
pub mod files;
pub mod filters;
pub mod goods;
pub mod journal;
pub mod life;
pub mod lookup;
pub mod pace;
pub mod port;
pub mod queue;
pub mod search;
pub mod table;
pub mod work;
