//! Workbooks: the only place that names a workbook library. `write` makes tables of our own.

#[cfg(feature = "reader")]
pub mod any;
mod escape;
mod pack;
mod parts;
mod write;

pub use pack::TooLarge;
pub use write::write;
