//! The barcode tool as a Leptos app. One [`Desk`] holds what is on the screen; each part of the screen follows what it
//! shows. What is derived is derived where it is shown; nothing is copied from signal to signal.

mod actions;
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
mod el;
mod excerpt;
mod file;
mod find;
mod heights;
mod history;
mod icon;
mod list;
mod notice;
mod pane;
mod paste_box;
mod privacy;
mod remember;
mod results;
mod row;
mod row_events;
mod save;
mod switch;
#[cfg(feature = "wire")]
pub mod template;

use crate::text::Locale;
use desk::Desk;
use el::{El, el, listen_window};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// Mounts the tool into the page's `#tool`, in the page's language. A page without one is left alone.
pub fn start() {
    dom::at("tool", mount);
}

/// Puts the tool in place of what `node` holds. What a person has typed there before goes on as if nothing happened.
///
/// The parts are built one by one, and the page has its turn in between: on a slow telephone each takes as long as a tap
/// may wait. Until all are there the page keeps its own.
pub fn mount(node: HtmlElement, locale: Locale) {
    let place = node.clone();
    // Leptos has nothing to draw: it gives the owner, and runs the effects.
    let build = move || dom::start(build(place, locale, Owner::current().unwrap_or_default()));
    leptos::mount::mount_to(node, build).forget();
}

async fn build(node: HtmlElement, locale: Locale, owner: Owner) {
    let desk = owner.with(|| Desk::new(locale));
    dom::next_task().await;
    let paste_box = owner.with(|| paste_box::paste_box(desk));
    dom::next_task().await;
    let results = owner.with(|| results::results(desk));
    dom::next_task().await;
    owner.with(|| {
        let tool = el("div", "nr-tool")
            .class_of("nr-filled", move || desk.has_text())
            .with(&[
                el("h2", "visually-hidden").text(desk.words.heading),
                paste_box,
                results,
                remember::switch(desk),
            ]);
        let before = paste_box::Before::of(&El::of(node.clone().into()));
        node.set_text_content(None);
        let _ = node.append_child(tool.node());
        before.go_on(desk);
        carry::watch(desk);
        remember::watch(desk);
        find::watch(desk);
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
