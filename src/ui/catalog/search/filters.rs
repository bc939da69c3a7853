//! Filters made of the cards that are loaded, and what is chosen of them.

use super::said;
use crate::catalog::compare::Aspect;
use crate::catalog::filters::{self, By, Choice, Filter};
use crate::ui::catalog::desk::Desk;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::home;
use crate::ui::icon::Icon;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Values of a filter that are shown at once.
const SHOWN: usize = 6;
/// Filters lie open from this width on, in pixels.
const WIDE: f64 = 960.0;

/// The filters: their values with counts.
pub(super) fn filters(desk: Desk) -> El {
    let search = desk.search;
    let words = desk.words.search;
    // Filters of which all values are shown.
    let whole = RwSignal::new(Vec::<By>::new());
    let made = Memo::new(move |_| {
        let found = search.found.get();
        let items = found.as_ref().map_or(&[][..], |found| &found.items);
        search
            .choices
            .with(|choices| filters::filters(items, choices))
    });
    let is_there = Memo::new(move |_| made.with(|made| !made.is_empty()));
    el("div", "ns-filters").part(move || {
        if !is_there.get() {
            return None;
        }
        let list = el("div", "ns-filter-list");
        let place = list.clone();
        follow(move || {
            // A choice changes counts everywhere; whoever made it stays where they are.
            let chosen = dom::active().and_then(|active| active.node().get_attribute("data-value"));
            place.node().set_text_content(None);
            made.with(|made| {
                let groups: Vec<El> = made
                    .iter()
                    .map(|filter| group(desk, filter, whole))
                    .collect();
                place.clone().with(&groups);
            });
            focus(&place, chosen.as_deref());
        });
        let all = el("details", "card").with(&[
            el("summary", "").text(words.filters),
            el("div", "ns-filter-body").with(&[list]),
        ]);
        let is_wide = window().inner_width().ok().and_then(|width| width.as_f64());
        Some(if is_wide.is_some_and(|width| width >= WIDE) {
            all.attr("open", "")
        } else {
            all
        })
    })
}

fn focus(place: &El, value: Option<&str>) {
    let Some(value) = value else {
        return;
    };
    let Ok(all) = place.node().query_selector_all("[data-value]") else {
        return;
    };
    for at in 0..all.length() {
        let Some(node) = all.item(at) else {
            continue;
        };
        let input = El::of(node.unchecked_into());
        if input.node().get_attribute("data-value").as_deref() == Some(value) {
            input.focus();
            return;
        }
    }
}

fn group(desk: Desk, filter: &Filter, whole: RwSignal<Vec<By>>) -> El {
    let search = desk.search;
    let words = desk.words.search;
    let chosen = search.choices.get_untracked();
    let all = whole.with(|whole| whole.contains(&filter.by));
    let is_chosen = |value: &str| {
        let is = |choice: &Choice| choice.by == filter.by && choice.value == value;
        chosen.iter().any(is)
    };
    let (title, lang) = title(desk, filter);
    let legend = el("legend", "").text(&title);
    let legend = if lang {
        legend.attr("lang", "ru")
    } else {
        legend
    };
    let mut rows = vec![legend];
    let mut left = 0;
    for (at, (value, count)) in filter.values.iter().enumerate() {
        if at < SHOWN || all || is_chosen(value) {
            rows.push(row(desk, filter, value, *count, is_chosen(value)));
        } else {
            left += 1;
        }
    }
    if left > 0 {
        let by = filter.by.clone();
        let more = button("btn btn-small btn-quiet")
            .text(&(words.phrases.more_values)(left))
            .on("click", move |_| {
                whole.update(|whole| whole.push(by.clone()));
            });
        rows.push(more);
    }
    el("fieldset", "ns-filter").with(&rows)
}

/// A filter's name, and whether it is the catalog's.
fn title(desk: Desk, filter: &Filter) -> (String, bool) {
    let words = desk.words.search;
    let ours = match &filter.by {
        By::Class(level) => Some((words.phrases.level)(*level)),
        By::Attribute(code) => {
            let aspect = match code.as_str() {
                "brand" => Some(Aspect::Brand),
                "country" => Some(Aspect::Country),
                "a4282e5d" => Some(Aspect::Maker),
                _ => None,
            };
            aspect.map(|aspect| said::aspect(aspect, words).to_owned())
        }
    };
    match (ours, &filter.by) {
        (Some(title), _) => (title, false),
        (None, By::Attribute(code)) if filter.name.trim().is_empty() => (code.clone(), false),
        (None, _) => (filter.name.clone(), true),
    }
}

fn row(desk: Desk, filter: &Filter, value: &str, count: usize, is_chosen: bool) -> El {
    let search = desk.search;
    let choice = Choice {
        by: filter.by.clone(),
        value: value.to_owned(),
    };
    let name = match &filter.by {
        By::Class(level) => level.to_string(),
        By::Attribute(code) => code.clone(),
    };
    let check = el("input", "")
        .attr("type", "checkbox")
        .attr("data-value", &[&name, "=", value].concat())
        .on("change", move |_| {
            search.choices.update(|choices| {
                match choices.iter().position(|known| *known == choice) {
                    Some(at) => {
                        choices.remove(at);
                    }
                    None => choices.push(choice.clone()),
                }
            });
        });
    let input: &HtmlInputElement = check.node().unchecked_ref();
    input.set_checked(is_chosen);
    let number = (desk.words.common.phrases.number)(count);
    el("label", "nr-check").with(&[
        check,
        el("span", "").attr("lang", "ru").text(value),
        el("span", "quiet figures").text(&number),
    ])
}

/// What is chosen, each to be taken back.
pub(super) fn chips(desk: Desk) -> El {
    let search = desk.search;
    let words = desk.words.search;
    el("div", "ns-chips").part(move || {
        let choices = search.choices.get();
        if choices.is_empty() {
            return None;
        }
        let mut chips: Vec<El> = choices
            .into_iter()
            .map(|choice| {
                let value = choice.value.clone();
                button("btn btn-small ns-chip")
                    .attr("aria-label", &(words.phrases.take_back)(&value))
                    .child(&el("span", "").attr("lang", "ru").text(&value))
                    .child(&Icon::Cross.draw())
                    .on("click", move |_| {
                        search
                            .choices
                            .update(|choices| choices.retain(|known| *known != choice));
                        back_to_filters();
                    })
            })
            .collect();
        let clear =
            button("btn btn-small btn-quiet")
                .text(words.clear_all)
                .on("click", move |_| {
                    search.choices.set(Vec::new());
                    back_to_filters();
                });
        chips.push(clear);
        Some(el("div", "row").with(&chips))
    })
}

/// A chip that is gone leaves the focus to the next one, or to the filters.
fn back_to_filters() {
    if let Some(next) = home::find(".ns-chip, .ns-filters summary") {
        next.focus();
    }
}
