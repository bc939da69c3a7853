//! The reader artefact: workbooks of any format, as text. For the browser; there is nothing to do natively.

use nct_ready::xlsx::any;
use wasm_bindgen::prelude::*;

/// The sheet of a workbook that holds the most codes, as lines of cells parted by tabs. Throws a word for what is wrong:
/// `protected`, `unreadable`, `tooLarge` or `empty`.
#[wasm_bindgen(js_name = workbookText)]
pub fn workbook_text(bytes: Vec<u8>) -> Result<String, JsValue> {
    any::text(bytes).map_err(|why| JsValue::from_str(why.word()))
}

fn main() {}
