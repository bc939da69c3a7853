//! The scan artefact: barcodes in pictures. For the browser; there is nothing to do natively.

use nct_ready::photo::Grey;
use wasm_bindgen::prelude::*;

/// The texts of the codes in a picture of so many shades a line. See [`nct_ready::scan::codes`].
#[wasm_bindgen]
pub fn codes(width: usize, shades: Vec<u8>, thorough: bool) -> Vec<String> {
    let picture = Grey::new(width, shades);
    picture.map_or_else(Vec::new, |picture| {
        nct_ready::scan::codes(&picture, thorough)
    })
}

fn main() {}
