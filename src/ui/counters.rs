//! The counters, which are the filter as well.

use super::desk::{Desk, Filter};
use super::dom;
use super::el::{El, button, el, follow};
use super::icon::{Icon, bucket_tint};
use crate::list::{Bucket, Counts};
use leptos::prelude::*;

/// The counts are said aloud when they have not changed for this long, in milliseconds.
const PAUSE: i32 = 1000;

/// All, the five buckets, and the duplicates where there are any.
pub(super) fn counters(desk: Desk) -> El {
    let words = desk.words;
    let mut all = vec![segment(desk, Filter::All, Icon::All, "", words.all)];
    all.extend(Bucket::ALL.map(|bucket| {
        let sign = Icon::of_bucket(bucket);
        segment(
            desk,
            Filter::Bucket(bucket),
            sign,
            bucket_tint(bucket),
            words.bucket(bucket),
        )
    }));
    let twins = segment(
        desk,
        Filter::Duplicates,
        Icon::Copies,
        "is-warn",
        words.duplicates,
    );
    all.push(twins.class_of("nr-none", move || {
        desk.list.with(|list| list.counts().duplicates == 0)
            && desk.filter.get() != Filter::Duplicates
    }));
    let counters = el("div", "nr-counters")
        .attr("role", "group")
        .attr("aria-label", words.filter_label)
        .with(&all);
    el("div", "nr-sticky").with(&[counters, spoken(desk)])
}

fn segment(desk: Desk, filter: Filter, sign: Icon, tint: &str, word: &str) -> El {
    let count = move || {
        let counts = desk.list.with(|list| list.counts());
        match filter {
            Filter::All => counts.total,
            Filter::Bucket(bucket) => counts.of(bucket),
            Filter::Duplicates => counts.duplicates,
        }
    };
    let number = el("span", "").text_of(move || (desk.words.phrases.number)(count() as usize));
    button(&["nr-counter ", tint].concat())
        .with(&[
            el("b", "figures").with(&[sign.draw(), number]),
            el("span", "").text(word),
        ])
        .class_of("nr-zero", move || count() == 0)
        .state_of("aria-pressed", move || desk.filter.get() == filter)
        .on("click", move |_| desk.filter.set(filter))
}

/// The counts in words, a second after they have come to rest.
fn spoken(desk: Desk) -> El {
    let line = el("p", "visually-hidden").attr("role", "status");
    let node = line.clone();
    let timer = StoredValue::new(None);
    let before = StoredValue::new(Counts::default());
    follow(move || {
        let counts = desk.list.with(|list| list.counts());
        if counts == before.get_value() {
            return;
        }
        before.set_value(counts);
        dom::cancel(timer.get_value());
        let node = node.clone();
        let say = move || {
            let said = (counts.total > 0).then(|| (desk.words.phrases.checked)(&counts));
            node.node().set_text_content(said.as_deref());
        };
        timer.set_value(dom::later(say, PAUSE));
    });
    line
}
