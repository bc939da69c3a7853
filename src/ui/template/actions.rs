//! What can be done with the whole file, and the bar above the products.

use super::desk::Desk;
use super::{cards, output, replace};
use crate::ui::actions::tool;
use crate::ui::el::{El, button, el, follow};
use crate::ui::find;
use crate::ui::home;
use crate::ui::icon::Icon;
use crate::worker::protocol::{Answer, Ask, Filter};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Mend, save, report.
pub(super) fn actions(desk: Desk) -> El {
    let words = desk.words;
    let safe = Memo::new(move |_| {
        desk.state
            .with(|state| state.groups.iter().map(|group| group.safe).sum::<u32>())
    });
    let fix = move || {
        let safe = safe.get() as usize;
        let title = [words.fix_safe, " (", &(words.phrases.number)(safe), ")"].concat();
        (safe > 0).then(|| {
            button("btn btn-primary")
                .attr("title", words.fix_safe_hint)
                .text(&title)
                .on("click", move |_| fix_all(desk))
        })
    };
    let changed = Memo::new(move |_| desk.state.with(|state| state.changed_cells));
    let busy = move || desk.work.get();
    let keep = tool(
        "btn",
        Icon::Save,
        words.save,
        Box::new(move || busy() || changed.get() == 0),
        Box::new(move || output::save(desk)),
    )
    .class_of("btn-primary", move || safe.get() == 0 && changed.get() > 0);
    let split = move || {
        desk.state.with(|state| state.too_many).then(|| {
            button("btn")
                .text(words.split)
                .on("click", move |_| output::split(desk))
        })
    };
    let find = tool(
        "btn nr-find",
        Icon::Search,
        words.find_ntins,
        Box::new(|| false),
        Box::new(move || find_ntins(desk)),
    )
    .attr("title", words.find_ntins_hint);
    el("div", "nr-actions nt-actions")
        .part(fix)
        .with(&[keep, find])
        .part(split)
        .child(&cards::button(desk))
        .with(&[
            output_button(desk, words.report_xlsx, Ask::Report { xlsx: true }),
            output_button(desk, words.report_csv, Ask::Report { xlsx: false }),
        ])
        .part(move || (changed.get() > 0).then(|| output_button(desk, words.changes, Ask::Changes)))
        .part(move || {
            desk.work.get().then(|| {
                el("p", "nr-working").attr("role", "status").with(&[
                    el("span", "").text(words.working),
                    el("progress", "").attr("aria-label", words.working),
                ])
            })
        })
}

fn output_button(desk: Desk, word: &str, ask: Ask) -> El {
    tool(
        "btn",
        Icon::Download,
        word,
        Box::new(move || desk.work.get()),
        Box::new(move || output::file(desk, ask.clone(), false)),
    )
}

/// Tells the page which barcodes the file has; it loads what asks the catalog.
fn find_ntins(desk: Desk) {
    crate::ui::dom::start(async move {
        let Some(Answer::Codes(codes)) = desk.ask(&Ask::Codes).await else {
            return;
        };
        if codes.is_empty() {
            return desk.problem(desk.words.no_codes);
        }
        let opened = desk.opened.get_untracked();
        let name = opened.map_or_else(String::new, |opened| opened.name.clone());
        let rows = codes.into_iter();
        find::tell(
            "template",
            &name,
            rows.map(|found| (found.code, found.name, found.row)),
        );
    });
}

/// A row that the catalog has answered for is shown when somebody asks for it.
pub(super) fn show_rows(desk: Desk) {
    home::hear("nct-show-row", move |event| {
        let event: web_sys::CustomEvent = event.unchecked_into();
        let Some(row) = event.detail().as_f64() else {
            return;
        };
        let column = desk
            .columns()
            .into_iter()
            .find(|column| column.code == "gtin");
        desk.visible.set(None);
        desk.go_to_cell(row as u32, column.map(|column| column.index));
    });
}

/// The button goes away with its last fix: what is left takes the focus.
fn fix_all(desk: Desk) {
    let ask = Ask::Fix {
        rule: None,
        unsafe_too: false,
    };
    desk.change(ask, |words, cells| Some((words.phrases.changed)(cells)));
    if let Some(verdict) = home::find(".nt-verdict") {
        verdict.focus();
    }
}

/// Above the products: the way from error to error, undo and redo, find and replace.
pub(super) fn bar(desk: Desk) -> El {
    let words = desk.words;
    let none = move || desk.state.with(|state| state.errors + state.warnings == 0);
    let only = button("btn btn-quiet btn-small nt-only")
        .text(words.only_found)
        .state_of("aria-pressed", move || desk.visible.with(Option::is_some))
        .on("click", move |_| {
            if desk.visible.with_untracked(Option::is_some) {
                desk.visible.set(None);
            } else {
                only_found(desk, desk.filter.get_untracked());
            }
        });
    // Rows that were mended stay until somebody asks again: nothing goes from under the hand.
    follow(move || {
        let filter = desk.filter.get();
        if desk.visible.with_untracked(Option::is_some) {
            only_found(desk, filter);
        }
    });
    el("div", "nt-bar").with(&[
        tool(
            "btn btn-small",
            Icon::Previous,
            words.previous,
            Box::new(none),
            Box::new(move || next(desk, true)),
        ),
        tool(
            "btn btn-small",
            Icon::Next,
            words.next,
            Box::new(none),
            Box::new(move || next(desk, false)),
        ),
        tool(
            "btn btn-quiet btn-small",
            Icon::Undo,
            words.undo,
            Box::new(move || !desk.state.with(|state| state.can_undo)),
            Box::new(move || desk.undo()),
        ),
        tool(
            "btn btn-quiet btn-small",
            Icon::Redo,
            words.redo,
            Box::new(move || !desk.state.with(|state| state.can_redo)),
            Box::new(move || desk.redo()),
        ),
        tool(
            "btn btn-quiet btn-small",
            Icon::Search,
            words.replace,
            Box::new(|| false),
            Box::new(move || replace::replace(desk)),
        ),
        only,
    ])
}

/// Leaves the rows that have what the filter asks for.
fn only_found(desk: Desk, filter: Filter) {
    crate::ui::dom::start(async move {
        if let Some(Answer::Places(places)) = desk.ask(&Ask::Places(filter)).await {
            desk.visible.set(Some(Arc::new(places)));
        }
    });
}

/// Goes to the next cell with an error; where there is none any more, with a warning.
fn next(desk: Desk, back: bool) {
    let (severity, (row, column)) = (
        desk.state
            .with_untracked(|state| u8::from(state.errors > 0) + 1),
        desk.selected(),
    );
    let chosen = desk.filter.with_untracked(|filter| filter.severity);
    let ask = Ask::Next {
        filter: Filter {
            severity: chosen.or(Some(severity)),
            ..Filter::default()
        },
        row,
        column,
        back,
    };
    crate::ui::dom::start(async move {
        if let Some(Answer::Findings { findings, .. }) = desk.ask(&ask).await {
            match findings.first() {
                Some(finding) => desk.go_to_cell(finding.row, finding.column),
                None => desk.say(desk.words.no_more.to_owned()),
            }
        }
    });
}
