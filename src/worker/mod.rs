//! The engine in a worker of its own: what takes long or is large does not weigh on the page, and what breaks there
//! breaks nothing here.

#[cfg(feature = "ui")]
mod client;
#[cfg(feature = "wire")]
pub mod protocol;
#[cfg(feature = "wire")]
mod rows;

#[cfg(feature = "ui")]
pub use client::{Client, Failure};
