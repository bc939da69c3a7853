//! The catalog's tool, and what it does for the other tools. It does nothing by itself: `www/js/nct-ready.js` puts it into the element
//! that asks for it.

use wasm_bindgen::prelude::*;

fn main() {}

/// Puts the tool in place of what `place` holds (see [`nct_ready::ui::catalog::mount`]), and gives the function that takes it away.
#[wasm_bindgen]
pub fn mount(place: web_sys::HtmlElement, told: JsValue) -> JsValue {
    nct_ready::ui::catalog::mount(place, told).into_leave()
}

/// Looks up the codes that `ask` holds (see `www/js/find.js`), in `place`.
#[wasm_bindgen]
pub fn find(place: web_sys::HtmlElement, told: JsValue, ask: &JsValue) {
    nct_ready::ui::catalog::find(place, told, ask);
}

/// Shows a template's rows as cards, in `place`: the name of the file, and what its worker has answered.
#[wasm_bindgen]
pub fn cards(place: web_sys::HtmlElement, told: JsValue, name: &str, answer: &[u8]) {
    nct_ready::ui::catalog::cards(place, told, name, answer);
}
