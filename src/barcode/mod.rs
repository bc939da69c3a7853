//! One code: text in, [`Reading`] out.

mod kind;
mod sign;

pub use kind::Kind;
pub use sign::{Sign, Signs};

/// What reading a cell brought to light.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// What kind of code it is.
    pub kind: Kind,
    /// What was noticed.
    pub signs: Signs,
}
