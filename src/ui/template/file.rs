//! Opening a file, stopping, opening it again after a failure, and putting it away.

use super::desk::{Desk, Phase, Trouble};
use super::link::Source;
use crate::ui::{dom, el};
use crate::worker::Failure;
use crate::worker::protocol::{Answer, Ask, Filter, Opened};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::FileList;

impl Desk {
    /// Opens the first of the files.
    pub(super) fn take(self, files: &FileList) {
        let Some(file) = files.get(0) else { return };
        let name = file.name();
        if files.length() > 1 {
            self.say((self.words.phrases.opened_one)(&name));
        } else {
            self.notice.set(None);
        }
        // What is kept is another file's, until the person says so again.
        self.kept.update(|kept| kept.on = false);
        self.open(Source::File(file), name, Vec::new());
    }

    /// Goes on with what is kept on this device.
    pub(super) fn resume(self) {
        self.notice.set(None);
        self.open(Source::Kept, String::new(), Vec::new());
    }

    /// Opens the same file again after a failure, and does everything again that was done.
    pub(super) fn open_again(self) {
        if let Some((source, name)) = self.source.get_value() {
            self.open(source, name, self.done.get_value());
        }
    }

    fn open(self, source: Source, name: String, steps: Vec<Ask>) {
        let Some(link) = self.link() else {
            return self.phase.set(Phase::Failed(Trouble::Worker));
        };
        // What is under way belongs to the file before.
        if matches!(self.phase.get_untracked(), Phase::Reading(_)) {
            link.stop();
        }
        self.source.set_value(Some((source.clone(), name.clone())));
        self.done.set_value(steps.clone());
        self.phase
            .set(Phase::Reading(super::link::Progress::default()));
        let ask = Ask::Open {
            name,
            lang: self.locale.tag().to_owned(),
        };
        dom::start(async move {
            match link.ask(&ask, Some(&source)).await {
                Ok((Answer::Opened(opened), _)) => {
                    link.hold(true);
                    self.show(opened);
                    self.repeat(steps).await;
                    match source {
                        Source::Kept => self.kept.update(|kept| kept.on = true),
                        // A new worker keeps nothing by itself.
                        Source::File(_) if self.kept.with_untracked(|kept| kept.on) => {
                            super::keep::set(self, true);
                        }
                        Source::File(_) => {}
                    }
                }
                Err(Failure::Refused) if matches!(source, Source::Kept) => {
                    super::keep::forgotten(self);
                    self.phase.set(Phase::Failed(Trouble::NothingKept));
                }
                Err(failure) => self.failed(failure),
                Ok(_) => self.failed(Failure::Broken),
            }
        });
    }

    fn show(self, opened: Opened) {
        self.done.set_value(Vec::new());
        self.saved.set_value(0);
        self.rows.set_value(vec![None; opened.numbers.len()]);
        self.asked.set_value(Vec::new());
        self.filter.set(Filter::default());
        self.visible.set(None);
        self.cell.set(None);
        self.wish.set(None);
        self.state.set(Arc::new(opened.state.clone()));
        self.opened.set(Some(Arc::new(opened)));
        self.phase.set(Phase::Open);
        self.rows_version.update(|version| *version += 1);
    }

    /// Does again what was done before a failure.
    async fn repeat(self, steps: Vec<Ask>) {
        for step in steps {
            if let Some(answer) = self.ask(&step).await {
                self.changed(step, answer);
            }
        }
    }

    /// Stops reading: the worker is ended.
    pub(super) fn stop(self) {
        if let Some(link) = self.link() {
            link.stop();
        }
        self.say(self.words.stopped.to_owned());
        self.empty();
    }

    fn empty(self) {
        self.opened.set(None);
        self.state.set(Arc::default());
        self.source.set_value(None);
        self.done.set_value(Vec::new());
        self.saved.set_value(0);
        self.rows.set_value(Vec::new());
        self.asked.set_value(Vec::new());
        self.phase.set(Phase::Empty);
    }

    /// Whether a change would be lost with the page.
    pub(super) fn would_be_missed(self) -> bool {
        let unsaved = self.done.with_value(Vec::len) != self.saved.get_value();
        unsaved
            && self.state.with_untracked(|state| state.changed_cells > 0)
            && !self.kept.with_untracked(|kept| kept.on)
    }
}

/// A change that is neither saved nor kept would be lost with the page: the browser asks.
pub(super) fn ask_before_leaving(desk: Desk) {
    el::listen_window("beforeunload", move |event| {
        if desk.would_be_missed() {
            event.prevent_default();
            let event: web_sys::BeforeUnloadEvent = event.unchecked_into();
            event.set_return_value("1");
        }
    });
}
