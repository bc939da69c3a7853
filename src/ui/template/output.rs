//! Files for the person: the corrected one, its parts, reports.

use super::desk::Desk;
use crate::ui::dialog::dialog;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use crate::ui::{dom, save as hand};
use crate::worker::protocol::{Answer, Ask};
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv;charset=utf-8";

/// The corrected file.
pub(super) fn save(desk: Desk) {
    file(desk, Ask::Save, true);
}

/// A file that the worker makes; `whole` where it holds every change.
pub(super) fn file(desk: Desk, ask: Ask, whole: bool) {
    let steps = desk.done.with_value(Vec::len);
    desk.work.set(true);
    dom::start(async move {
        let answer = desk.ask_for_files(&ask).await;
        desk.work.set(false);
        match answer {
            Some((Answer::File(name), files)) => {
                if hand_over(&name, &files.get(0)).is_none() {
                    return desk.problem(desk.words.not_done);
                }
                if whole {
                    desk.saved.set_value(steps);
                }
                desk.say((desk.words.phrases.saved)(&name));
            }
            Some((Answer::Problem(words), _)) => desk.problem(&words),
            _ => {}
        }
    });
}

/// Files of at most so many products as the catalog takes. Browsers ask before they store several files at once: so each
/// has a button.
pub(super) fn split(desk: Desk) {
    let words = desk.words;
    let steps = desk.done.with_value(Vec::len);
    desk.work.set(true);
    dom::start(async move {
        let answer = desk.ask_for_files(&Ask::Split).await;
        desk.work.set(false);
        match answer {
            Some((Answer::Files(names), files)) => {
                let rows: Vec<_> = names
                    .iter()
                    .zip(files.iter())
                    .map(|(name, bytes)| part(name, bytes))
                    .collect();
                let all: Vec<_> = names.into_iter().zip(files.iter()).collect();
                let list = el("ul", "nt-files").with(&rows);
                dialog(
                    desk.words.cancel,
                    words.split,
                    &[list],
                    words.save_all,
                    move |dialog| {
                        for (name, bytes) in &all {
                            hand_over(name, bytes);
                        }
                        desk.saved.set_value(steps);
                        desk.say((words.phrases.saved_all)(all.len()));
                        dialog.close();
                    },
                );
            }
            Some((Answer::Problem(words), _)) => desk.problem(&words),
            _ => {}
        }
    });
}

fn part(name: &str, bytes: JsValue) -> El {
    let file = name.to_owned();
    let save = button("btn btn-small")
        .child(&Icon::Download.draw())
        .text(name)
        .on("click", move |_| {
            hand_over(&file, &bytes);
        });
    el("li", "").child(&save)
}

fn hand_over(name: &str, bytes: &JsValue) -> Option<()> {
    // The worker names the files itself.
    let kind = match name.rsplit_once('.') {
        Some((_, "csv")) => CSV,
        _ => XLSX,
    };
    hand::download(&Uint8Array::new(bytes), kind, name)
}
