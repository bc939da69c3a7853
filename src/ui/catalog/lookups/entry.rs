//! The box that codes are pasted into. What of it can be asked for is seen here, before anything is sent.

use super::bench::Bench;
use super::kept;
use crate::catalog::work::{From, Item};
use crate::list::{Bucket, List};
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use crate::ui::{carry, dom, paste_box};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// A pause in typing, in milliseconds, after which the text is checked.
const PAUSE: i32 = 120;

/// The box with what belongs to it.
pub(super) fn entry(bench: Bench) -> El {
    let words = bench.desk.words.lookups;
    let list = RwSignal::new(Arc::<List>::default());
    let timer = StoredValue::new(None);
    let area = el("textarea", "nl-text code")
        .attr("id", "nl-text")
        .attr("wrap", "off")
        .attr("rows", "8")
        .attr("spellcheck", "false")
        .attr("autocapitalize", "off")
        .attr("placeholder", words.placeholder)
        .attr("aria-describedby", "nl-hint");
    let field: HtmlTextAreaElement = area.node().clone().unchecked_into();
    kept::watch(bench, &field);
    if !field.value().is_empty() {
        list.set(Arc::new(List::check(field.value())));
    }
    let read = field.clone();
    let soon = move || {
        dom::cancel(timer.get_value());
        let field = read.clone();
        let check = move || {
            let text = field.value();
            kept::keep(&text);
            list.try_set(Arc::new(List::check(text)));
        };
        timer.set_value(dom::later(check, PAUSE));
    };
    let (pasted, typed) = (field.clone(), soon.clone());
    let area = area
        .on("input", move |_| typed())
        .on("paste", move |event| {
            if paste_box::paste_long(&pasted, &event) {
                soon();
            }
        });
    let label = el("label", "nc-label")
        .attr("for", "nl-text")
        .text(words.box_label);
    let hint = el("p", "quiet small")
        .attr("id", "nl-hint")
        .text(words.box_hint);
    el("div", "nl-entry card").with(&[
        el("p", "").text(words.lead),
        label,
        area,
        hint,
        el("div", "nl-local")
            .attr("role", "status")
            .part(move || summary(bench, &list.get())),
        el("div", "row").part(move || Some(find(bench, list, &field))),
    ])
}

/// How many codes are handed over, and which of them differ: the look-up asks for each once.
fn askable(list: &List) -> u32 {
    let counts = list.counts();
    counts.of(Bucket::LookupReady) + counts.of(Bucket::HasNtin)
}

/// What the check in the browser says of the text.
fn summary(bench: Bench, list: &Arc<List>) -> Option<El> {
    let words = bench.desk.words.lookups;
    let counts = list.counts();
    if counts.total == 0 {
        return None;
    }
    let ready = askable(list) as usize;
    let fix = counts.of(Bucket::FixFirst) as usize;
    let others = counts.total as usize - ready - fix;
    let line = |icon: Icon, tint: &str, said: String| {
        el("li", &["nl-said ", tint].concat()).with(&[icon.draw(), el("span", "").text(&said)])
    };
    let mut lines = Vec::new();
    if ready > 0 {
        lines.push(line(Icon::Tick, "is-good", (words.phrases.ready)(ready)));
    }
    if fix > 0 {
        let text = list.text().to_owned();
        let repair = el("a", "")
            .attr("href", "../")
            .text(words.repair)
            // The barcodes' page takes the text over.
            .on("click", move |_| {
                let _ = carry::give(&text);
            });
        let said = line(Icon::Octagon, "is-bad", (words.phrases.to_fix)(fix));
        lines.push(said.text(" ").child(&repair));
    }
    if others > 0 {
        lines.push(line(
            Icon::Pencil,
            "is-info",
            (words.phrases.others)(others),
        ));
    }
    if ready == 0 {
        lines.push(el("li", "quiet").text(words.no_codes));
    }
    Some(el("ul", "").with(&lines))
}

fn find(bench: Bench, list: RwSignal<Arc<List>>, field: &HtmlTextAreaElement) -> El {
    let words = bench.desk.words;
    let count = list.with(|list| askable(list)) as usize;
    let title = [
        words.lookups.find,
        " (",
        &(words.common.phrases.number)(count),
        ")",
    ];
    let find = button("btn btn-primary nl-find").text(&match count {
        0 => words.lookups.find.to_owned(),
        _ => title.concat(),
    });
    if count == 0 {
        return find.attr("aria-disabled", "true");
    }
    let field = field.clone();
    find.on("click", move |_| {
        // What was typed a moment ago counts as well.
        let list = List::check(field.value());
        dom::start(async move { begin(bench, &list).await });
    })
}

async fn begin(bench: Bench, list: &List) {
    let asked = [Bucket::LookupReady, Bucket::HasNtin];
    let rows = list.items().iter().enumerate();
    let items: Vec<Item> = rows
        .filter(|(_, item)| asked.contains(&item.bucket))
        .map(|(at, item)| Item {
            code: list.code(at).unwrap_or_default(),
            label: list.label(at).unwrap_or_default(),
            line: item.line,
        })
        .collect();
    if super::start(bench, "", From::Barcodes, &items).await {
        kept::keep("");
    }
}
