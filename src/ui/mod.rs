//! The barcode tool as a Leptos app. One [`Desk`] holds what is on the screen; each part of the screen follows what it
//! shows. What is derived is derived where it is shown; nothing is copied from signal to signal.

mod actions;
mod around;
mod carry;
#[cfg(feature = "catalog")]
pub mod catalog;
mod checking;
#[cfg(feature = "wire")]
mod combo;
mod counters;
mod desk;
mod details;
#[cfg(feature = "wire")]
mod dialog;
mod dom;
#[cfg(feature = "prepare")]
mod dropped;
mod el;
mod excerpt;
mod file;
mod find;
mod heights;
mod history;
mod home;
mod icon;
mod list;
mod notice;
mod pane;
#[cfg(any(feature = "catalog", feature = "prepare"))]
mod parts;
mod paste_box;
#[cfg(feature = "prepare")]
pub mod prepare;
mod privacy;
mod remember;
mod results;
mod row;
mod row_events;
mod save;
mod switch;
#[cfg(feature = "wire")]
pub mod template;

use desk::Desk;
use el::{El, el, listen_window};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

pub use home::Tool;

/// Puts the tool in place of what `node` holds. What a person has typed there before goes on as if nothing happened. `told` is an
/// object with `lang` and the addresses of the workers.
///
/// The parts are built one by one, and the page has its turn in between: on a slow telephone each takes as long as a tap
/// may wait. Until all are there the page keeps its own.
pub fn mount(node: HtmlElement, told: JsValue) -> Tool {
    let place = node.clone();
    home::mount(node, told, move || {
        dom::start(build(place, Owner::current().unwrap_or_default()));
    })
}

async fn build(node: HtmlElement, owner: Owner) {
    let desk = owner.with(|| Desk::new(home::locale()));
    dom::next_task().await;
    let paste_box = owner.with(|| paste_box::paste_box(desk));
    dom::next_task().await;
    let results = owner.with(|| results::results(desk));
    dom::next_task().await;
    owner.with(|| {
        // Where nothing may be kept, nothing offers to.
        let keeps = home::told("remember").is_some();
        let tool = el("div", "nr-tool")
            .class_of("nr-filled", move || desk.has_text())
            .with(&[
                el("h2", "visually-hidden").text(desk.words.heading),
                paste_box,
                results,
            ])
            .part(move || keeps.then(|| remember::switch(desk)));
        let before = paste_box::Before::of(&El::of(node.clone().into()));
        node.set_text_content(None);
        let _ = node.append_child(tool.node());
        before.go_on(desk);
        if keeps {
            carry::watch(desk);
            remember::watch(desk);
        }
        find::watch(desk);
        around::watch(desk);
        ask_before_leaving(desk);
    });
    dom::mark_ready();
}

/// A fix that is neither downloaded, copied nor remembered would be lost with the page: the browser asks.
fn ask_before_leaving(desk: Desk) {
    listen_window("beforeunload", move |event| {
        if desk.would_be_missed() {
            event.prevent_default();
            let event: web_sys::BeforeUnloadEvent = wasm_bindgen::JsCast::unchecked_into(event);
            event.set_return_value("1");
        }
    });
}
