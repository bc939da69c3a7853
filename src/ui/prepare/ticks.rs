//! The answers and what is done of the way: kept on this device if a person wants it so.

use super::desk::Desk;
use crate::guide::{Step, Who, read, written};
use crate::ui::el::{El, follow};
use crate::ui::{dom, home, switch};
use leptos::prelude::*;

const KEY: &str = "nct-ready.guide";

/// What a person has said and done.
#[derive(Clone, Copy)]
pub(super) struct Ticks {
    pub(super) who: RwSignal<Who>,
    pub(super) done: RwSignal<Vec<Step>>,
    /// It stays on this device.
    kept: RwSignal<bool>,
}

impl Ticks {
    /// What is kept from last time; that there is something means that a person wanted it.
    pub(super) fn new() -> Self {
        let kept = may()
            .then(|| dom::device()?.get_item(KEY).ok().flatten())
            .flatten()
            .and_then(|line| read(&line));
        let is_kept = kept.is_some();
        let (who, done) = kept.unwrap_or_default();
        Self {
            who: RwSignal::new(who),
            done: RwSignal::new(done),
            kept: RwSignal::new(is_kept),
        }
    }

    /// How many of these steps are done.
    pub(super) fn done_of(self, steps: &[Step]) -> usize {
        self.done
            .with(|done| steps.iter().filter(|step| done.contains(step)).count())
    }
}

/// Whether the page around lets anything be kept.
fn may() -> bool {
    home::told("remember").is_some()
}

/// What is kept follows what is said and done.
pub(super) fn watch(desk: Desk) {
    let ticks = desk.ticks;
    follow(move || {
        let line = ticks.done.with(|done| written(ticks.who.get(), done));
        if !ticks.kept.get() {
            return;
        }
        let stored = dom::device().is_some_and(|device| device.set_item(KEY, &line).is_ok());
        if !stored {
            ticks.kept.set(false);
            desk.problem(desk.words.guide.keep_failed);
        }
    });
}

/// "Remember on this device", where that may be.
pub(super) fn switch(desk: Desk) -> Option<El> {
    let words = desk.words.guide;
    let ticks = desk.ticks;
    let set = move |on: bool| {
        if !on && let Some(device) = dom::device() {
            // Nothing is stored where storing is not allowed.
            let _ = device.remove_item(KEY);
            desk.say(words.forgotten);
        }
        ticks.kept.set(on);
    };
    may().then(|| switch::switch([words.keep, words.keep_hint], move || ticks.kept.get(), set).0)
}
