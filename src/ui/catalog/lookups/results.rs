//! The rows of an open list, of which only what is near the eye is drawn.

use super::bench::Bench;
use super::row::Row;
use super::{again, row};
use crate::catalog::board::Mark;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::pane::{self, Shows};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// The rows that a filter leaves.
struct Rows {
    bench: Bench,
    rows: Vec<u32>,
}

impl Shows for Rows {
    type Row = Row;

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn read(&self, at: usize) -> Option<Row> {
        Row::read(self.bench, *self.rows.get(at)? as usize)
    }

    fn draw(&self, row: &Row, node: &El) {
        row.draw(self.bench, node);
    }
}

/// The list, and what is said where it is empty.
pub(super) fn results(bench: Bench) -> El {
    let words = bench.desk.words.lookups;
    let rows = Rows {
        bench,
        rows: Vec::new(),
    };
    let (scroller, pane) = pane::pane(rows, words.results, "nr-more");
    let empty = RwSignal::new(false);
    follow_bench(bench, &pane, empty);
    let scroller = hear(bench, &scroller, pane).class_of("nr-none", move || empty.get());
    el("div", "nl-results")
        .part(move || {
            (empty.get() && !bench.reading.get()).then(|| {
                let all = button("btn btn-small")
                    .text(words.show_all)
                    .on("click", move |_| bench.filter.set(None));
                el("div", "nr-nothing").text(words.nothing_here).child(&all)
            })
        })
        .child(&scroller)
}

/// Rows that no longer stand as the filter asks stay until the filter is chosen again: nothing goes from under the hand.
fn follow_bench(bench: Bench, pane: &pane::Shown<Rows>, empty: RwSignal<bool>) {
    let shown = Rc::new(RefCell::new(None::<(Option<Mark>, usize)>));
    let here = pane.clone();
    follow(move || {
        let filter = bench.filter.get();
        bench.version.track();
        bench.unfolded.track();
        bench.asking.track();
        let all = bench.board.with_value(crate::catalog::board::Board::len);
        let mut pane = here.borrow_mut();
        let before = *shown.borrow();
        if before == Some((filter, all)) && !grows(filter) {
            pane.draw(true, None);
            return;
        }
        pane.shows.rows = bench.board.with_value(|board| board.rows(filter));
        empty.set(pane.shows.rows.is_empty());
        let is_other = before.is_none_or(|(known, _)| known != filter);
        *shown.borrow_mut() = Some((filter, all));
        if is_other {
            pane.begin_again();
        } else {
            pane.draw(true, None);
        }
    });
}

/// Whether rows come to a filter while the list is worked on.
fn grows(filter: Option<Mark>) -> bool {
    filter.is_some()
}

/// What a person does in a row, heard once for the whole list.
fn hear(bench: Bench, scroller: &El, pane: pane::Shown<Rows>) -> El {
    let list = scroller.clone();
    scroller
        .clone()
        .on("click", move |event| {
            let Some(node) = dom::closest(&event, ".nr-row") else {
                return;
            };
            let place = node.node().get_attribute("aria-posinset");
            let at = place.and_then(|place| place.parse::<usize>().ok());
            let row = at.and_then(|at| pane.borrow().row(at - 1).map(row::Handle::of));
            if let Some(row) = row {
                clicked(bench, &event, &row);
            }
        })
        .on("keydown", move |event| key(&list, &event))
}

fn clicked(bench: Bench, event: &Event, row: &row::Handle) {
    let Some(button) = dom::closest(event, "button") else {
        if dom::closest(event, ".nr-head").is_some() && !is_selecting() {
            bench.toggle(row.row);
        }
        return;
    };
    let act = button.node().get_attribute("data-act").unwrap_or_default();
    let ntin = button.node().get_attribute("data-ntin");
    match act.as_str() {
        "copy" => again::copy(bench, ntin.unwrap_or_default()),
        "create" => again::create(bench, row.code.clone()),
        "search" => again::search(bench, &row.label),
        "again" => again::again(bench, row.tin.clone()),
        "choose" => again::choose(bench, row.tin.clone(), ntin),
        "go" => again::go(row.line),
        _ => bench.toggle(row.row),
    }
}

/// Whoever marks a code to copy it does not want it to move.
fn is_selecting() -> bool {
    let selection = window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Esc closes the details; arrows go from one row's details button to the next.
fn key(list: &El, event: &Event) {
    let Some(node) = dom::closest(event, ".nr-row") else {
        return;
    };
    let key = event.unchecked_ref::<KeyboardEvent>().key();
    if key == "Escape" {
        if let Some(more) = node.find(".nr-more[aria-expanded=true]") {
            more.focus();
            more.html().click();
        }
        return;
    }
    let Some(more) = dom::closest(event, ".nr-more") else {
        return;
    };
    let step = match key.as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    let Ok(all) = list.node().query_selector_all(".nr-more") else {
        return;
    };
    let place = (0..all.length()).find(|at| all.get(*at).as_ref() == Some(more.node()));
    let next = place.and_then(|at| at.checked_add_signed(step));
    if let Some(next) = next.and_then(|at| all.get(at)) {
        event.prevent_default();
        El::of(next.unchecked_into()).focus();
    }
}
