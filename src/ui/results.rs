//! The right half: what the check will tell, or counters, actions and the list.

use super::desk::{Desk, Filter};
use super::el::{El, button, el};
use super::icon::{Icon, bucket_tint};
use super::{actions, counters, list, notice};
use crate::list::Bucket;
use leptos::prelude::*;

/// The right half.
pub(super) fn results(desk: Desk) -> El {
    let worker = StoredValue::new_local(None);
    el("section", "nr-results")
        .attr("aria-label", desk.words.results)
        .with(&[
            legend(desk),
            counters::counters(desk),
            actions::actions(desk, worker),
            notice::line(desk),
            actions::working(desk, worker),
            nothing(desk),
            list::list(desk),
        ])
}

/// What the check will tell, while there is nothing to tell. Style shows it, so that the page can have it before the tool.
fn legend(desk: Desk) -> El {
    let words = desk.words;
    let lines = Bucket::ALL.map(|bucket| {
        let said = el("span", "")
            .child(&el("b", "").text(words.bucket(bucket)))
            .text(" ")
            .text(words.bucket_means(bucket));
        el("li", bucket_tint(bucket)).with(&[Icon::of_bucket(bucket).draw(), said])
    });
    el("div", "nr-legend").with(&[
        el("h3", "").text(words.legend_title),
        el("ul", "").with(&lines),
    ])
}

/// A list without rows: an empty list, or a filter that has nothing any more.
fn nothing(desk: Desk) -> El {
    let words = desk.words;
    el("div", "").part(move || {
        let counts = desk.list.with(|list| list.counts());
        let (left, said) = match desk.filter.get() {
            _ if counts.total == 0 => (0, words.no_items),
            Filter::All => (counts.total, ""),
            Filter::Bucket(bucket) => (counts.of(bucket), words.nothing_here),
            Filter::Duplicates => (counts.duplicates, words.nothing_here),
        };
        if left > 0 {
            return None;
        }
        let line = el("div", "nr-nothing").text(said);
        if counts.total == 0 {
            return Some(line);
        }
        let all = button("btn btn-small").text(words.show_all);
        Some(line.child(&all.on("click", move |_| desk.filter.set(Filter::All))))
    })
}
