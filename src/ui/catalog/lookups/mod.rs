//! The look-ups: codes that are pasted, or come from another page, and what the catalog says of them. `bench` holds what is open,
//! `entry` is the box, `shelf` the lists of earlier days, `open` an open list with its parts.

mod again;
pub(super) mod bench;
mod counters;
mod details;
mod entry;
mod files;
mod kept;
pub(super) mod open;
mod progress;
mod results;
mod row;
mod shelf;

use super::desk::Desk;
use super::running::lock_of;
use crate::catalog::board::Board;
use crate::catalog::browser::{Device, lock};
use crate::catalog::work::{self, From, Item, State};
use crate::text::Locale;
use crate::ui::dom;
use crate::ui::el::{El, el};
use bench::Bench;
use leptos::prelude::*;

/// The part as a whole.
pub(super) fn lookups(desk: Desk) -> El {
    let words = desk.words.lookups;
    let bench = Bench::new(desk);
    let id = desk.open_list.get_value();
    dom::start(async move {
        bench.look_at_lists().await;
        if let Some(id) = id {
            bench.open_list(&id).await;
        }
    });
    let is_open = Memo::new(move |_| bench.list.with(Option::is_some));
    el("section", "nl")
        .attr("aria-labelledby", "nl-heading")
        .child(&el("h3", "").attr("id", "nl-heading").text(words.heading))
        .part(move || {
            Some(if is_open.get() {
                open::open(bench)
            } else {
                el("div", "nl-start").with(&[entry::entry(bench), shelf::shelf(bench)])
            })
        })
}

/// Opens the list with these codes: the one that is there, or a new one. `false` where the person did not want it.
pub(super) async fn start(bench: Bench, name: &str, from: From, items: &[Item]) -> bool {
    // A second press does not ask a second time.
    if bench.starting.get_value() {
        return false;
    }
    bench.starting.set_value(true);
    let same = work::same(&bench.desk.port(), &Device, from, items).await;
    let is_open = match same {
        Ok(Some(list)) => {
            bench.open_list(&list.id).await;
            let at = when(list.at, bench.desk.locale);
            bench
                .desk
                .say((bench.desk.words.lookups.phrases.same_list)(&at));
            let is_done = list.state == State::Done || bench.desk.running.has(&list.id);
            if !is_done && !lock::taken(&lock_of(&list.id), false).await {
                progress::go_on(bench, progress::Again::Rest);
            }
            true
        }
        _ => begin(bench, name, from, items).await,
    };
    bench.starting.try_set_value(false);
    is_open
}

/// Says what will be sent, and with the person's leave begins a list.
async fn begin(bench: Bench, name: &str, from: From, items: &[Item]) -> bool {
    let desk = bench.desk;
    let codes = Board::new(items.to_vec()).tins().len();
    let what = (desk.words.lookups.phrases.sent)(codes);
    if !desk.allowed_to_ask(what).await {
        return false;
    }
    let now = when(crate::catalog::port::Port::now(&desk.port()), desk.locale);
    let words = desk.words.lookups;
    let name = match (name, from) {
        ("", From::Barcodes) => [words.from_barcodes, ", ", &now].concat(),
        ("", From::Template) => [words.from_template, ", ", &now].concat(),
        (name, _) => name.to_owned(),
    };
    let id = bench.begin(&name, from, items).await;
    if let Some(id) = &id {
        desk.running.run(desk, id);
    }
    id.is_some()
}

/// A time as people here write it.
fn when(at: u64, locale: Locale) -> String {
    let at = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at as f64));
    let two = |n: u32| format!("{n:02}");
    let (day, month) = (two(at.get_date()), two(at.get_month() + 1));
    let year = at.get_full_year().to_string();
    let clock = [two(at.get_hours()), two(at.get_minutes())].join(":");
    let date = match locale {
        Locale::En => [year, month, day].join("-"),
        _ => [day, month, year].join("."),
    };
    [date, clock].join(" ")
}
