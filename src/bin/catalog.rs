//! The app of the catalog's page, mounted where the page leaves room for it; and what it does for the tools of other pages.

use wasm_bindgen::prelude::*;

fn main() {
    nct_ready::ui::catalog::start();
}

/// Looks up the codes that `ask` holds (see `www/js/find.js`), in `place`.
#[wasm_bindgen]
pub fn find(place: web_sys::HtmlElement, ask: &JsValue) {
    nct_ready::ui::catalog::find(place, ask);
}

/// Shows a template's rows as cards, in `place`: the name of the file, and what its worker has answered.
#[wasm_bindgen]
pub fn cards(place: web_sys::HtmlElement, name: &str, answer: &[u8]) {
    nct_ready::ui::catalog::cards(place, name, answer);
}
