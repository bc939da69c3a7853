//! "Remember the list on this device": off until a person asks, with a visible way to forget.

use super::desk::Desk;
use super::dom;
use super::el::{El, button, el, listen_window};
use super::switch;
use leptos::prelude::*;

const KEY: &str = "nct-ready.list";
/// The list is stored when typing has paused for this long, in milliseconds.
const PAUSE: i32 = 500;

/// Whether to remember, and what of it is done.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Remember {
    /// A person asked for it.
    on: bool,
    /// Lines stored; `None` where the last attempt failed.
    lines: Option<usize>,
    /// The timer of the next attempt.
    timer: Option<i32>,
}

impl Remember {
    /// Whether the device holds the text, now or in a moment.
    pub(super) fn holds(&self) -> bool {
        self.on && self.lines.is_some()
    }
}

/// The list from last time. That there is one means that a person asked to remember it.
pub(super) fn stored(desk: Desk) -> Option<String> {
    let text = dom::device()?.get_item(KEY).ok().flatten()?;
    set(desk, true, Some(lines(&text)));
    Some(text)
}

/// The text changed.
pub(super) fn changed(desk: Desk) {
    let Remember { on, timer, .. } = desk.remember.get_untracked();
    if on {
        dom::cancel(timer);
        let timer = dom::later(move || store(desk), PAUSE);
        desk.remember
            .update_untracked(|remember| remember.timer = timer);
    }
}

/// Stores at once when the page goes away.
pub(super) fn watch(desk: Desk) {
    listen_window("pagehide", move |_| {
        if desk.remember.with_untracked(|remember| remember.on) {
            store(desk);
        }
    });
}

fn set(desk: Desk, on: bool, lines: Option<usize>) {
    dom::cancel(desk.remember.with_untracked(|remember| remember.timer));
    desk.remember.set(Remember {
        on,
        lines,
        timer: None,
    });
}

fn lines(text: &str) -> usize {
    text.lines().filter(|line| !line.trim().is_empty()).count()
}

fn store(desk: Desk) {
    let text = desk.text.get_untracked();
    let done = dom::device().is_some_and(|storage| storage.set_item(KEY, &text).is_ok());
    set(desk, true, done.then(|| lines(&text)));
    if !done {
        desk.problem(desk.words.remember_failed);
    }
}

fn forget(desk: Desk) {
    if let Some(storage) = dom::device() {
        // Nothing is stored where storing is not allowed.
        let _ = storage.remove_item(KEY);
    }
    set(desk, false, None);
    desk.done(desk.words.forgotten);
}

/// The switch, what is stored, and the way to forget it.
pub(super) fn switch(desk: Desk) -> El {
    let words = desk.words;
    let is_on = move || desk.remember.with(|remember| remember.on);
    let (switch, check) = switch::switch([words.remember, words.remember_hint], is_on, move |on| {
        if on { store(desk) } else { forget(desk) }
    });
    switch.part(move || {
        let lines = desk.remember.with(|remember| remember.lines)?;
        let check = check.clone();
        let forget = button("btn btn-small")
            .text(words.forget)
            .on("click", move |_| {
                forget(desk);
                check.focus();
            });
        Some(
            el("p", "row small")
                .text(&(words.phrases.remembered)(lines))
                .text(" ")
                .child(&forget),
        )
    })
}
