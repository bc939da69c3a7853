//! The world outside as the browser has it: [`fetch`] the one place that sends anything, [`store`] what is kept on this
//! device, [`lock`] that two tabs do not do the same work.

mod clock;
pub mod fetch;
pub mod lock;
pub mod store;

pub use fetch::{Browser, Route};
pub use store::Device;
