//! Before there is a file: the place to drop one, and what is here from last time. The page has the same place before
//! the app is there (`www/layout/template/tool.html`).

use super::desk::Desk;
use super::keep;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlInputElement};

/// The place to drop a file.
pub(super) fn empty(desk: Desk) -> El {
    let words = desk.words;
    let input = picker(desk);
    let choose = button("btn btn-primary")
        .text(words.choose_file)
        .on("click", {
            let input = input.clone();
            move |_| input.html().click()
        });
    let drop = el("div", "nt-drop card").with(&[
        Icon::File.draw(),
        el("p", "nt-drop-title").text(words.drop_title),
        choose,
        el("p", "quiet small").text(words.drop_hint),
        input,
    ]);
    el("div", "nt-empty")
        .child(&drop)
        .part(move || keep::last_time(desk))
        .part(move || keep::dictionaries(desk))
}

/// The browser's own way to choose a file, out of sight.
pub(super) fn picker(desk: Desk) -> El {
    el("input", "")
        .attr("type", "file")
        .attr("hidden", "")
        .attr("accept", ".xlsx,.xlsm,.xls,.csv,.ods")
        .on("change", move |event| {
            let Some(input) = target(&event) else { return };
            if let Some(files) = input.files() {
                desk.take(&files);
            }
            // The same file can be chosen again.
            input.set_value("");
        })
}

fn target(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Takes files that are dropped anywhere in the app.
pub(super) fn droppable(desk: Desk, app: El) -> El {
    let over = RwSignal::new(false);
    let cover = move || {
        over.get().then(|| {
            el("div", "nt-cover").with(&[
                Icon::Download.draw(),
                el("span", "").text(desk.words.drop_here),
            ])
        })
    };
    let node = app.clone();
    app.on("dragover", move |event| {
        let event: DragEvent = event.unchecked_into();
        if has_files(&event) {
            event.prevent_default();
            if !over.get_untracked() {
                over.set(true);
            }
        }
    })
    .on("dragleave", move |event| {
        let event: DragEvent = event.unchecked_into();
        let to = event.related_target().and_then(|to| to.dyn_into().ok());
        if !to.is_some_and(|to| node.has(&El::of(to))) {
            over.set(false);
        }
    })
    .on("drop", move |event| {
        let event: DragEvent = event.unchecked_into();
        over.set(false);
        if !has_files(&event) {
            return;
        }
        event.prevent_default();
        if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
            super::open::replace_with(desk, &files);
        }
    })
    .part(cover)
}

fn has_files(event: &DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
