//! The tool that prepares: accounts, keys, photos. It does nothing by itself: `www/js/nct-ready.js` puts it into the element that asks
//! for it.

use wasm_bindgen::prelude::*;

fn main() {}

/// Puts the tool in place of what `place` holds (see [`nct_ready::ui::prepare::mount`]), and gives the function that takes it away.
#[wasm_bindgen]
pub fn mount(place: web_sys::HtmlElement, told: JsValue) -> JsValue {
    nct_ready::ui::prepare::mount(place, told).into_leave()
}
