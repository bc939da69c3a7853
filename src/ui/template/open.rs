//! An open file: what it is, the verdict, what can be done, what was found, and the products.

use super::desk::Desk;
use super::reading::focus_soon;
use super::{actions, empty, findings, grid, groups, keep, remarks, verdict};
use crate::ui::dialog::{Dialog, dialog};
use crate::ui::el::{El, button, el};
use crate::ui::home;
use crate::ui::icon::Icon;
use leptos::prelude::*;
use web_sys::FileList;

/// How the findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    ByRule,
    OneByOne,
}

/// The screen of an open file.
pub(super) fn open(desk: Desk) -> El {
    let view = RwSignal::new(View::ByRule);
    let verdict = verdict::verdict(desk);
    focus_soon(&verdict);
    let has_cells = desk
        .opened
        .with_untracked(|opened| opened.as_ref().is_some_and(|opened| opened.products > 0));
    let screen = el("div", "nt-open").with(&[about(desk), verdict, verdict::of_file(desk)]);
    let screen = screen.part(move || keep::offer(desk));
    if !has_cells {
        return screen;
    }
    let side = el("section", "nt-side")
        .attr("aria-label", desk.words.findings)
        .child(&verdict::counters(desk))
        .part(move || remarks::all(desk))
        .child(&views(desk, view))
        .part(move || match view.get() {
            View::ByRule => Some(groups::groups(desk, view)),
            View::OneByOne => None,
        })
        .part(move || match view.get() {
            View::ByRule => None,
            View::OneByOne => Some(findings::findings(desk)),
        });
    let sheet = el("section", "nt-sheet")
        .attr("aria-label", desk.words.grid)
        .with(&[actions::bar(desk), grid::grid(desk)]);
    screen
        .with(&[
            actions::actions(desk),
            el("div", "nt-main").with(&[side, sheet]),
        ])
        .part(move || keep::switch(desk))
}

/// The file's name, what is in it, and the way to another.
fn about(desk: Desk) -> El {
    let words = desk.words;
    let said = desk.opened.with_untracked(|opened| {
        let opened = opened.as_ref()?;
        let from = match opened.origin {
            0 => words.from_file,
            1 if home::told_of("dictionaries").is_some() => words.from_page,
            1 => words.from_kept,
            _ => words.no_dictionaries,
        };
        let entries = keep::entries(desk, opened.dictionaries);
        let dictionaries = match (opened.columns.is_empty(), entries.is_empty()) {
            (true, _) => String::new(),
            (_, true) => from.to_owned(),
            (_, false) => [from, ": ", &entries].concat(),
        };
        let products = (words.phrases.products)(opened.products as usize);
        let products = if opened.columns.is_empty() {
            String::new()
        } else {
            products
        };
        Some((opened.name.clone(), products, dictionaries))
    });
    let (name, products, dictionaries) = said.unwrap_or_default();
    let input = empty::picker(desk);
    let other = button("btn btn-small").text(words.other_file).on("click", {
        let input = input.clone();
        move |_| {
            let input = input.clone();
            leave(desk, move || input.html().click());
        }
    });
    let title = el("h3", "nt-file-name").text(&name);
    let what = el("div", "").with(&[
        title,
        el("p", "small").text(&products),
        el("p", "quiet small").text(&dictionaries),
    ]);
    el("div", "nt-about").with(&[Icon::File.draw(), what, other, input])
}

/// By rule or one by one.
fn views(desk: Desk, view: RwSignal<View>) -> El {
    let words = desk.words;
    let tab = |this: View, word: &str| {
        button("nt-view")
            .text(word)
            .state_of("aria-pressed", move || view.get() == this)
            .on("click", move |_| view.set(this))
    };
    el("div", "nt-views")
        .attr("role", "group")
        .attr("aria-label", words.findings)
        .with(&[
            tab(View::ByRule, words.by_rule),
            tab(View::OneByOne, words.one_by_one),
        ])
}

/// Another file takes this one's place, if the person agrees to lose what is not saved.
pub(super) fn replace_with(desk: Desk, files: &FileList) {
    let files = files.clone();
    leave(desk, move || desk.take(&files));
}

/// Does `then`, at once where nothing would be lost.
fn leave(desk: Desk, then: impl Fn() + Clone + 'static) {
    if !desk.would_be_missed() {
        return then();
    }
    let words = desk.words;
    let go = move |dialog: &Dialog| {
        dialog.close();
        then();
    };
    let says = el("p", "").text(words.leave_says);
    dialog(
        desk.words.cancel,
        words.leave_title,
        &[says],
        words.leave,
        go,
    );
}
