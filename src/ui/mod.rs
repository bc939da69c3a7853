//! The barcode tool as a Leptos app. One [`Desk`] holds what is on the screen; each component shows a part of it. What is
//! derived is a memo of the text's list; nothing is copied from signal to signal.

mod actions;
mod carry;
mod checking;
mod counters;
mod desk;
mod details;
mod dom;
mod excerpt;
mod file;
mod heights;
mod history;
mod icon;
mod notice;
mod paste_box;
mod privacy;
mod remember;
mod results;
mod row;
mod save;

use crate::text::Locale;
use desk::Desk;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// Mounts the tool into the page's `#tool`, in the page's language. A page without one is left alone.
pub fn start() {
    let document = document();
    let locale = document
        .document_element()
        .and_then(|html| html.get_attribute("lang"))
        .map_or(Locale::Ru, |lang| Locale::from_tag(&lang));
    if let Some(node) = dom::by_id::<HtmlElement>("tool") {
        mount(node, locale);
    }
}

/// Puts the tool in place of what `node` holds. What a person has typed there before goes on as if nothing happened.
pub fn mount(node: HtmlElement, locale: Locale) {
    let before = paste_box::Before::of(&node);
    node.set_text_content(None);
    leptos::mount::mount_to(node, move || tool(locale, before)).forget();
    dom::mark_ready();
}

fn tool(locale: Locale, before: paste_box::Before) -> impl IntoView {
    let desk = Desk::new(locale);
    carry::watch_language_links(desk);
    remember::watch(desk);
    dom::ask_before_leaving(desk);
    view! {
        <div class="nr-tool" class:nr-filled=move || desk.has_text.get()>
            <h2 class="visually-hidden">{desk.words.heading}</h2>
            {paste_box::paste_box(desk, before)}
            {results::results(desk)}
            {remember::switch(desk)}
        </div>
    }
}
