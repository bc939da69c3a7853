//! Lists of codes to look up. A list on the device is a head, its rows in pieces, and what failed; how far it is follows from
//! [`Store::Found`](super::port::Store::Found), so that nothing has to be counted twice and a killed tab has lost nothing.

mod job;
mod progress;
mod runner;
mod shelf;

pub use job::TRIES;
pub use progress::Progress;
pub use runner::{Control, End, Runner};
pub use shelf::{
    add, failures, holds, items, list, lists, remove, rename, restart, retry_failed, same, tally,
};

use super::answer::Trouble;
use serde::{Deserialize, Serialize};

/// Where a list comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum From {
    /// A pasted or dropped list of barcodes.
    #[default]
    Barcodes,
    /// The rows of a template.
    Template,
}

/// How a list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// It is worked on, or was when its tab closed.
    #[default]
    Going,
    /// A person has stopped it for now.
    Paused,
    /// Every code was looked up, or failed as often as it may.
    Done,
    /// A person has given it up; what was found stays.
    Cancelled,
}

/// A row: what a person gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// The code as the list has it.
    #[serde(rename = "c")]
    pub code: String,
    /// What the product is called there.
    #[serde(rename = "l")]
    pub label: String,
    /// Its line or row, from 1.
    #[serde(rename = "n")]
    pub line: u32,
}

/// A list of codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct List {
    /// Its name on the device; [`add`] gives it.
    pub id: String,
    /// What a person calls it.
    pub name: String,
    /// Where it comes from.
    pub from: From,
    /// When it was made, in milliseconds since 1970.
    pub at: u64,
    /// How it stands.
    pub state: State,
    /// Its rows.
    pub rows: usize,
    /// Its codes: each once, and none that cannot be asked for.
    pub codes: usize,
    /// When its look-ups began: what was found since holds for it, however long it takes.
    pub began: u64,
    /// What was found before it began does not hold for it.
    pub anew: bool,
}

/// A code that was asked for as often as it may be, without an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The code, as [`tin_of`](super::lookup::tin_of) gives it.
    pub code: String,
    /// Why.
    pub trouble: Trouble,
}
