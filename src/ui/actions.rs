//! What can be done with the whole list: mend, copy, download.

use super::desk::Desk;
use super::icon::{Icon, icon};
use super::notice::Notice;
use super::{dom, save};
use crate::export::Csv;
use crate::list::{Bucket, List};
use crate::worker::{Client, Failure};
use leptos::prelude::*;
use leptos::task::spawn_local;
use rustc_hash::FxHashSet;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// Rows of a file between two looks at the clock.
const ROWS: usize = 64;
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A download in the making.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Job {
    /// Percent done.
    Csv(usize),
    /// The worker does not say how far it is.
    Xlsx,
}

/// The buttons, and how far a long work is.
pub(super) fn actions(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let client = StoredValue::new_local(None::<Client>);
    let safe = Memo::new(move |_| desk.list.with(|list| list.safe_fixes()));
    let none = Memo::new(move |_| desk.list.with(|list| list.counts().total == 0));
    let no_codes = Memo::new(move |_| desk.list.with(|list| list.counts().lookup_ready == 0));
    let busy = Memo::new(move |_| desk.job.with(Option::is_some));
    let fix = move || {
        (safe.get() > 0).then(|| {
            view! {
                <button type="button" class="btn btn-primary" title=words.fix_safe_hint on:click=move |_| fix_all(desk)>
                    {words.fix_safe} " (" {(words.phrases.number)(safe.get())} ")"
                </button>
            }
        })
    };
    view! {
        <div class="nr-actions" class:nr-none=move || none.get()>
            {fix}
            {button(Icon::Copy, words.copy_codes, words.copy_codes_hint, no_codes, move || copy(desk))}
            {button(Icon::Download, "CSV", words.csv, busy, move || csv(desk))}
            {button(Icon::Download, "Excel", words.xlsx, busy, move || xlsx(desk, client))}
        </div>
        {move || desk.job.get().map(|job| working(desk, job, client))}
    }
}

fn button(
    sign: Icon,
    word: &'static str,
    hint: &'static str,
    off: Memo<bool>,
    act: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button
            type="button"
            class="btn"
            aria-label=hint
            title=hint
            aria-disabled=move || if off.get() { "true" } else { "false" }
            on:click=move |_| {
                if !off.get_untracked() {
                    act();
                }
            }
        >
            {icon(sign)}
            {word}
        </button>
    }
    .into_any()
}

fn working(
    desk: Desk,
    job: Job,
    client: StoredValue<Option<Client>, LocalStorage>,
) -> impl IntoView {
    let stop = move |_| {
        desk.job.set(None);
        client.with_value(|client| {
            if let Some(client) = client {
                client.stop();
            }
        });
        desk.notice.set(Some(Notice::done(desk.words.stopped)));
    };
    let (word, percent) = match job {
        Job::Csv(percent) => (desk.words.making_csv, Some(percent.to_string())),
        Job::Xlsx => (desk.words.making_xlsx, None),
    };
    view! {
        <div class="nr-working">
            <span role="status">{word}</span>
            <progress max="100" value=percent aria-label=word></progress>
            <button type="button" class="btn btn-small" on:click=stop>{desk.words.stop}</button>
        </div>
    }
}

/// The button goes away with its last fix; the list takes the focus.
fn fix_all(desk: Desk) {
    desk.fix_all_safe();
    dom::keep_focus(None);
}

fn copy(desk: Desk) {
    let list = desk.list.get_untracked();
    let (codes, count) = lookups(&list);
    spawn_local(async move {
        let notice = if save::copy(&codes).await {
            desk.saved();
            Notice::done((desk.words.phrases.copied)(count))
        } else {
            Notice::problem(desk.words.copy_failed)
        };
        desk.notice.set(Some(notice));
    });
}

/// The codes to ask the catalog for, each once, one a line; and how many.
fn lookups(list: &List) -> (String, usize) {
    let mut seen = FxHashSet::default();
    let mut out = String::new();
    for (number, item) in list.items().iter().enumerate() {
        if item.bucket == Bucket::LookupReady
            && let Some(code) = list.lookup(number)
            && !seen.contains(&code)
        {
            out.push_str(&code);
            out.push('\n');
            seen.insert(code);
        }
    }
    out.pop();
    (out, seen.len())
}

fn csv(desk: Desk) {
    desk.job.set(Some(Job::Csv(0)));
    let list = desk.list.get_untracked();
    spawn_local(async move {
        if let Some(text) = make_csv(desk, &list).await {
            keep(
                desk,
                &list,
                &JsValue::from_str(&text),
                "text/csv;charset=utf-8",
                "nct-ready.csv",
            );
        }
    });
}

/// Makes the file in slices; `None` where it was stopped.
async fn make_csv(desk: Desk, list: &Arc<List>) -> Option<String> {
    let mut csv = Csv::new(list, desk.locale);
    let mut until = dom::now() + dom::SLICE;
    while !csv.step(ROWS) {
        if dom::now() > until {
            desk.job
                .set(Some(Job::Csv((csv.progress() * 100.0) as usize)));
            dom::next_task().await;
            if desk.job.with_untracked(Option::is_none) {
                return None;
            }
            until = dom::now() + dom::SLICE;
        }
    }
    Some(csv.finish())
}

fn xlsx(desk: Desk, client: StoredValue<Option<Client>, LocalStorage>) {
    let Some(client) = known(client) else {
        return desk
            .notice
            .set(Some(Notice::problem(desk.words.xlsx_failed)));
    };
    desk.job.set(Some(Job::Xlsx));
    let list = desk.list.get_untracked();
    spawn_local(async move {
        match client.xlsx(list.text(), desk.locale.tag()).await {
            Ok(bytes) => keep(desk, &list, &bytes, XLSX, "nct-ready.xlsx"),
            // Whoever stopped it has been told.
            Err(Failure::Stopped) => {}
            Err(_) => {
                desk.job.set(None);
                desk.notice
                    .set(Some(Notice::problem(desk.words.xlsx_failed)));
            }
        }
    });
}

/// Hands a file of `list` over. What was typed while it was made is not in it.
fn keep(desk: Desk, list: &Arc<List>, part: &JsValue, kind: &str, name: &str) {
    desk.job.set(None);
    if save::download(part, kind, name).is_some() && Arc::ptr_eq(list, &desk.list.get_untracked()) {
        desk.saved();
    }
}

/// The client of the worker that the page names in its configuration.
fn known(client: StoredValue<Option<Client>, LocalStorage>) -> Option<Client> {
    if client.with_value(Option::is_none) {
        let config = dom::by_id::<web_sys::Element>("nct-config")?.text_content()?;
        let address = dom::string(&js_sys::JSON::parse(&config).ok()?, "engineWorker")?;
        client.set_value(Some(Client::new(address)));
    }
    client.get_value()
}
