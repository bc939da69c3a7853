//! The keys artefact: what a key file holds. Everything it gives is exported by `nct_ready::js`; linking the library is all that is left
//! to do.

// Named so that the linker keeps the library's exports.
use nct_ready as _;

fn main() {}
