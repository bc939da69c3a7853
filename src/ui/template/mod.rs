//! The template's page as a Leptos app: a file goes to the engine in its worker, and what the worker says of it is shown.
//! Nothing is checked here. One [`Desk`] holds what is on the screen.

mod actions;
mod cards;
mod desk;
mod empty;
mod file;
mod findings;
mod grid;
mod groups;
mod item;
mod keep;
mod link;
mod open;
mod output;
mod reading;
mod remarks;
mod replace;
mod talk;
mod verdict;

use crate::ui::dom;
use crate::ui::el::{El, el, follow};
use crate::ui::home::{self, Tool};
use crate::ui::{notice, privacy};
use desk::{Desk, Phase};
use js_sys::Uint32Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// Puts the app in place of what `node` holds. `told` is an object with `lang` and the address of the worker.
pub fn mount(node: HtmlElement, told: JsValue) -> Tool {
    let place = node.clone();
    home::mount(node, told, move || {
        let desk = Desk::new(home::locale());
        let app = app(desk);
        place.set_text_content(None);
        let _ = place.append_child(app.node());
        keep::watch(desk);
        remarks::watch(desk);
        actions::show_rows(desk);
        tell_whether_open(desk);
        tell_counts(desk);
        file::ask_before_leaving(desk);
        dom::mark_ready();
    })
}

/// The page makes room for an open file.
fn tell_whether_open(desk: Desk) {
    follow(move || {
        let is_open = desk.phase.with(|phase| matches!(phase, Phase::Open));
        home::tell("nct-open", &is_open.into());
    });
}

/// The page around is told what every check comes to, in the order that it knows (`www/js/around.js`).
fn tell_counts(desk: Desk) {
    follow(move || {
        let is_open = desk.phase.with(|phase| matches!(phase, Phase::Open));
        let counts = desk.state.with(|state| {
            let importable = u32::from(state.importable);
            [
                importable,
                state.errors,
                state.warnings,
                state.infos,
                state.rows_with_errors,
            ]
        });
        if is_open {
            home::tell("nct-checked", &Uint32Array::from(&counts[..]).into());
        }
    });
}

/// What is on the screen, without how far it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Empty,
    Reading,
    Open,
    Failed,
}

fn app(desk: Desk) -> El {
    let words = desk.words;
    let screen = Memo::new(move |_| match desk.phase.get() {
        Phase::Empty => Screen::Empty,
        Phase::Reading(_) => Screen::Reading,
        Phase::Open => Screen::Open,
        Phase::Failed(_) => Screen::Failed,
    });
    let shown = move || {
        Some(match screen.get() {
            Screen::Empty => empty::empty(desk),
            Screen::Reading => reading::reading(desk),
            Screen::Open => open::open(desk),
            Screen::Failed => reading::failed(desk),
        })
    };
    let privacy = privacy::privacy(privacy::Words {
        local: words.local,
        offline: words.offline,
        requested: words.requested,
        requests: words.phrases.requests,
    });
    let app = el("div", "nt").with(&[
        el("h2", "visually-hidden").text(words.heading),
        notice::line(desk.notice, words.close),
    ]);
    empty::droppable(desk, app).part(shown).child(&privacy)
}
