//! The catalog's tool, and what it does for the other tools. It does nothing by itself: `www/js/nct-ready.js` puts it into the element
//! that asks for it.

use wasm_bindgen::prelude::*;

fn main() {}

/// Puts the tool in place of what `place` holds (see [`nct_ready::ui::catalog::mount`]), and gives the function that takes it away.
#[wasm_bindgen]
pub fn mount(place: web_sys::HtmlElement, told: JsValue) -> JsValue {
    nct_ready::ui::catalog::mount(place, told).into_leave()
}

/// Puts the look-ups of another tool into `place`, and gives the function that takes them away.
#[wasm_bindgen]
pub fn find(place: web_sys::HtmlElement, told: JsValue) -> JsValue {
    nct_ready::ui::catalog::find(place, told).into_leave()
}

/// Puts the cards of a template's rows into `place`, and gives the function that takes them away.
#[wasm_bindgen]
pub fn cards(place: web_sys::HtmlElement, told: JsValue) -> JsValue {
    nct_ready::ui::catalog::cards(place, told).into_leave()
}
