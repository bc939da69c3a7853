//! The rows, one below the other, a page at a time.

use super::super::beside::show_row;
use super::bench::{Bench, Line, PAGE, Standing};
use crate::catalog::contract::State;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;

pub(super) fn list(bench: Bench) -> El {
    let words = bench.words;
    let rows = move || {
        let (lines, shown) = (bench.lines.get(), bench.shown.get());
        let items: Vec<El> = lines
            .iter()
            .take(shown)
            .enumerate()
            .map(|(at, line)| item(bench, at, line))
            .collect();
        Some(
            el("ul", "nk-list")
                .attr("role", "list")
                .attr("aria-label", words.list)
                .with(&items),
        )
    };
    let more = move || {
        (bench.count() > bench.shown.get()).then(|| {
            button("btn btn-small nk-more")
                .text(words.more)
                .on("click", move |_| bench.shown.update(|shown| *shown += PAGE))
        })
    };
    el("div", "nk-rows").part(rows).part(more)
}

fn item(bench: Bench, at: usize, line: &Line) -> El {
    let words = bench.words;
    let number = line.row.number;
    let name = (words.phrases.row)(number as usize);
    let row = button("btn btn-quiet btn-small nk-row")
        .attr("title", words.show)
        .attr("aria-label", &[&name, ": ", words.show].concat())
        .text(&name)
        .on("click", move |_| show_row(number));
    let standing = Memo::new(move |_| {
        let all = bench.standings.get();
        all.get(at).cloned().unwrap_or_default()
    });
    let is_unsure = !line.row.unsure.is_empty();
    let text = el("div", "nk-text")
        .child(&el("p", "nk-title").text(&line.row.title))
        .part(move || Some(said(bench, &standing.get())))
        .part(move || is_unsure.then(|| el("p", "nk-unsure small").text(words.unsure)));
    let title = line.row.title.clone();
    let make = move || {
        (standing.get() == Standing::New).then(|| {
            button("btn btn-small nk-one")
                .attr("aria-label", &[words.make_one, ": ", &title].concat())
                .text(words.make_one)
                .on("click", move |_| bench.make(Some(at)))
        })
    };
    el("li", "nk-item").with(&[row, text]).part(make)
}

/// How far it is, in words and by a sign.
fn said(bench: Bench, standing: &Standing) -> El {
    let words = bench.words;
    let (icon, tint, text) = match standing {
        Standing::Errors(errors) => {
            let text = (words.phrases.state_errors)(*errors as usize);
            (Icon::Octagon, "is-bad", text)
        }
        Standing::New => (Icon::Circle, "is-quiet", words.state_new.to_owned()),
        Standing::Draft => (Icon::Pencil, "is-info", words.state_draft.to_owned()),
        Standing::Waits => (Icon::Clock, "is-info", words.state_waits.to_owned()),
        Standing::Look => (Icon::Triangle, "is-warn", words.state_look.to_owned()),
        Standing::Refused => (Icon::Octagon, "is-bad", words.state_refused.to_owned()),
        Standing::Gone => (Icon::Triangle, "is-warn", words.state_gone.to_owned()),
        Standing::Request(State::Completed, ntin) if !ntin.is_empty() => {
            (Icon::Tick, "is-good", (words.phrases.ntin)(ntin))
        }
        Standing::Request(state, _) => {
            let (icon, tint) = of_state(*state);
            (icon, tint, (words.phrases.state)(state.id()).to_owned())
        }
    };
    el("p", &["nk-state small ", tint].concat()).with(&[icon.draw(), el("span", "").text(&text)])
}

const fn of_state(state: State) -> (Icon, &'static str) {
    match state {
        State::Completed | State::ExistingProductSelected => (Icon::Tick, "is-good"),
        State::UnderRevision | State::ReadyToPublish => (Icon::Triangle, "is-warn"),
        State::Rejected => (Icon::Octagon, "is-bad"),
        _ => (Icon::Clock, "is-info"),
    }
}
