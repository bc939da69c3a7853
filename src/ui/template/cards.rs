//! The way from rows to cards of the catalog. This app carries nothing of the catalog: a person's press has the worker make
//! cards of the rows, and the page loads whatever shows them (`www/js/find.js`).

use super::desk::Desk;
use crate::ui::actions::tool;
use crate::ui::dom;
use crate::ui::el::El;
use crate::ui::home;
use crate::ui::icon::Icon;
use crate::worker::protocol::Ask;
use js_sys::{Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// What the page is told.
const CARDS: &str = "nct-cards";

/// The button.
pub(super) fn button(desk: Desk) -> El {
    let words = desk.words;
    tool(
        "btn nt-cards",
        Icon::File,
        words.cards,
        Box::new(move || desk.work.get()),
        Box::new(move || make(desk)),
    )
    .attr("title", words.cards_hint)
}

fn make(desk: Desk) {
    dom::start(async move {
        let Some(link) = desk.link() else {
            return;
        };
        match link.ask_for_bytes(&Ask::Cards { rows: Vec::new() }).await {
            Ok(answer) => tell(&desk.file_name(), &answer),
            Err(failure) => desk.failed(failure),
        }
    });
}

fn tell(name: &str, answer: &JsValue) {
    let detail = Object::new();
    for (key, value) in [("name", &JsValue::from(name)), ("answer", answer)] {
        // A plain object takes any field.
        let _ = Reflect::set(&detail, &key.into(), value);
    }
    // Whoever hears it acts on it.
    home::tell(CARDS, &detail);
}
