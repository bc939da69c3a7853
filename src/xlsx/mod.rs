//! Workbooks: the only place that names a workbook library. `write` makes tables of our own.
//!
//! Reading is our own, but for unpacking: of 33 MB of a template's XML only what is wanted is made text of, in one pass,
//! and a file that was made to harm gets no more memory than a template. `directory` where the archive's parts stand, for
//! reading and for saving; `package` the parts; `xml` and `window` walk over them; `strings` and `styles` what cells refer
//! to; `cells` a sheet's cells as written; `sheet` and `dictionaries` what is kept of them; `number` numbers and dates as
//! text; `sniff` what is no workbook; `workbook` brings all of it together.
//!
//! Saving changes a sheet's XML in place: `grid` where its cells stand, `patch` new texts for them, `replace` the workbook
//! around it, `archive` the archive around that, of which everything else stays byte for byte; `split` several of fewer rows.

#[cfg(feature = "reader")]
pub mod any;
mod archive;
mod cells;
mod dictionaries;
mod directory;
mod escape;
mod grid;
mod number;
mod pack;
mod package;
mod parts;
mod patch;
mod replace;
mod sheet;
mod sniff;
mod split;
mod strings;
mod styles;
mod window;
mod workbook;
mod write;
mod xml;

pub use pack::TooLarge;
pub use patch::patch;
pub use split::split;
pub use workbook::{Stage, read, read_dictionaries};
pub use write::write;
