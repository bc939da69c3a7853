//! An open list: how far it is, how its rows stand, what can be done with it, and its rows.

use super::bench::Bench;
use super::{counters, files, progress, results, shelf};
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// The list with the way back to all lists.
pub(super) fn open(bench: Bench) -> El {
    let words = bench.desk.words.lookups;
    let back = button("btn btn-quiet btn-small nl-back")
        .child(&Icon::Previous.draw())
        .text(words.to_lists)
        .on("click", move |_| bench.close());
    let name = move || {
        bench
            .list
            .with(|list| list.as_ref().map(|list| list.name.clone()))
            .unwrap_or_default()
    };
    let rename = button("btn btn-quiet btn-small")
        .text(words.rename)
        .on("click", move |_| {
            if let Some(list) = bench.list.get_untracked() {
                shelf::ask_name(bench, &list);
            }
        });
    el("div", "nl-board").with(&[
        el("div", "row nl-title").with(&[back, el("h4", "").text_of(name), rename]),
        body(bench),
    ])
}

/// The list alone, for a page that shows nothing else of the look-ups.
pub(in crate::ui::catalog) fn body(bench: Bench) -> El {
    let words = bench.desk.words.lookups;
    el("div", "nl-body")
        .with(&[
            progress::progress(bench),
            counters::counters(bench),
            files::files(bench),
        ])
        .part(move || {
            bench.reading.get().then(|| {
                el("p", "nr-working").attr("role", "status").with(&[
                    el("span", "").text(words.loading),
                    el("progress", "").attr("aria-label", words.loading),
                ])
            })
        })
        .child(&results::results(bench))
}
