//! What a person does in a row, heard once for the whole list.

use super::desk::Desk;
use super::dom;
use super::el::El;
use super::row::Row;
use crate::finding::Safety;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Hears clicks and keys in `list`; `row` knows what is drawn at a place.
pub(super) fn hear(desk: Desk, list: &El, row: impl Fn(usize) -> Option<Row> + 'static) {
    let row: Box<dyn Fn(usize) -> Option<Row>> = Box::new(row);
    let hears = list.clone();
    let keys = list.clone();
    list.clone()
        .on("click", move |event| {
            if let Some((node, row)) = at(&event, &row) {
                clicked(desk, &hears, &event, &node, &row);
            }
        })
        .on("keydown", move |event| key(&keys, &event));
}

/// The row that an event happened in, as an element and as what it shows.
fn at(event: &Event, row: &dyn Fn(usize) -> Option<Row>) -> Option<(El, Row)> {
    let node = dom::closest(event, ".nr-row")?;
    let place: usize = node.node().get_attribute("aria-posinset")?.parse().ok()?;
    Some((node, row(place.checked_sub(1)?)?))
}

fn clicked(desk: Desk, list: &El, event: &Event, node: &El, row: &Row) {
    let on = |selector| dom::closest(event, selector);
    if let Some(button) = on("[data-fix]") {
        mend(desk, &button, node, row);
    } else if on(".nr-show").is_some() {
        show_in_box(desk, row.item);
    } else if on(".nr-more").is_some() || (on(".nr-head").is_some() && !is_selecting()) {
        desk.toggle(row.place);
        let (list, node) = (list.clone(), node.clone());
        request_animation_frame(move || dom::bring_into_view(list.node(), node.node()));
    }
}

/// Whoever marks a code to copy it does not want it to move.
fn is_selecting() -> bool {
    let selection = window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// A safe fix is applied at once, and so is any other from the details, where one sees what would become of the code. The
/// row's own button leads there.
fn mend(desk: Desk, button: &El, node: &El, row: &Row) {
    let number = button
        .node()
        .get_attribute("data-fix")
        .and_then(|number| number.parse().ok());
    let findings = desk.list.get_untracked().findings(row.item);
    let Some(finding) = number.and_then(|number: usize| findings.get(number)) else {
        return;
    };
    let is_safe = finding
        .fix
        .as_ref()
        .is_some_and(|fix| fix.safety == Safety::Safe);
    if is_safe || button.node().class_list().contains("nr-apply") {
        desk.fix(row.item, finding);
        return;
    }
    if !desk.open.with_untracked(|open| open.contains(&row.place)) {
        desk.toggle(row.place);
    }
    let node = node.clone();
    request_animation_frame(move || {
        if let Some(apply) = node.find(".nr-apply") {
            apply.focus();
        }
    });
}

/// Esc closes the details; arrows go from one row's details button to the next.
fn key(list: &El, event: &Event) {
    let Some(node) = dom::closest(event, ".nr-row") else {
        return;
    };
    let key = event.unchecked_ref::<KeyboardEvent>().key();
    if key == "Escape" {
        let open = node.find(".nr-more[aria-expanded=true]");
        if let Some(more) = open {
            more.focus();
            more.html().click();
        }
        return;
    }
    let down = match key.as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let Some(more) = dom::closest(event, ".nr-more") else {
        return;
    };
    let Ok(all) = list.node().query_selector_all(".nr-more") else {
        return;
    };
    let place = (0..all.length()).find(|i| all.get(*i).as_ref() == Some(more.node()));
    let next = place.and_then(|at| {
        if down {
            Some(at + 1)
        } else {
            at.checked_sub(1)
        }
    });
    if let Some(next) = next.and_then(|at| all.get(at)) {
        event.prevent_default();
        El::of(next.unchecked_into()).focus();
    }
}

/// Selects the code in the box.
fn show_in_box(desk: Desk, item: usize) {
    let (Some(list), Some(area)) = (desk.current(), desk.area.get_value()) else {
        return;
    };
    let Some(start) = offset(list.text(), list.input(item)) else {
        return;
    };
    let place = list.place(item);
    let _ = area.focus();
    dom::select(&area, list.text(), start + place.start, start + place.end);
}

/// Where `part`, a slice of `text`, begins.
fn offset(text: &str, part: &str) -> Option<usize> {
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    (start + part.len() <= text.len()).then_some(start)
}
