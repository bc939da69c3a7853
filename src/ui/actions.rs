//! What can be done with the whole list: mend, copy, download.

use super::desk::{Desk, Work};
use super::el::{El, button, el};
use super::home;
use super::icon::Icon;
use super::{dom, find, save};
use crate::export::Csv;
use crate::list::{Bucket, List};
use crate::worker::{Client, Failure};
use leptos::prelude::*;
use rustc_hash::FxHashSet;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// Rows of a file between two looks at the clock.
const ROWS: usize = 64;
const CSV: &str = "text/csv;charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Worker = StoredValue<Option<Client>, LocalStorage>;

/// The buttons.
pub(super) fn actions(desk: Desk, worker: Worker) -> El {
    let words = desk.words;
    let none = move || desk.list.with(|list| list.counts().total == 0);
    let no_codes = move || desk.list.with(|list| list.counts().lookup_ready == 0);
    let busy = move || desk.work.with(Option::is_some);
    let fix = move || {
        let safe = desk.list.with(|list| list.safe_fixes());
        let title = [words.fix_safe, " (", &(words.phrases.number)(safe), ")"].concat();
        (safe > 0).then(|| {
            button("btn btn-primary")
                .attr("title", words.fix_safe_hint)
                .text(&title)
                .on("click", move |_| fix_all(desk))
        })
    };
    let find = move || {
        let count = desk.list.with(|list| find::count(list)) as usize;
        let title = [words.find_ntins, " (", &(words.phrases.number)(count), ")"].concat();
        (count > 0).then(|| {
            button("btn nr-find")
                .attr("title", words.find_ntins_hint)
                .text(&title)
                .on("click", move |_| find::ask(&desk.list.get_untracked()))
        })
    };
    el("div", "nr-actions")
        .class_of("nr-none", none)
        .part(fix)
        .part(find)
        .with(&[
            action(
                Icon::Copy,
                words.copy_codes,
                words.copy_codes_hint,
                Box::new(no_codes),
                Box::new(move || copy(desk)),
            ),
            action(
                Icon::Download,
                "CSV",
                words.csv,
                Box::new(busy),
                Box::new(move || csv(desk)),
            ),
            action(
                Icon::Download,
                "Excel",
                words.xlsx,
                Box::new(busy),
                Box::new(move || xlsx(desk, worker)),
            ),
        ])
}

fn action(
    sign: Icon,
    word: &str,
    hint: &str,
    off: Box<dyn Fn() -> bool>,
    act: Box<dyn Fn()>,
) -> El {
    tool("btn", sign, word, off, act)
        .attr("aria-label", hint)
        .attr("title", hint)
}

/// A button that keeps the focus when there is nothing left for it to do: it is off, but stays.
pub(super) fn tool(
    class: &str,
    sign: Icon,
    word: &str,
    off: Box<dyn Fn() -> bool>,
    act: Box<dyn Fn()>,
) -> El {
    let tool = button(class)
        .child(&sign.draw())
        .text(word)
        .state_of("aria-disabled", off);
    let node = tool.node().clone();
    tool.on("click", move |_| {
        if node
            .get_attribute("aria-disabled")
            .is_some_and(|off| off == "false")
        {
            act();
        }
    })
}

/// How far a long work is, and the way to stop it.
pub(super) fn working(desk: Desk, worker: Worker) -> Option<El> {
    let words = desk.words;
    let job = desk.work.get()?;
    let (said, percent) = match job {
        Work::Checking(percent) => ((words.phrases.checking)(percent), Some(percent)),
        Work::Csv(percent) => (words.making_csv.to_owned(), Some(percent)),
        Work::Xlsx => (words.making_xlsx.to_owned(), None),
    };
    let mut bar = el("progress", "")
        .attr("max", "100")
        .attr("aria-label", &said);
    if let Some(percent) = percent {
        bar = bar.attr("value", &percent.to_string());
    }
    let line = el("div", "nr-working").with(&[el("span", "").text(&said), bar]);
    // A check stops by itself when the text changes.
    if matches!(job, Work::Checking(_)) {
        return Some(line);
    }
    let stop = button("btn btn-small").text(words.stop);
    Some(line.child(&stop.on("click", move |_| stop_work(desk, worker))))
}

fn stop_work(desk: Desk, worker: Worker) {
    desk.work.set(None);
    if let Some(client) = worker.get_value() {
        client.stop();
    }
    desk.done(desk.words.stopped);
}

/// The button goes away with its last fix: the list takes the focus.
fn fix_all(desk: Desk) {
    desk.fix_all_safe();
    if let Some(list) = home::find(".nr-scroll") {
        list.focus();
    }
}

fn copy(desk: Desk) {
    let list = desk.list.get_untracked();
    let (codes, count) = lookups(&list);
    dom::start(async move {
        if save::copy(&codes).await {
            desk.saved();
            desk.done(&(desk.words.phrases.copied)(count));
        } else {
            desk.problem(desk.words.copy_failed);
        }
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
    desk.work.set(Some(Work::Csv(0)));
    let list = desk.list.get_untracked();
    dom::start(async move {
        if let Some(text) = make_csv(desk, &list).await {
            keep(desk, &list, &JsValue::from_str(&text), CSV, "nct-ready.csv");
        }
    });
}

/// Makes the file in slices; `None` where it was stopped.
async fn make_csv(desk: Desk, list: &Arc<List>) -> Option<String> {
    let mut csv = Csv::new(list, desk.locale);
    let mut until = dom::now() + dom::SLICE;
    while !csv.step(ROWS) {
        if dom::now() > until {
            desk.work
                .set(Some(Work::Csv((csv.progress() * 100.0) as usize)));
            dom::next_task().await;
            // Nothing is at work any more when it was stopped.
            desk.work.get_untracked()?;
            until = dom::now() + dom::SLICE;
        }
    }
    Some(csv.finish())
}

fn xlsx(desk: Desk, worker: Worker) {
    let Some(client) = known(worker) else {
        return desk.problem(desk.words.xlsx_failed);
    };
    desk.work.set(Some(Work::Xlsx));
    let list = desk.list.get_untracked();
    dom::start(async move {
        match client.xlsx(list.text(), desk.locale.tag()).await {
            Ok(bytes) => keep(desk, &list, &bytes, XLSX, "nct-ready.xlsx"),
            // Whoever stopped it has been told.
            Err(Failure::Stopped) => {}
            Err(_) => {
                desk.work.set(None);
                desk.problem(desk.words.xlsx_failed);
            }
        }
    });
}

/// Hands a file of `list` over. What was typed while it was made is not in it.
fn keep(desk: Desk, list: &Arc<List>, part: &JsValue, kind: &str, name: &str) {
    desk.work.set(None);
    if save::download(part, kind, name).is_some() && Arc::ptr_eq(list, &desk.list.get_untracked()) {
        desk.saved();
    }
}

/// The client of the worker that the page names in its configuration.
fn known(worker: Worker) -> Option<Client> {
    if worker.with_value(Option::is_none) {
        worker.set_value(Some(Client::new(home::told_of("engine")?)));
    }
    worker.get_value()
}
