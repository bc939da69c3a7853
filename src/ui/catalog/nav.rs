//! The parts of the page as links: each is at an address of its own, so that going back goes back.

use super::desk::{Desk, View};
use crate::ui::el::{El, el, listen_window};
use leptos::prelude::*;

/// The links.
pub(super) fn nav(desk: Desk) -> El {
    let words = desk.words.common;
    let links = View::ALL.map(|view| {
        let name = match view {
            View::Find => words.find,
            View::Search => words.search,
            View::Card => words.card,
            View::Requests => words.requests,
            View::Connect => words.connect,
        };
        let link = el("a", "nc-tab")
            .attr("href", &["#", view.id()].concat())
            .text(name)
            .attr_of("aria-current", move || {
                if desk.view.get() == view {
                    "true"
                } else {
                    "false"
                }
            })
            .part(move || {
                let news = desk.news.get();
                (view == View::Requests && news > 0)
                    .then(|| el("span", "chip is-accent nc-tab-news").text(&news.to_string()))
            });
        el("li", "").child(&link)
    });
    el("nav", "nc-tabs")
        .attr("aria-label", words.sections)
        .child(&el("ul", "").with(&links))
}

/// Shows the part that the address names, now and whenever it changes.
pub(super) fn follow_address(desk: Desk) {
    let look = move || {
        let hash = window().location().hash().unwrap_or_default();
        let id = hash.trim_start_matches('#');
        if let Some(view) = View::ALL.into_iter().find(|view| view.id() == id)
            && view != desk.view.get_untracked()
        {
            desk.view.set(view);
        }
    };
    look();
    listen_window("hashchange", move |_| look());
}

/// Whether the address names this part.
pub(super) fn is_at(view: View) -> bool {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#') == view.id()
}

/// Goes to a part, as its link does.
pub(super) fn go_to(view: View) {
    // A fixed word is a good address.
    let _ = window().location().set_hash(view.id());
}
