//! The look-ups: codes that are pasted, or come from another page, and what the catalog says of them. `bench` holds what is open,
//! `entry` is the box, `shelf` the lists of earlier days, `open` an open list with its parts.

mod again;
pub(super) mod bench;
mod counters;
mod details;
mod entry;
mod files;
pub(super) mod open;
mod progress;
mod results;
mod row;
mod shelf;

use super::desk::Desk;
use crate::catalog::board::Board;
use crate::catalog::work::{From, Item};
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

/// Says what will be sent, and with the person's leave begins a list.
pub(super) async fn start(bench: Bench, name: &str, from: From, items: &[Item]) {
    let desk = bench.desk;
    let codes = Board::new(items.to_vec()).tins().len();
    let what = (desk.words.lookups.phrases.sent)(codes);
    if !desk.allowed_to_ask(what).await {
        return;
    }
    let now = when(crate::catalog::port::Port::now(&desk.port()), desk.locale);
    let words = desk.words.lookups;
    let name = match (name, from) {
        ("", From::Barcodes) => [words.from_barcodes, ", ", &now].concat(),
        ("", From::Template) => [words.from_template, ", ", &now].concat(),
        (name, _) => name.to_owned(),
    };
    if let Some(id) = bench.begin(&name, from, items).await {
        desk.running.run(desk, &id);
    }
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
