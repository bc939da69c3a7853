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

pub use beside::find;
pub use rows::cards;

use crate::text::Locale;
use crate::ui::dom;
use crate::ui::el::{El, el};
use crate::ui::{notice, privacy};
use desk::{Desk, View};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// Mounts the app into the page's `#catalog`, in the page's language. A page without one is left alone.
pub fn start() {
    dom::at("catalog", mount);
}

/// Puts the app in place of what `node` holds.
pub fn mount(node: HtmlElement, locale: Locale) {
    let place = node.clone();
    // Leptos has nothing to draw: it gives the owner, and runs the effects.
    let build = move || {
        let desk = Desk::new(locale);
        beside::take_over(desk);
        let app = app(desk);
        place.set_text_content(None);
        let _ = place.append_child(app.node());
        requests::watch_news(desk);
        nav::follow_address(desk);
        dom::mark_ready();
    };
    leptos::mount::mount_to(node, build).forget();
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
