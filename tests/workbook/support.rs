//! What the tests of the reader share.

use nct_ready::template::{Book, Damage};
use nct_ready::xlsx;
use std::path::PathBuf;

/// A real template, where the data stands beside the project.
pub(crate) fn real(name: &str) -> Option<Vec<u8>> {
    let shared = std::env::var_os("NCT_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    std::fs::read(shared.join("templates").join(name)).ok()
}

pub(crate) fn read(bytes: &[u8]) -> Result<Book, Damage> {
    xlsx::read(bytes, &mut |_| {})
}
