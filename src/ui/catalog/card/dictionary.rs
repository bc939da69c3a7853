//! Fields that hold one code of a dictionary, or several.

use super::bench::Bench;
use super::field::{Face, bound, described, framed, grouped, written};
use super::slot::{Slot, codes};
use crate::catalog::dictionary::has_form;
use crate::ui::combo::{Combo, Parts, Setting};
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// A box that searches a dictionary, without an entry of its own.
pub(super) fn setting(bench: Bench, id: &str, label: &str, dictionary: &str) -> Setting {
    let words = bench.words;
    bench.shelf.fetch_kept(dictionary);
    Setting {
        id: [id, "-list"].concat(),
        class: "field",
        label: label.to_owned(),
        placeholder: words.search,
        nothing_found: Rc::new(move || bench.shelf.nothing()),
        found: words.phrases.found,
        always: false,
        search: bench.shelf.searched(dictionary),
    }
}

/// One code; its name stands below.
pub(super) fn one(bench: Bench, slot: &Slot, face: &Face, dictionary: &str) -> El {
    let setting = setting(bench, &slot.id(), &face.name, dictionary);
    one_of(bench, slot, face, dictionary, setting)
}

/// The same with a search of its own.
pub(super) fn one_of(
    bench: Bench,
    slot: &Slot,
    face: &Face,
    dictionary: &str,
    setting: Setting,
) -> El {
    let (own, from) = (slot.clone(), dictionary.to_owned());
    let held = untrack(|| bench.value(slot).get());
    let Parts { field, list, .. } = Combo::build(setting, &held, move |entry, _| {
        bench.fill(&own, &entry.text);
        bench.call(&from, &entry.text);
    });
    let field = bound(bench, slot, field);
    let _ = field.node().remove_attribute("aria-label");
    let popup = el("div", "nc-combo").with(&[field.clone(), list]);
    framed(bench, slot, face, &field, popup).child(&named(bench, slot, dictionary))
}

/// The name of the code that a place holds.
fn named(bench: Bench, slot: &Slot, dictionary: &str) -> El {
    let (value, dictionary) = (bench.value(slot), dictionary.to_owned());
    el("p", "nc-named small").text_of(move || {
        let value = value.get();
        bench.shelf.name(&dictionary, &value).unwrap_or_default()
    })
}

/// Several codes as chips, and the search for more.
pub(super) fn many(bench: Bench, slot: &Slot, face: &Face, dictionary: &str) -> El {
    let value = bench.value(slot);
    let slot_of_box = StoredValue::new(None::<Combo>);
    let (own, from) = (slot.clone(), dictionary.to_owned());
    let add: Rc<dyn Fn(&str)> = Rc::new(move |text: &str| {
        let mut all = codes(&value.get_untracked());
        for code in codes(text) {
            bench.call(&from, &code);
            if !all.contains(&code) {
                all.push(code);
            }
        }
        bench.fill(&own, &all.join("@"));
        if let Some(combo) = slot_of_box.get_value() {
            combo.empty();
        }
    });
    let setting = setting(bench, &slot.id(), &face.name, dictionary);
    let by_list = add.clone();
    let Parts { combo, field, list } =
        Combo::build(setting, "", move |entry, _| by_list(&entry.text));
    slot_of_box.set_value(Some(combo));
    let (by_key, typed) = (add.clone(), field.clone());
    let (own, of) = (slot.clone(), dictionary.to_owned());
    let field = field.on("keydown", move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        if event.default_prevented() || key.is_composing() {
            return;
        }
        let text = written(&typed);
        match key.key().as_str() {
            "Enter" | "@" if !text.trim().is_empty() => by_key(&text),
            "@" => {}
            "Backspace" if text.is_empty() => {
                let mut all = codes(&value.get_untracked());
                all.pop();
                bench.fill(&own, &all.join("@"));
                return;
            }
            _ => return,
        }
        event.prevent_default();
    });
    // A whole code that was typed and left is meant.
    let left = field.clone();
    let field = field.on("blur", move |_| {
        let text = written(&left);
        if codes(&text).iter().all(|code| has_form(&of, code)) && !text.trim().is_empty() {
            add(&text);
        }
    });
    let field = described(bench, slot, face, field);
    let popup = el("div", "nc-combo").with(&[field, list]);
    let chips = chips(bench, slot, dictionary, combo);
    grouped(bench, slot, face, &[chips, popup])
}

/// The chosen codes with their names, each with a button that takes it away.
fn chips(bench: Bench, slot: &Slot, dictionary: &str, combo: Combo) -> El {
    let words = bench.words;
    let (value, of) = (bench.value(slot), dictionary.to_owned());
    let own = slot.clone();
    el("div", "")
        .part(move || {
            let codes = value.with(|text| codes(text));
            let items: Vec<El> = codes.iter().map(|code| chip(bench, &of, code)).collect();
            let list = el("ul", "nc-chips")
                .attr("role", "list")
                .attr("aria-label", words.chosen);
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
            let mut all = codes(&value.get_untracked());
            all.retain(|known| *known != code);
            bench.fill(&own, &all.join("@"));
        })
}

fn chip(bench: Bench, dictionary: &str, code: &str) -> El {
    let name = bench.shelf.name(dictionary, code).unwrap_or_default();
    let remove = button("nc-remove")
        .attr("data-code", code)
        .attr("aria-label", &(bench.words.phrases.remove)(code))
        .child(&Icon::Cross.draw());
    let text = el("span", "").with(&[
        el("span", "figures").text(code),
        el("span", "quiet small").text(" ").text(&name),
    ]);
    el("li", "nc-chip").with(&[text, remove])
}
