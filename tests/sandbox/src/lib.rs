//! A catalog to talk to: the operations of `contract/nct-portal.openapi.yaml`, the portal's search and the state database's
//! look-up, over made-up cards, with faults on demand. Nothing of it is shipped.
//!
//! Everything that a caller changes belongs to its key: tests with keys of their own do not meet. Time is tokio's.
// Ids and counts here are small.
#![allow(clippy::cast_possible_wrap)]

mod account;
mod answer;
mod clock;
mod control;
mod faults;
mod http;
mod operations;
mod requests;
mod sandbox;
mod search;
mod serve;
mod storage;
mod world;

pub use account::Call;
pub use axum;
pub use faults::{Fault, Faults, Kind, Limit};
pub use requests::{Gz, Moderation, Remark, Status};
pub use sandbox::{Options, RequestView, Sandbox};
pub use serve::serve;
pub use world::Card;
