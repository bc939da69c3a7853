//! The right half: what the check will tell, or counters, actions and the list.

use super::desk::{Desk, Filter};
use super::el::{El, button, el};
use super::icon::{Icon, bucket_tint};
use super::{actions, counters, list, notice};
use crate::list::Bucket;
use leptos::prelude::*;

/// The right half.
pub(super) fn results(desk: Desk) -> El {
    let words = desk.words;
    let worker = StoredValue::new_local(None);
    el("div", "nr-results")
        .with(&[
            legend(desk),
            counters::counters(desk),
            actions::actions(desk, worker),
            notice::line(desk.notice, words.close),
        ])
        .part(move || actions::working(desk, worker))
        .part(move || nothing(desk))
        .child(&list::list(desk))
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
fn nothing(desk: Desk) -> Option<El> {
    let words = desk.words;
    let counts = desk.list.with(|list| list.counts());
    let left = match desk.filter.get() {
        Filter::All => counts.total,
        Filter::Bucket(bucket) => counts.of(bucket),
        Filter::Duplicates => counts.duplicates,
    };
    if left > 0 {
        return None;
    }
    let line = el("div", "nr-nothing");
    if counts.total == 0 {
        return Some(line.text(words.no_items));
    }
    let all = button("btn btn-small").text(words.show_all);
    let all = all.on("click", move |_| desk.filter.set(Filter::All));
    Some(line.text(words.nothing_here).child(&all))
}
