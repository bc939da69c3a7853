//! What comes before the first card, as a Leptos app: the way there, what is typed in, keys, photos. Each part has a module of its own.
//! Nothing is sent.

mod desk;
mod fields;
mod guide;
mod keys;
mod layer;
mod photos;
mod ticks;

use crate::text::catalog::catalog_ui;
use crate::ui::dom;
use crate::ui::el::{El, el};
use crate::ui::home::{self, Tool};
use crate::ui::{notice, parts, privacy};
use desk::{Desk, View};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// Puts the app in place of what `node` holds. `told` is an object with `lang` and the addresses of what it may load.
pub fn mount(node: HtmlElement, told: JsValue) -> Tool {
    let place = node.clone();
    home::mount(node, told, move || {
        let desk = Desk::new(home::locale());
        let app = app(desk);
        place.set_text_content(None);
        let _ = place.append_child(app.node());
        parts::follow_address(View::ALL.map(View::id).to_vec(), move |at| {
            if View::ALL[at] != desk.view.get_untracked() {
                desk.view.set(View::ALL[at]);
            }
        });
        ticks::watch(desk);
        dom::mark_ready();
    })
}

fn app(desk: Desk) -> El {
    let (words, all) = (desk.words.common, catalog_ui(desk.locale).common);
    let shown = move || {
        Some(match desk.view.get() {
            View::Guide => guide::guide(desk),
            View::Fields => fields::fields(desk),
            View::Keys => keys::keys(desk),
            View::Layer => layer::layer(desk),
            View::Photos => photos::photos(desk),
        })
    };
    el("div", "np").with(&[
        el("h2", "visually-hidden").text(words.heading),
        nav(desk),
        notice::line(desk.notice, all.close),
        el("div", "np-view").part(shown),
        privacy::privacy(privacy::Words {
            local: words.local,
            offline: words.offline,
            requested: all.requested,
            requests: all.phrases.requests,
        }),
    ])
}

fn nav(desk: Desk) -> El {
    let words = desk.words.common;
    let all = View::ALL.map(|view| {
        let name = match view {
            View::Guide => words.guide,
            View::Fields => desk.words.fields.heading,
            View::Keys => desk.words.keys.heading,
            View::Layer => desk.words.layer.heading,
            View::Photos => desk.words.photos.title,
        };
        (view.id(), name)
    });
    let current = move || {
        let shown = desk.view.get();
        let at = View::ALL.iter().position(|view| *view == shown);
        at.unwrap_or_default()
    };
    parts::links(words.sections, &all, current, |_, link| link)
}
