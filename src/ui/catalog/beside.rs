//! The look-ups below the tools of other pages, which have nothing of the catalog themselves: a person's press brings the codes
//! (`www/js/find.js`), and what is found is told to the page as an event.

use super::desk::{Begin, Desk, View};
use super::lookups::bench::Bench;
use super::lookups::{open, start};
use super::way;
use crate::catalog::board::Mark;
use crate::catalog::browser::Device;
use crate::catalog::lookup::Record;
use crate::catalog::port::{Keep, Store};
use crate::catalog::work::{From, Item};
use crate::ui::dom;
use crate::ui::el::{El, el, follow};
use crate::ui::home::{self, Tool};
use crate::ui::notice;
use js_sys::{Array, Map, Reflect};
use leptos::prelude::*;
use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, HtmlElement};

/// The page is told what was found, so many milliseconds apart at least.
const APART: i32 = 400;
/// What is to be done, as the page around the tool tells it.
pub(super) const ASKED: &str = "nct-asked";
const FOUND: &str = "nct-found";
const SHOW: &str = "nct-show-row";
/// A barcode that the form of a card shall begin with.
const HANDED: &str = "nct-ready.card-for";
/// A name that the search shall begin with.
const NAMED: &str = "nct-ready.search-for";
/// Records that are read from the device at once.
const PIECE: usize = 500;

/// Puts the look-ups into `place`, a part of another tool's; what they are asked comes there as an event.
pub fn mount(place: HtmlElement, told: JsValue) -> Tool {
    let node = place.clone();
    home::mount(place, told, move || {
        let bench = Bench::new(Desk::new(home::locale()));
        let _ = node.append_child(panel(bench).node());
        home::hear(ASKED, move |event| {
            let event: CustomEvent = event.unchecked_into();
            let (name, from, items) = asked(&event.detail());
            dom::start(begin(bench, name, from, items));
        });
    })
}

async fn begin(bench: Bench, name: String, from: From, items: Vec<Item>) {
    // Whoever asked reads on from here.
    if start(bench, &name, from, &items).await
        && let Some(heading) = home::find("#nl-heading")
    {
        heading.focus();
    }
}

fn asked(ask: &JsValue) -> (String, From, Vec<Item>) {
    let array = |key: &str| {
        let value = Reflect::get(ask, &JsValue::from_str(key)).unwrap_or_default();
        value.dyn_into::<Array>().unwrap_or_default()
    };
    let (codes, labels, lines) = (array("codes"), array("labels"), array("lines"));
    let items = (0..codes.length()).map(|at| Item {
        code: codes.get(at).as_string().unwrap_or_default(),
        label: labels.get(at).as_string().unwrap_or_default(),
        line: lines.get(at).as_f64().unwrap_or_default() as u32,
    });
    let from = match dom::string(ask, "from").as_deref() {
        Some("template") => From::Template,
        _ => From::Barcodes,
    };
    let name = dom::string(ask, "name").unwrap_or_default();
    (name, from, items.collect())
}

fn panel(bench: Bench) -> El {
    let words = bench.desk.words;
    tell_page(bench);
    let is_open = Memo::new(move |_| bench.list.with(Option::is_some));
    el("section", "nc nl-beside card")
        .attr("aria-labelledby", "nl-heading")
        .class_of("nr-none", move || !is_open.get())
        .with(&[
            el("h2", "")
                .attr("id", "nl-heading")
                .attr("tabindex", "-1")
                .text(words.lookups.heading),
            el("div", "nc-banners")
                .attr("role", "status")
                .part(move || {
                    let desk = bench.desk;
                    desk.demonstration
                        .get()
                        .then(|| el("p", "nc-demonstration").text(words.common.demonstration))
                }),
            notice::line(bench.desk.notice, words.common.close),
        ])
        .part(move || is_open.get().then(|| open::body(bench)))
}

/// What the page was told of each code.
type Told = StoredValue<HashMap<String, Mark>>;

/// Tells the page what the catalog has answered, by code, in words that are ready to be shown.
fn tell_page(bench: Bench) {
    let due = StoredValue::new(false);
    let told = StoredValue::new(HashMap::new());
    let answers = Map::new();
    follow(move || {
        bench.version.track();
        if due.get_value() {
            return;
        }
        due.set_value(true);
        let answers = answers.clone();
        let tell = move || {
            due.set_value(false);
            dom::start(tell_answers(bench, told, answers));
        };
        dom::later(tell, APART);
    });
}

async fn tell_answers(bench: Bench, told: Told, answers: Map) {
    let words = bench.desk.words.lookups;
    let mut tins = Vec::new();
    bench.board.with_value(|board| {
        told.update_value(|told| {
            for mark in [Mark::Found, Mark::Several, Mark::Missing] {
                for row in board.rows(Some(mark)) {
                    if let Some(tin) = board.tin(row as usize)
                        && told.insert(tin.clone(), mark) != Some(mark)
                    {
                        tins.push(tin);
                    }
                }
            }
        });
    });
    if tins.is_empty() {
        return;
    }
    for tins in tins.chunks(PIECE) {
        let found = Device.some(Store::Found, tins).await.unwrap_or_default();
        for (code, text) in found {
            let Ok(record) = serde_json::from_str::<Record>(&text) else {
                continue;
            };
            let said = match record.card() {
                Some(card) => (words.phrases.answer_found)(&card.ntin),
                None if record.cards.is_empty() => words.missing_says.to_owned(),
                None => (words.phrases.answer_several)(record.cards.len()),
            };
            answers.set(&code.into(), &said.into());
        }
    }
    home::tell(FOUND, &answers);
}

/// Whether this stands beside another tool.
pub(super) fn is_here() -> bool {
    home::told("beside").is_some()
}

/// Whether the page can show the row that a code comes from.
pub(super) fn leads_to_rows() -> bool {
    home::told("beside").as_deref() == Some("template")
}

/// Has the page show a row.
pub(super) fn show_row(line: u32) {
    home::tell(SHOW, &line.into());
}

/// Goes to the form of a card on the catalog's page, with a barcode.
pub(super) fn hand_over(code: &str) {
    give(HANDED, code);
    leave_for(View::Card);
}

/// Goes to the search on the catalog's page, with a name.
pub(super) fn hand_over_name(name: &str) {
    give(NAMED, name);
    leave_for(View::Search);
}

fn give(key: &str, text: &str) {
    if let Some(storage) = way::tab().filter(|_| !text.is_empty()) {
        // Without it the form is empty: what belongs there is on the screen.
        let _ = storage.set_item(key, text);
    }
}

fn take(key: &str) -> Option<String> {
    let text = way::read(way::tab(), key)?;
    let _ = way::tab()?.remove_item(key);
    Some(text)
}

/// Goes to a part of the catalog's page.
fn leave_for(view: View) {
    if let Some(cards) = home::told("cards") {
        let _ = window()
            .location()
            .set_href(&[&*cards, "#", view.id()].concat());
    }
}

/// Takes over what another page has handed to the form of a card, or to the search.
pub(super) fn take_over(desk: Desk) {
    if let Some(code) = take(HANDED) {
        desk.begin.set(Some(Begin::Barcode(code)));
    }
    if let Some(name) = take(NAMED) {
        desk.find_like(&name);
    }
}
