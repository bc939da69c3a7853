//! Cards from a template's rows, below the template: a person's press brings what the worker has made of them
//! (`www/js/find.js`). Here they become drafts, and are sent.

mod bench;
mod list;

use super::beside::ASKED;
use super::desk::Desk;
use super::sending;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::home::{self, Tool};
use crate::ui::notice;
use crate::worker::protocol::{Answer, CardRow};
use bench::Bench;
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, HtmlElement};

/// Puts the part into `place`. The rows come there as an event, whose detail holds the `name` of their file and the `answer` of the
/// worker, an [`Answer::Cards`].
pub fn mount(place: HtmlElement, told: JsValue) -> Tool {
    let node = place.clone();
    home::mount(place, told, move || {
        let bench = Bench::new(Desk::new(home::locale()));
        let _ = node.append_child(panel(bench).node());
        bench.watch();
        home::hear(ASKED, move |event| {
            let event: CustomEvent = event.unchecked_into();
            let (name, rows) = asked(&event.detail());
            show(bench, &name, rows);
        });
    })
}

fn asked(detail: &JsValue) -> (String, Option<Vec<CardRow>>) {
    let name = dom::string(detail, "name").unwrap_or_default();
    let answer = Reflect::get(detail, &JsValue::from_str("answer")).unwrap_or_default();
    let answer = answer.dyn_into::<Uint8Array>();
    let rows = answer
        .ok()
        .and_then(|bytes| match postcard::from_bytes(&bytes.to_vec()) {
            Ok(Answer::Cards(rows)) => Some(rows),
            _ => None,
        });
    (name, rows)
}

fn show(bench: Bench, name: &str, rows: Option<Vec<CardRow>>) {
    match rows {
        Some(rows) => bench.open(name, rows),
        None => bench.desk.problem(bench.words.not_read),
    }
}

fn panel(bench: Bench) -> El {
    let (words, common) = (bench.words, bench.desk.words.common);
    let heading = el("h2", "")
        .attr("id", "nk-heading")
        .attr("tabindex", "-1")
        .text(words.heading);
    let section = el("section", "nc nk card")
        .attr("aria-labelledby", "nk-heading")
        .with(&[
            heading.clone(),
            el("div", "nc-banners")
                .attr("role", "status")
                .part(move || {
                    let is = bench.desk.demonstration.get();
                    is.then(|| el("p", "nc-demonstration").text(common.demonstration))
                }),
            notice::line(bench.desk.notice, common.close),
            about(bench),
        ])
        .part(move || (bench.count() > 0).then(|| ways(bench)))
        .part(move || (bench.count() > 0).then(|| list::list(bench)));
    follow(move || {
        if bench.opened.get() > 0 {
            heading.focus();
        }
    });
    section
}

/// The file, and what can be made of it.
fn about(bench: Bench) -> El {
    let words = bench.words;
    let counts = move || {
        let (can, errors) = bench.counts();
        if can + errors == 0 {
            return words.nothing.to_owned();
        }
        let can = (words.phrases.can)(can);
        if errors == 0 {
            can
        } else {
            [&can, " ", &(words.phrases.errors)(errors)].concat()
        }
    };
    el("div", "nk-about").with(&[
        el("p", "nk-file quiet small").text_of(move || bench.file.get()),
        el("p", "nk-counts").attr("role", "status").text_of(counts),
        el("p", "quiet small").text(words.says),
    ])
}

/// What can be done with all of them.
fn ways(bench: Bench) -> El {
    let words = bench.words;
    let number = bench.desk.words.common.phrases.number;
    let counted = move |word: &str, count: usize| [word, " (", &number(count), ")"].concat();
    // A button that somebody is on stays while its number does.
    let (unmade, unsent) = (
        Memo::new(move |_| bench.unmade()),
        Memo::new(move |_| bench.unsent()),
    );
    let make = move || {
        let count = unmade.get();
        (count > 0).then(|| {
            button("btn btn-primary nk-make")
                .text(&counted(words.make, count))
                .state_of("aria-disabled", move || bench.busy.get())
                .on("click", move |_| bench.make(None))
        })
    };
    let send = move || {
        let count = unsent.get();
        (count > 0 && !bench.desk.sending.get()).then(|| {
            button("btn nk-send")
                .text(&counted(words.send, count))
                .on("click", move |_| bench.send())
        })
    };
    let open = move || {
        let address = [&*home::told("cards")?, "#card"].concat();
        bench.has_drafts().then(|| {
            el("a", "btn btn-quiet nk-drafts")
                .attr("href", &address)
                .text(words.open)
        })
    };
    let go_on = move || {
        let rests =
            bench.waiting() > 0 && !bench.desk.sending.get() && bench.desk.rest.get().is_some();
        rests.then(|| {
            button("btn btn-primary nc-go-on")
                .text(bench.desk.words.requests.go_on)
                .on("click", move |_| bench.desk.go_on())
        })
    };
    el("div", "row nk-ways")
        .part(make)
        .part(send)
        .child(&sending::stop(bench.desk, move || bench.waiting()))
        .part(go_on)
        .part(open)
}
