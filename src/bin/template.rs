//! The tool for templates. It does nothing by itself: `www/js/nct-ready.js` puts it into the element that asks for it.

use wasm_bindgen::prelude::*;

fn main() {}

/// The tool in an element; `free` takes it away with all that was made for it.
#[wasm_bindgen]
pub struct Tool {
    _tool: nct_ready::ui::Tool,
}

/// Puts the tool in place of what `place` holds: see [`nct_ready::ui::template::mount`].
#[wasm_bindgen]
pub fn mount(place: web_sys::HtmlElement, told: JsValue) -> Tool {
    Tool {
        _tool: nct_ready::ui::template::mount(place, told),
    }
}
