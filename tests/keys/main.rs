//! Key files: what is in them, what is wrong with them, and that no file does harm. `make` builds the files.
#![cfg(feature = "signature")]

#[path = "../support/keys.rs"]
mod cases;
mod damage;
mod files;
mod fuzz;
mod rules;
mod told;

use cases::NOW;
use nct_ready::signature::{KeyFile, read};

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
