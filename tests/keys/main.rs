//! Key files: what is in them, what is wrong with them, and that no file does harm. `make` builds the files.
#![cfg(feature = "signature")]

mod damage;
mod files;
mod fuzz;
mod rules;

use nct_ready::signature::{KeyFile, Moment, read};

/// A moment at which most of the keys hold: 23.11.2026.
const NOW: Moment = Moment(1_795_392_000);
const PASSWORD: &str = "Qwerty12";

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/keys/files/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect(name)
}

/// The only file whose name begins so.
fn named(start: &str) -> String {
    let digits = "0123456789abcdef0123456789abcdef01234567";
    format!("{start}_{digits}.p12")
}

fn open(name: &str) -> KeyFile {
    read(&bytes(name), Some(PASSWORD), None)
}
