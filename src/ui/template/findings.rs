//! All findings in a list that needs no grid.

use super::desk::Desk;
use super::item;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::worker::protocol::{Filter, FindingView};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

/// So many more each time.
const STEP: u32 = 50;

/// What the worker gave, and how many there are in all.
type Found = Arc<(u32, Vec<FindingView>)>;

/// The list with its filters.
pub(super) fn findings(desk: Desk) -> El {
    let found = RwSignal::new(None::<Found>);
    let count = RwSignal::new(STEP);
    fetch(desk, found, count);
    let list = el("div", "nt-scroll").attr("tabindex", "-1");
    let pane = list.clone();
    let place = RwSignal::new(None::<usize>);
    // A button that was pressed goes with its finding: the one in its place takes the focus.
    let list = list.part(move || {
        let (total, items) = &*found.get()?;
        let before = focused(&pane);
        let shown = show(desk, *total, items, count);
        place.set(before);
        Some(shown)
    });
    let pane = list.clone();
    follow(move || {
        if let Some(at) = place.get() {
            focus(&pane, at);
        }
    });
    el("div", "nt-list").with(&[filters(desk), list])
}

/// Asks again whenever something changes.
fn fetch(desk: Desk, found: RwSignal<Option<Found>>, count: RwSignal<u32>) {
    let latest = StoredValue::new(0_u32);
    follow(move || {
        desk.state.track();
        let (filter, count) = (desk.filter.get(), count.get());
        let number = latest.get_value() + 1;
        latest.set_value(number);
        dom::start(async move {
            let answer = desk.findings(filter, 0, count).await;
            // The list may be gone, or a later question be under way.
            if latest.try_get_value() == Some(number) {
                found.set(Some(Arc::new(answer)));
            }
        });
    });
}

fn show(desk: Desk, total: u32, items: &[FindingView], count: RwSignal<u32>) -> El {
    let words = desk.words;
    if items.is_empty() {
        let all = button("btn btn-small")
            .text(words.show_all)
            .on("click", move |_| desk.filter.set(Filter::default()));
        let nothing = el("div", "nr-nothing").text(words.nothing_here);
        let filtered = desk
            .filter
            .with_untracked(|filter| *filter != Filter::default());
        return if filtered {
            nothing.child(&all)
        } else {
            nothing
        };
    }
    let rows: Vec<_> = items
        .iter()
        .map(|finding| item::item(desk, finding, true))
        .collect();
    let list = el("div", "").child(&el("ul", "nt-items").with(&rows));
    let shown = items.len();
    if shown >= total as usize {
        return list;
    }
    let said = (words.phrases.shown)(shown, total as usize);
    let more = button("btn btn-small")
        .text(words.show_more)
        .on("click", move |_| count.update(|count| *count += STEP));
    list.child(&el("div", "row nt-more").with(&[el("span", "small quiet").text(&said), more]))
}

/// The place of the finding that has the focus.
fn focused(pane: &El) -> Option<usize> {
    let active = dom::active()?;
    let items = pane.node().query_selector_all(".nt-item").ok()?;
    (0..items.length())
        .find(|at| {
            let item = items.get(*at);
            item.is_some_and(|item| item.contains(Some(active.node())))
        })
        .map(|at| at as usize)
}

fn focus(pane: &El, at: usize) {
    let Ok(items) = pane.node().query_selector_all(".nt-item") else {
        return;
    };
    let last = (items.length() as usize).saturating_sub(1);
    let item = items
        .get(at.min(last) as u32)
        .and_then(|item| item.dyn_into().ok())
        .and_then(|item| El::of(item).find("button"));
    item.unwrap_or_else(|| pane.clone()).focus();
}

/// By rule and by column.
fn filters(desk: Desk) -> El {
    let words = desk.words;
    let rules = Memo::new(move |_| {
        desk.state.with(|state| {
            let named = state
                .groups
                .iter()
                .map(|group| (group.rule.clone(), group.title.clone()));
            named.collect::<Vec<_>>()
        })
    });
    let by_rule = move || {
        let chosen = desk.filter.with(|filter| filter.rule.clone());
        let options = rules.get();
        let chosen = chosen.unwrap_or_default();
        Some(choice(
            words.rule,
            words.any_rule,
            &options,
            &chosen,
            move |rule| {
                desk.filter
                    .update(|filter| filter.rule = (!rule.is_empty()).then_some(rule));
            },
        ))
    };
    let columns: Vec<_> = desk
        .columns()
        .iter()
        .map(|column| (column.index.to_string(), column.title.clone()))
        .collect();
    let by_column = move || {
        let chosen = desk.filter.with(|filter| filter.column);
        let chosen = chosen.map_or_else(String::new, |column| column.to_string());
        Some(choice(
            words.column,
            words.any_column,
            &columns,
            &chosen,
            move |column| {
                desk.filter
                    .update(|filter| filter.column = column.parse().ok());
            },
        ))
    };
    el("div", "nt-filters").part(by_rule).part(by_column)
}

/// A choice among options of which each has a value and a name.
pub(super) fn choice(
    label: &str,
    any: &str,
    options: &[(String, String)],
    chosen: &str,
    act: impl Fn(String) + 'static,
) -> El {
    let option = |value: &str, name: &str| {
        let option = el("option", "").attr("value", value).text(name);
        if value == chosen {
            option.attr("selected", "")
        } else {
            option
        }
    };
    let mut all = Vec::new();
    if !any.is_empty() {
        all.push(option("", any));
    }
    all.extend(options.iter().map(|(value, name)| option(value, name)));
    el("select", "field")
        .attr("aria-label", label)
        .with(&all)
        .on("change", move |event| {
            let select = event
                .target()
                .and_then(|select| select.dyn_into::<HtmlSelectElement>().ok());
            if let Some(select) = select {
                act(select.value());
            }
        })
}
