//! The parts of a tool as links: each is at an address of its own, so that going back goes back.

use super::el::{El, el, listen_window};
use leptos::prelude::*;

/// A part: what its address ends with, and its name.
pub(super) type Part = (&'static str, &'static str);

/// The links. `current` gives the place of the part that is shown, `with` may add something to a link.
pub(super) fn links(
    label: &str,
    parts: &[Part],
    current: impl Fn() -> usize + Copy + 'static,
    with: impl Fn(usize, El) -> El,
) -> El {
    let links: Vec<_> = parts
        .iter()
        .enumerate()
        .map(|(at, (id, name))| {
            let link = el("a", "np-tab")
                .attr("href", &["#", id].concat())
                .text(name)
                .attr_of("aria-current", move || {
                    if current() == at { "true" } else { "false" }
                });
            el("li", "").child(&with(at, link))
        })
        .collect();
    el("nav", "np-tabs")
        .attr("aria-label", label)
        .child(&el("ul", "").with(&links))
}

/// Shows the part that the address names, now and whenever it changes. Back at the address that names none, the first one is shown.
pub(super) fn follow_address(ids: Vec<&'static str>, show: impl Fn(usize) + 'static) {
    let look = move |at_none: Option<usize>| {
        let named = ids.iter().position(|id| is_at(id));
        if let Some(at) = named.or(at_none) {
            show(at);
        }
    };
    look(None);
    listen_window("hashchange", move |_| look(is_at("").then_some(0)));
}

/// Whether the address names this part.
pub(super) fn is_at(id: &str) -> bool {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#') == id
}

/// Goes to a part, as its link does.
pub(super) fn go_to(id: &str) {
    // A fixed word is a good address.
    let _ = window().location().set_hash(id);
}
