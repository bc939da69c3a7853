//! A cell that holds `true`, `false` or nothing.

use super::editor::{self, Form, Start};
use super::line::set;
use super::range::Step;
use super::sheet::Sheet;
use crate::ui::el::{El, el, follow};
use crate::worker::protocol::ColumnView;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

const TEXTS: [&str; 3] = ["true", "false", ""];

/// The three as a list.
pub(super) fn form(sheet: Sheet, column: &ColumnView, before: &str, start: Start) -> Form {
    let words = sheet.words;
    let labels = [words.choice_true, words.choice_false, words.choice_empty];
    let held = TEXTS.iter().position(|text| *text == before);
    let first = match start {
        Start::Typed(Some(key)) => meant(&labels, key).or(held),
        _ => held,
    };
    let active = RwSignal::new(first);
    let list = el("div", "ng-choice")
        .attr("role", "listbox")
        .attr("tabindex", "0")
        .attr("aria-label", &column.title);
    let mut options = Vec::with_capacity(labels.len());
    for (at, label) in labels.iter().enumerate() {
        let option = el("div", "nr-option")
            .attr("role", "option")
            .attr("id", &id(at))
            .text(label)
            .state_of("aria-selected", move || active.get() == Some(at))
            .on("click", move |_| {
                active.set(Some(at));
                editor::finish(sheet, None);
            });
        options.push(option);
    }
    let list = list.with(&options);
    follow_active(&list, active);
    let list = list.on("keydown", move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        if key.ctrl_key() || key.meta_key() || key.alt_key() {
            return;
        }
        let name = key.key();
        let end = TEXTS.len() - 1;
        let now = active.get_untracked();
        let next = match name.as_str() {
            "ArrowDown" => Some(now.map_or(0, |at| (at + 1).min(end))),
            "ArrowUp" => Some(now.map_or(end, |at| at.saturating_sub(1))),
            "Home" => Some(0),
            // The last one is the empty one.
            "End" | "Delete" | "Backspace" => Some(end),
            " " => {
                event.prevent_default();
                return editor::finish(sheet, Some(Step::Down));
            }
            _ => one_char(&name).and_then(|key| meant(&labels, key)),
        };
        if next.is_some() {
            event.prevent_default();
            active.set(next);
        }
    });
    let before = before.to_owned();
    Form {
        node: list.clone(),
        field: list,
        value: Box::new(move || {
            let chosen = active.get_untracked().and_then(|at| TEXTS.get(at));
            chosen.map_or_else(|| before.clone(), |&text| text.to_owned())
        }),
        keeps_arrows: true,
    }
}

fn id(at: usize) -> String {
    ["ng-choice-", &at.to_string()].concat()
}

fn follow_active(list: &El, active: RwSignal<Option<usize>>) {
    let list = list.clone();
    follow(move || {
        if let Some(at) = active.get() {
            set(&list, "aria-activedescendant", &id(at));
        }
    });
}

fn one_char(key: &str) -> Option<char> {
    let mut chars = key.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// The choice that a key means: a figure, or the first letter of one of its words.
fn meant(labels: &[&str], key: char) -> Option<usize> {
    match key {
        '1' | '+' => return Some(0),
        '0' | '-' => return Some(1),
        _ => {}
    }
    let key = key.to_lowercase().to_string();
    labels[..2].iter().position(|label| {
        let mut words = label.split(|c: char| !c.is_alphanumeric());
        words.any(|word| word.starts_with(&key))
    })
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_key_means_a_choice() {
        let labels = ["true — да", "false — нет", "пусто"];
        let cases = [
            ('t', Some(0)),
            ('Д', Some(0)),
            ('f', Some(1)),
            ('н', Some(1)),
            ('1', Some(0)),
            ('0', Some(1)),
            ('п', None),
            ('x', None),
        ];
        for (key, choice) in cases {
            assert_eq!(meant(&labels, key), choice, "{key}");
        }
    }
}
