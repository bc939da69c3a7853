//! The engine in a worker of its own: what takes long or is large does not weigh on the page, and what breaks there
//! breaks nothing here.

mod client;

pub use client::{Client, Failure};
