//! The lists of earlier days: opened, renamed, deleted.

use super::bench::Bench;
use super::when;
use crate::catalog::browser::Device;
use crate::catalog::work::{self, From, List};
use crate::ui::dialog::{Dialog, dialog};
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The lists; nothing where there are none.
pub(super) fn shelf(bench: Bench) -> El {
    let words = bench.desk.words.lookups;
    let lists = move || {
        let lists = bench.lists.get();
        (!lists.is_empty()).then(|| {
            let rows: Vec<El> = lists.iter().map(|list| row(bench, list)).collect();
            el("section", "nl-shelf")
                .attr("aria-labelledby", "nl-lists")
                .with(&[
                    el("h4", "").attr("id", "nl-lists").text(words.lists),
                    el("p", "quiet small").text(words.lists_hint),
                    el("ul", "").with(&rows),
                ])
        })
    };
    el("div", "").part(lists)
}

fn row(bench: Bench, list: &List) -> El {
    let words = bench.desk.words.lookups;
    let (open, rename, delete) = (list.id.clone(), list.clone(), list.clone());
    let from = match list.from {
        From::Barcodes => words.from_barcodes,
        From::Template => words.from_template,
    };
    let facts = [
        from.to_owned(),
        when(list.at, bench.desk.locale),
        (words.phrases.codes)(list.codes),
        words.state(list.state).to_owned(),
    ];
    let name = button("nl-open").text(&list.name).on("click", move |_| {
        let id = open.clone();
        dom::start(async move { bench.open_list(&id).await });
    });
    let named = |word: &str| {
        button("btn btn-quiet btn-small")
            .attr("aria-label", &[word, ": ", &list.name].concat())
            .text(word)
    };
    el("li", "nl-list").with(&[
        el("div", "nl-list-what").with(&[name, el("p", "quiet small").text(&facts.join(" · "))]),
        el("div", "row").with(&[
            named(words.rename).on("click", move |_| ask_name(bench, &rename)),
            named(words.delete).on("click", move |_| ask_delete(bench, delete.clone())),
        ]),
    ])
}

/// Asks for another name.
pub(super) fn ask_name(bench: Bench, list: &List) {
    let words = bench.desk.words.lookups;
    let field = el("input", "nl-name")
        .attr("type", "text")
        .attr("id", "nl-name")
        .attr("maxlength", "120")
        .attr("autocomplete", "off");
    let input: HtmlInputElement = field.node().clone().unchecked_into();
    input.set_value(&list.name);
    let label = el("label", "nc-label")
        .attr("for", "nl-name")
        .text(words.list_name);
    let id = list.id.clone();
    let typed = input.clone();
    let save = move |dialog: &Dialog| {
        let name = typed.value().trim().to_owned();
        if name.is_empty() {
            let _ = typed.focus();
            return;
        }
        dialog.close();
        let id = id.clone();
        dom::start(async move {
            if work::rename(&Device, &id, &name).await.is_err() {
                bench.desk.problem(bench.desk.words.common.not_kept);
            }
            bench.read_head().await;
            bench.look_at_lists().await;
        });
    };
    let cancel = bench.desk.words.common.cancel;
    dialog(cancel, words.rename, &[label, field], words.save, save);
    input.select();
}

fn ask_delete(bench: Bench, list: List) {
    let words = bench.desk.words.lookups;
    let says = [
        el("p", "").child(&el("b", "").text(&list.name)),
        el("p", "").text(words.delete_says),
    ];
    let cancel = bench.desk.words.common.cancel;
    let delete = move |dialog: &Dialog| {
        dialog.close();
        let list = list.clone();
        dom::start(async move {
            match work::remove(&Device, &list).await {
                Ok(()) => bench.desk.say(words.deleted.to_owned()),
                Err(_) => bench.desk.problem(bench.desk.words.common.not_kept),
            }
            bench.look_at_lists().await;
        });
    };
    dialog(cancel, words.delete_title, &says, words.delete, delete);
}
