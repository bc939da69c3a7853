//! While a file is read, and when that came to nothing.

use super::desk::{Desk, Phase, Trouble};
use super::empty::picker;
use super::link::Progress;
use crate::ui::el::{El, button, el, follow};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// How far it is, and the way to stop it.
pub(super) fn reading(desk: Desk) -> El {
    let words = desk.words;
    let progress = move || match desk.phase.get() {
        Phase::Reading(progress) => progress,
        _ => Progress::default(),
    };
    let name = desk
        .source
        .with_value(|source| source.as_ref().map(|(_, name)| name.clone()))
        .unwrap_or_default();
    let bar = el("progress", "").attr("max", "100");
    let node = bar.node().clone();
    follow(move || {
        let Progress { done, of, .. } = progress();
        let _ = if of > 0 {
            let percent = u64::from(done) * 100 / u64::from(of);
            node.set_attribute("value", &percent.to_string())
        } else {
            node.remove_attribute("value")
        };
    });
    let said = move || {
        let Progress { stage, done, of } = progress();
        let stages = [
            words.stage_reading,
            words.stage_dictionaries,
            words.stage_rows,
        ];
        let stage = stages.get(stage).copied().unwrap_or_default();
        if of > 1 {
            let number = (words.phrases.of)(done as usize, of as usize);
            [stage, ": ", &number].concat()
        } else {
            [stage, "…"].concat()
        }
    };
    let stop = button("btn")
        .text(words.stop)
        .on("click", move |_| desk.stop());
    let screen = el("div", "nt-screen card").with(&[
        el("p", "nt-file-name").text(&name),
        el("p", "").attr("role", "status").text_of(said),
        bar.attr("aria-label", words.stage_rows),
        stop,
    ]);
    focus_soon(&screen);
    screen
}

/// What went wrong, and the next step.
pub(super) fn failed(desk: Desk) -> El {
    let words = desk.words;
    let trouble = match desk.phase.get_untracked() {
        Phase::Failed(trouble) => trouble,
        _ => Trouble::Worker,
    };
    let says = match trouble {
        Trouble::Worker => words.worker_failed,
        Trouble::TooLong => words.took_too_long,
        Trouble::OtherVersion => words.other_version,
        Trouble::Unreadable => words.file_unreadable,
        Trouble::NothingKept => words.nothing_kept,
    };
    let steps = desk.done.with_value(Vec::len);
    let screen = el("div", "nt-screen card is-bad")
        .attr("role", "alert")
        .with(&[Icon::Octagon.draw(), el("p", "").text(says)]);
    let screen = if steps > 0 && matches!(trouble, Trouble::Worker | Trouble::TooLong) {
        screen.child(&el("p", "quiet small").text(&(words.phrases.steps)(steps)))
    } else {
        screen
    };
    let first = match trouble {
        Trouble::OtherVersion => Some(button("btn btn-primary").text(words.reload).on(
            "click",
            |_| {
                // Where the page may not do it, the browser's own button does.
                let _ = window().location().reload();
            },
        )),
        Trouble::Worker | Trouble::TooLong => Some(
            button("btn btn-primary")
                .text(words.open_again)
                .on("click", move |_| desk.open_again()),
        ),
        Trouble::Unreadable | Trouble::NothingKept => None,
    };
    let input = picker(desk);
    let choose = button("btn").text(words.other_file).on("click", {
        let input = input.clone();
        move |_| input.html().click()
    });
    let ways = el("div", "row");
    let ways = match &first {
        Some(first) => ways.child(first),
        None => ways,
    };
    let screen = screen.with(&[ways.with(&[choose, input])]);
    focus_soon(&screen);
    screen
}

/// The button that had the focus is gone with its screen: the new one takes it, when it is in the page.
pub(super) fn focus_soon(screen: &El) {
    let screen = screen.clone().attr("tabindex", "-1");
    crate::ui::dom::start(async move {
        crate::ui::dom::next_task().await;
        screen.focus();
    });
}
