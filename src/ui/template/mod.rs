//! The template's page as a Leptos app: a file goes to the engine in its worker, and what the worker says of it is shown.
//! Nothing is checked here. One [`Desk`] holds what is on the screen.

mod desk;
mod link;

use crate::text::Locale;
use crate::ui::dom;
use crate::ui::el::{El, el};
use desk::Desk;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// Mounts the app into the page's `#template`, in the page's language. A page without one is left alone.
pub fn start() {
    let document = document();
    let locale = document
        .document_element()
        .and_then(|html| html.get_attribute("lang"))
        .map_or(Locale::Ru, |lang| Locale::from_tag(&lang));
    if let Some(node) = document.get_element_by_id("template") {
        mount(wasm_bindgen::JsCast::unchecked_into(node), locale);
    }
}

/// Puts the app in place of what `node` holds.
pub fn mount(node: HtmlElement, locale: Locale) {
    let place = node.clone();
    // Leptos has nothing to draw: it gives the owner, and runs the effects.
    let build = move || {
        let desk = Desk::new(locale);
        let app = app(desk);
        place.set_text_content(None);
        let _ = place.append_child(app.node());
        dom::mark_ready();
    };
    leptos::mount::mount_to(node, build).forget();
}

fn app(desk: Desk) -> El {
    el("div", "nt").with(&[el("h2", "visually-hidden").text(desk.words.heading)])
}
