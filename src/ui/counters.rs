//! The counters, which are the filter as well.

use super::desk::{Desk, Filter};
use super::icon::{Icon, bucket_tint, icon};
use crate::list::{Bucket, Counts};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// The counts are said aloud when they have not changed for this long.
const PAUSE: Duration = Duration::from_secs(1);

/// All, the five buckets, and the duplicates where there are any.
pub(super) fn counters(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let counts = Memo::new(move |_| desk.list.with(|list| list.counts()));
    let buckets = Bucket::ALL.map(|bucket| {
        let number = Memo::new(move |_| counts.get().of(bucket));
        let sign = Icon::of_bucket(bucket);
        segment(
            desk,
            Filter::Bucket(bucket),
            number,
            sign,
            bucket_tint(bucket),
            words.bucket(bucket),
        )
    });
    let total = Memo::new(move |_| counts.get().total);
    let duplicates = Memo::new(move |_| counts.get().duplicates);
    let twins = move || {
        (duplicates.get() > 0).then(|| {
            segment(
                desk,
                Filter::Duplicates,
                duplicates,
                Icon::Copies,
                "is-warn",
                words.duplicates,
            )
        })
    };
    view! {
        <div class="nr-counters" role="group" aria-label=words.filter_label>
            {segment(desk, Filter::All, total, Icon::All, "", words.all)}
            {buckets.into_iter().collect_view()}
            {twins}
        </div>
        <p class="visually-hidden" role="status">{spoken(desk, counts)}</p>
    }
}

fn segment(
    desk: Desk,
    filter: Filter,
    number: Memo<u32>,
    sign: Icon,
    tint: &'static str,
    word: &'static str,
) -> AnyView {
    let shown = move || (desk.words.phrases.number)(number.get() as usize);
    view! {
        <button
            type="button"
            class=["nr-counter ", tint].concat()
            class:nr-zero=move || number.get() == 0
            aria-pressed=move || if desk.filter.get() == filter { "true" } else { "false" }
            on:click=move |_| desk.filter.set(filter)
        >
            <b class="figures">{icon(sign)}{shown}</b>
            <span>{word}</span>
        </button>
    }
    .into_any()
}

/// The counts in words, a second after they have come to rest. A signal of its own, as time is what it derives from.
fn spoken(desk: Desk, counts: Memo<Counts>) -> RwSignal<String> {
    let said = RwSignal::new(String::new());
    let later = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move || {
        let counts = counts.get();
        later.update_value(|later| {
            if let Some(handle) = later.take() {
                handle.clear();
            }
            let say = move || {
                let words = if counts.total == 0 {
                    String::new()
                } else {
                    (desk.words.phrases.checked)(&counts)
                };
                said.set(words);
            };
            *later = set_timeout_with_handle(say, PAUSE).ok();
        });
    });
    said
}
