//! What all findings come to: the verdict, what is the matter with the file as a whole, and the counters.

use super::desk::Desk;
use super::item;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use crate::worker::protocol::{Severity, State};
use leptos::prelude::*;

/// Products that the catalog takes in one file.
const LIMIT: usize = 1000;

/// Would be imported, or would be refused, and why.
pub(super) fn verdict(desk: Desk) -> El {
    let words = desk.words;
    let unread = move || {
        desk.opened.with(|opened| {
            opened
                .as_ref()
                .is_some_and(|opened| opened.columns.is_empty())
        })
    };
    let part = move || {
        let state = desk.state.get();
        let unread = unread();
        let (sign, class, title) = match (unread, state.importable, state.errors) {
            (true, ..) => (Icon::Octagon, "nt-says is-bad", words.unreadable),
            (_, true, _) => (Icon::Tick, "nt-says is-good", words.importable),
            _ => (Icon::Octagon, "nt-says is-bad", words.refused),
        };
        let says = el("div", "").child(&el("h3", "").text(title));
        let says = if unread {
            says
        } else {
            says.child(&el("p", "").text(&why(desk, &state)))
        };
        Some(el("div", class).with(&[sign.draw(), says]))
    };
    el("div", "nt-verdict").attr("role", "status").part(part)
}

fn why(desk: Desk, state: &State) -> String {
    let words = desk.words;
    let phrases = &words.phrases;
    let (warnings, infos) = (state.warnings as usize, state.infos as usize);
    if state.too_many {
        let products = desk.products();
        return (phrases.too_many)(products, products.div_ceil(LIMIT));
    }
    if state.errors > 0 {
        (phrases.refused)(state.errors as usize, state.rows_with_errors as usize)
    } else if warnings + infos > 0 {
        (phrases.left)(warnings, infos)
    } else {
        words.clean.to_owned()
    }
}

/// The findings about the file as a whole.
pub(super) fn of_file(desk: Desk) -> El {
    el("div", "nt-of-file").part(move || {
        let state = desk.state.get();
        if state.of_file.is_empty() {
            return None;
        }
        let items: Vec<_> = state
            .of_file
            .iter()
            .map(|finding| item::item(desk, finding, false))
            .collect();
        Some(
            el("section", "")
                .attr("aria-label", desk.words.of_file)
                .with(&[
                    el("h3", "").text(desk.words.of_file),
                    el("ul", "nt-items").with(&items),
                ]),
        )
    })
}

/// The counters, which are the filter.
pub(super) fn counters(desk: Desk) -> El {
    let words = desk.words;
    let all = [
        counter(desk, None, Icon::All, words.all, ""),
        counter(desk, Some(2), Icon::Octagon, words.errors, "is-bad"),
        counter(desk, Some(1), Icon::Triangle, words.warnings, "is-warn"),
        counter(desk, Some(0), Icon::Circle, words.infos, "is-info"),
    ];
    el("div", "nr-counters nt-counters")
        .attr("role", "group")
        .attr("aria-label", words.filter_label)
        .with(&all)
}

fn counter(desk: Desk, severity: Option<Severity>, sign: Icon, word: &str, tint: &str) -> El {
    let count = Memo::new(move |_| {
        desk.state.with(|state| match severity {
            None => state.errors + state.warnings + state.infos,
            Some(2) => state.errors,
            Some(1) => state.warnings,
            Some(_) => state.infos,
        })
    });
    let number = el("span", "").text_of(move || (desk.words.phrases.number)(count.get() as usize));
    button(&["nr-counter ", tint].concat())
        .class_of("nr-zero", move || count.get() == 0)
        .state_of("aria-pressed", move || {
            desk.filter.with(|filter| filter.severity == severity)
        })
        .with(&[
            el("b", "figures").with(&[sign.draw(), number]),
            el("span", "").text(word),
        ])
        .on("click", move |_| {
            // What is counted is what is listed.
            if desk.filter.with_untracked(|filter| filter.rule.is_some()) {
                desk.filter.update(|filter| filter.rule = None);
            }
            desk.filter.update(|filter| filter.severity = severity);
        })
}

/// The sign, the colour and the word of a severity.
pub(super) fn severity(desk: Desk, severity: Severity) -> (Icon, &'static str, &'static str) {
    let words = desk.words;
    match severity {
        2 => (Icon::Octagon, "is-bad", words.error),
        1 => (Icon::Triangle, "is-warn", words.warning),
        _ => (Icon::Circle, "is-info", words.info),
    }
}
