//! Workbooks: the only place that names a workbook library. `write` makes tables of our own.
//!
//! Reading is our own, but for the archive: of 33 MB of a template's XML only what is wanted is made text of, in one pass,
//! and a file that was made to harm gets no more memory than a template. `package` the archive's parts; `xml` and `window`
//! walk over them; `strings` and `styles` what cells refer to; `cells` a sheet's cells as written; `sheet` and
//! `dictionaries` what is kept of them; `number` numbers and dates as text; `sniff` what is no workbook; `workbook` brings
//! all of it together.

#[cfg(feature = "reader")]
pub mod any;
mod cells;
mod dictionaries;
mod escape;
mod number;
mod pack;
mod package;
mod parts;
mod sheet;
mod sniff;
mod strings;
mod styles;
mod window;
mod workbook;
mod write;
mod xml;

pub use pack::TooLarge;
pub use workbook::{Stage, read, read_dictionaries};
pub use write::write;
