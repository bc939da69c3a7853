//! The catalog's page as a Leptos app: look-ups, search, cards and requests. One [`Desk`] holds what all parts share; each
//! part has a module of its own. Nothing is sent before a person asks for it.

mod beside;
mod card;
mod connect;
mod consent;
mod desk;
mod lookups;
mod nav;
mod requests;
mod rows;
mod running;
mod search;
mod sending;
mod way;

pub use beside::mount as find;
pub use rows::mount as cards;

use crate::ui::dom;
use crate::ui::el::{El, el};
use crate::ui::home::{self, Tool};
use crate::ui::{notice, privacy};
use desk::{Desk, View};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// Puts the app in place of what `node` holds. `told` is an object with `lang`, the address of the worker and of the catalog.
pub fn mount(node: HtmlElement, told: JsValue) -> Tool {
    let place = node.clone();
    home::mount(node, told, move || {
        let desk = Desk::new(home::locale());
        beside::take_over(desk);
        let app = app(desk);
        place.set_text_content(None);
        let _ = place.append_child(app.node());
        requests::watch_news(desk);
        nav::follow_address(desk);
        dom::mark_ready();
    })
}

fn app(desk: Desk) -> El {
    let words = desk.words.common;
    let shown = move || {
        Some(match desk.view.get() {
            View::Find => lookups::lookups(desk),
            View::Search => search::search(desk),
            View::Card => card::card(desk),
            View::Requests => requests::requests(desk),
            View::Connect => connect::connect(desk),
        })
    };
    el("div", "nc").with(&[
        el("h2", "visually-hidden").text(words.heading),
        nav::nav(desk),
        el("div", "nc-banners")
            .attr("role", "status")
            .part(move || {
                desk.demonstration
                    .get()
                    .then(|| el("p", "nc-demonstration").text(words.demonstration))
            })
            .part(move || (!desk.online.get()).then(|| el("p", "nc-offline").text(words.offline))),
        notice::line(desk.notice, words.close),
        el("div", "nc-view").part(shown),
        privacy::privacy(privacy::Words {
            local: words.local,
            offline: words.keeps_working,
            requested: words.requested,
            requests: words.phrases.requests,
        }),
    ])
}
