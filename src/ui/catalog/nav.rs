//! The parts of the catalog's page as links.

use super::desk::{Desk, View};
use crate::ui::el::{El, el};
use crate::ui::parts;
use leptos::prelude::*;

/// The links; what is new stands at the requests.
pub(super) fn nav(desk: Desk) -> El {
    let words = desk.words.common;
    let all = View::ALL.map(|view| {
        let name = match view {
            View::Find => words.find,
            View::Search => words.search,
            View::Card => words.card,
            View::Requests => words.requests,
            View::Connect => words.connect,
        };
        (view.id(), name)
    });
    let current = move || {
        let shown = desk.view.get();
        let at = View::ALL.iter().position(|view| *view == shown);
        at.unwrap_or_default()
    };
    parts::links(words.sections, &all, current, |at, link| {
        if View::ALL[at] != View::Requests {
            return link;
        }
        link.part(move || {
            let news = desk.news.get();
            (news > 0).then(|| el("span", "chip is-accent nc-tab-news").text(&news.to_string()))
        })
    })
}

/// Shows the part that the address names, now and whenever it changes.
pub(super) fn follow_address(desk: Desk) {
    parts::follow_address(View::ALL.map(View::id).to_vec(), move |at| {
        if View::ALL[at] != desk.view.get_untracked() {
            desk.view.set(View::ALL[at]);
        }
    });
}

/// Whether the address names this part.
pub(super) fn is_at(view: View) -> bool {
    parts::is_at(view.id())
}

/// Goes to a part, as its link does.
pub(super) fn go_to(view: View) {
    parts::go_to(view.id());
}
