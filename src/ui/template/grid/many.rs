//! A cell that holds several codes of a dictionary, joined by `@`.

use super::editor::Form;
use super::sheet::Sheet;
use crate::ui::combo::{Combo, Parts};
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use crate::worker::protocol::ColumnView;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// What parts the codes.
const SEPARATOR: char = '@';

/// The chosen codes, and the search for more.
pub(super) fn form(sheet: Sheet, column: &ColumnView, before: &str) -> Form {
    let first = codes(before);
    let chosen = RwSignal::new(first.clone());
    let slot = StoredValue::new(None::<Combo>);
    let add = move |text: &str| {
        let new = codes(text);
        chosen.update(|chosen| {
            for code in new {
                if !chosen.contains(&code) {
                    chosen.push(code);
                }
            }
        });
        if let Some(combo) = slot.get_value() {
            combo.empty();
        }
    };
    let Parts { combo, field, list } =
        Combo::build(sheet.dictionary(column), "", move |entry, _| {
            add(&entry.text);
        });
    slot.set_value(Some(combo));
    let field = field.on("keydown", move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        if event.default_prevented() || key.is_composing() {
            return;
        }
        let text = combo.text();
        let is_written = !text.trim().is_empty();
        match key.key().as_str() {
            // What is typed becomes one of the codes; a second Enter takes all of them over.
            "Enter" | "@" if is_written => add(&text),
            "@" => {}
            "Backspace" if text.is_empty() => chosen.update(|chosen| drop(chosen.pop())),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    });
    let before = before.to_owned();
    Form {
        node: el("div", "ng-many").with(&[chips(sheet, chosen, combo), field.clone(), list]),
        field,
        value: Box::new(move || {
            let mut all = chosen.get_untracked();
            for code in codes(&combo.text()) {
                if !all.contains(&code) {
                    all.push(code);
                }
            }
            // A text that means the same is left as it is.
            if all == first {
                before.clone()
            } else {
                joined(&all)
            }
        }),
        keeps_arrows: true,
    }
}

/// The chosen codes, each with a button that takes it away.
fn chips(sheet: Sheet, chosen: RwSignal<Vec<String>>, combo: Combo) -> El {
    el("div", "ng-chips")
        .part(move || {
            let codes = chosen.get();
            let list = el("ul", "ng-chosen")
                .attr("role", "list")
                .attr("aria-label", sheet.words.chosen);
            let items: Vec<El> = codes.iter().map(|code| chip(sheet, code)).collect();
            (!items.is_empty()).then(|| list.with(&items))
        })
        .on("click", move |event| {
            let Some(code) = dom::closest(&event, "[data-code]")
                .and_then(|button| button.node().get_attribute("data-code"))
            else {
                return;
            };
            // First, as the button that has the focus goes away.
            combo.empty();
            chosen.update(|chosen| chosen.retain(|known| *known != code));
        })
}

fn chip(sheet: Sheet, code: &str) -> El {
    let remove = button("ng-remove")
        .attr("data-code", code)
        .attr("aria-label", &(sheet.words.remove)(code))
        .child(&Icon::Cross.draw());
    el("li", "ng-chip figures").text(code).child(&remove)
}

/// The codes that a text holds.
fn codes(text: &str) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in text.split(SEPARATOR).map(str::trim) {
        if !code.is_empty() && !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }
    codes
}

fn joined(codes: &[String]) -> String {
    codes.join("@")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_parted_and_joined() {
        assert_eq!(codes("0101@0102@"), ["0101", "0102"]);
        assert_eq!(codes(" 0101 @@ 0101"), ["0101"]);
        assert!(codes("").is_empty());
        // What another sign parts stays one text, for the check to find.
        assert_eq!(codes("0101; 0102"), ["0101; 0102"]);
        assert_eq!(joined(&codes("0101@0102@")), "0101@0102");
    }
}
