//! Yes, no, or nothing said.

use super::bench::Bench;
use super::field::{Face, grouped};
use super::slot::Slot;
use crate::ui::el::{El, el, follow};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Three of them, one chosen.
pub(super) fn yes_or_no(bench: Bench, slot: &Slot, face: &Face) -> El {
    let words = bench.words;
    let value = bench.value(slot);
    let choices = [
        ("true", words.yes),
        ("false", words.no),
        ("", words.not_said),
    ];
    let radios = choices.map(|(text, word)| {
        let radio = el("input", "")
            .attr("type", "radio")
            .attr("name", &slot.id())
            .attr("value", text);
        let node = radio.clone();
        follow(move || {
            let is = value.with(|value| value == text);
            node.node()
                .unchecked_ref::<HtmlInputElement>()
                .set_checked(is);
        });
        let slot = slot.clone();
        let radio = radio.on("change", move |_| bench.fill(&slot, text));
        el("label", "nc-radio").child(&radio).text(" ").text(word)
    });
    grouped(bench, slot, face, &[el("div", "nc-radios").with(&radios)])
}
