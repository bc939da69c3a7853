//! Amounts and their units: as many as a person wants.

use super::bench::Bench;
use super::field::{Face, field};
use super::slot::Slot;
use super::{blocks, dictionary};
use crate::catalog::card::{Measure, Spec};
use crate::catalog::dictionary::Entry;
use crate::ui::combo::Setting;
use crate::ui::el::{El, button, el, follow};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

/// The dictionary of units.
const UNITS: &str = "MEASURE_UNIT";

/// All of them, with the way to add one.
pub(super) fn measures(bench: Bench) -> El {
    let count = Memo::new(move |_| bench.content.with(|content| content.measures.len().max(1)));
    el("div", "nc-blocks")
        .part(move || {
            let count = count.get();
            let all: Vec<El> = (0..count).map(|at| measure(bench, at, count)).collect();
            Some(el("div", "nc-blocks").with(&all))
        })
        .child(
            &button("btn btn-small nc-add")
                .text(bench.words.add_measure)
                .on("click", move |_| {
                    bench.change(|content| {
                        let shown = content.measures.len().max(1);
                        content.measures.resize(shown + 1, Measure::default());
                    });
                    let last = bench.content.with_untracked(|c| c.measures.len() - 1);
                    super::summary::focus(&Slot::Quantity(last));
                }),
        )
}

fn measure(bench: Bench, at: usize, count: usize) -> El {
    let specs = bench.specs.get_untracked();
    let quantity = specs
        .get("quantity")
        .map(|spec| field(bench, spec, &Slot::Quantity(at)));
    let block = el("div", "nc-block nc-measure").with(quantity.as_slice());
    let block = match specs.get("measure_unit") {
        Some(spec) => unit(bench, spec, at, block),
        None => block,
    };
    if count < 2 {
        return block;
    }
    block.child(&blocks::remove(bench, at, move || {
        bench.change(|content| {
            if at < content.measures.len() {
                content.measures.remove(at);
            }
        });
        super::summary::focus(&Slot::Quantity(0));
    }))
}

/// Fetches the units, where they are not here.
pub(super) async fn fetch_units(bench: Bench) {
    if !bench.shelf.has(UNITS) {
        let _ = bench.shelf.ask(UNITS, "").await;
    }
}

/// The unit, and the category that narrows the search for it.
fn unit(bench: Bench, spec: &Spec, at: usize, block: El) -> El {
    let slot = Slot::Unit(at);
    let face = Face::of(bench, spec);
    if face.locked {
        return block.child(&field(bench, spec, &slot));
    }
    let group = RwSignal::new(None);
    let setting = Setting {
        search: bench.shelf.searched_in(UNITS, group),
        ..dictionary::setting(bench, &slot.id(), &face.name, UNITS)
    };
    let held = bench.value(&slot);
    follow(move || {
        // A unit that is filled in says its category.
        let known = held.with(|code| bench.shelf.entry(UNITS, code));
        let of_unit = known.and_then(|unit| unit.parent);
        if of_unit.is_some() && group.get_untracked() != of_unit {
            group.set(of_unit);
        }
    });
    let groups = Memo::new(move |_| bench.shelf.groups(UNITS));
    block
        .child(&el("div", "nc-category").part(move || category(bench, at, group, &groups.get())))
        .child(&dictionary::one_of(bench, &slot, &face, UNITS, setting))
}

/// The choice of a category; none where the dictionary is not known here or has none.
fn category(bench: Bench, at: usize, group: RwSignal<Option<i64>>, groups: &[Entry]) -> Option<El> {
    if groups.is_empty() {
        return None;
    }
    let words = bench.words;
    let id = [&Slot::Unit(at).id(), "-category"].concat();
    let any = el("option", "").attr("value", "").text(words.any_category);
    let options = groups.iter().map(|entry| {
        el("option", "")
            .attr("value", &entry.id.to_string())
            .text(entry.name(bench.desk.locale))
    });
    let select = el("select", "field")
        .attr("id", &id)
        .child(&any)
        .with(&options.collect::<Vec<_>>());
    let node: HtmlSelectElement = select.node().clone().unchecked_into();
    let shown = node.clone();
    follow(move || {
        let value = group.get().map(|id| id.to_string());
        shown.set_value(&value.unwrap_or_default());
    });
    let select = select.on("change", move |_| {
        let chosen = node.value().parse().ok();
        group.set(chosen);
        let slot = Slot::Unit(at);
        let held = bench.content.with_untracked(|content| slot.get(content));
        let of_unit = untrack(|| bench.shelf.entry(UNITS, &held)).and_then(|unit| unit.parent);
        // A unit of another category was not meant any more.
        if chosen.is_some() && of_unit.is_some() && of_unit != chosen {
            bench.fill(&slot, "");
        }
    });
    let label = el("label", "nc-label")
        .attr("for", &id)
        .text(words.unit_category);
    Some(el("div", "nc-field").with(&[label, select]))
}
