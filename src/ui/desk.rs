//! What is on the screen, and what may be done with it.

use super::checking;
use super::history::{Cause, History, Step, difference};
use super::{actions::Job, dom, notice::Notice, remember};
use crate::finding::Finding;
use crate::list::{Bucket, List};
use crate::text::{Locale, Ui, ui};
use leptos::html::Textarea;
use leptos::prelude::*;
use std::sync::Arc;

/// Which items are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filter {
    /// All.
    All,
    /// Those of one bucket.
    Bucket(Bucket),
    /// Those whose code stands on another line as well.
    Duplicates,
}

/// An item whose details are open: its line, and where in the line its code begins. It stays the same while other lines
/// change.
pub(super) type Place = (u32, usize);

/// The tool's state; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) locale: Locale,
    pub(super) words: &'static Ui,
    /// What the box holds.
    pub(super) text: RwSignal<Arc<str>>,
    pub(super) has_text: Memo<bool>,
    /// The last finished check; behind `text` while a long one runs.
    pub(super) list: RwSignal<Arc<List>>,
    /// Percent done of a check that takes long enough to say so.
    pub(super) progress: RwSignal<Option<usize>>,
    pub(super) filter: RwSignal<Filter>,
    pub(super) open: RwSignal<Vec<Place>>,
    pub(super) notice: RwSignal<Option<Notice>>,
    pub(super) history: RwSignal<History>,
    pub(super) area: NodeRef<Textarea>,
    /// Number of the last check begun.
    pub(super) check: StoredValue<u32>,
    /// The download in the making.
    pub(super) job: RwSignal<Option<Job>>,
    pub(super) remember: remember::Remember,
    /// The page is left for another language with the text, so nobody needs to be asked.
    pub(super) carried: StoredValue<bool>,
}

impl Desk {
    pub(super) fn new(locale: Locale) -> Self {
        let text = RwSignal::new(Arc::from(""));
        Self {
            locale,
            words: ui(locale),
            text,
            has_text: Memo::new(move |_| text.with(|text| !text.is_empty())),
            list: RwSignal::new(Arc::default()),
            progress: RwSignal::new(None),
            filter: RwSignal::new(Filter::All),
            open: RwSignal::new(Vec::new()),
            notice: RwSignal::new(None),
            history: RwSignal::new(History::default()),
            area: NodeRef::new(),
            check: StoredValue::new(0),
            job: RwSignal::new(None),
            remember: remember::Remember::new(),
            carried: StoredValue::new(false),
        }
    }

    /// The box was typed in.
    pub(super) fn typed(self, text: String) {
        self.notice.set(None);
        self.note(text, Cause::Typed);
    }

    /// Another text takes the place of the box's.
    pub(super) fn replace(self, text: &str, cause: Cause) {
        // The box itself keeps only line feeds.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let (at, _, end) = difference(&self.text.get_untracked(), &text);
        self.write(&text, at, end);
        self.note(text, cause);
    }

    /// Text from before the tool was there: no step to undo.
    pub(super) fn begin_with(self, text: String) {
        self.text.set(text.into());
        checking::start(self);
    }

    /// One step back.
    pub(super) fn undo(self) {
        let text = self.text.get_untracked();
        let step = self.history.try_update(|history| history.undo(&text));
        self.stepped(step.flatten(), self.words.undone);
    }

    /// One step forth.
    pub(super) fn redo(self) {
        let text = self.text.get_untracked();
        let step = self.history.try_update(|history| history.redo(&text));
        self.stepped(step.flatten(), self.words.redone);
    }

    /// Empties the box.
    pub(super) fn clear(self) {
        self.replace("", Cause::Whole);
        self.filter.set(Filter::All);
        self.notice.set(Some(Notice::done(self.words.cleared)));
    }

    /// Applies one fix. Nothing happens while the list is behind the text.
    pub(super) fn fix(self, item: usize, finding: &Finding) {
        if let Some(text) = self.current().and_then(|list| list.with_fix(item, finding)) {
            self.replace(&text, Cause::Fix);
            self.notice.set(Some(Notice::done(self.words.fix_applied)));
        }
    }

    /// Applies every fix that cannot change a meaning.
    pub(super) fn fix_all_safe(self) {
        if let Some(list) = self.current() {
            self.replace(&list.with_safe_fixes(), Cause::Fix);
            let said = (self.words.phrases.fixed)(list.safe_fixes());
            self.notice.set(Some(Notice::done(said)));
        }
    }

    /// The list, if it is that of the text in the box.
    pub(super) fn current(self) -> Option<Arc<List>> {
        let list = self.list.get_untracked();
        self.text
            .with_untracked(|text| **text == *list.text())
            .then_some(list)
    }

    /// What is in the box was downloaded or copied.
    pub(super) fn saved(self) {
        self.history.update(History::set_saved);
    }

    /// Opens or closes an item's details.
    pub(super) fn toggle(self, place: Place) {
        self.open
            .update(|open| match open.iter().position(|p| *p == place) {
                Some(at) => drop(open.swap_remove(at)),
                None => open.push(place),
            });
    }

    fn stepped(self, step: Option<Step>, said: &'static str) {
        let Some(step) = step else { return };
        self.write(&step.text, step.at, step.end);
        self.set(step.text);
        self.notice.set(Some(Notice::done(said)));
    }

    fn note(self, text: String, cause: Cause) {
        let old = self.text.get_untracked();
        if *old != *text {
            self.history
                .update(|history| history.push(&old, &text, cause, dom::now()));
            self.set(text);
        }
    }

    fn set(self, text: String) {
        self.shift_open(&text);
        self.text.set(text.into());
        checking::start(self);
        remember::changed(self);
    }

    /// Details stay open at their lines when lines before them come or go.
    fn shift_open(self, new: &str) {
        if self.open.with_untracked(Vec::is_empty) {
            return;
        }
        let old = self.text.get_untracked();
        let (at, old_end, new_end) = difference(&old, new);
        let lines = |text: &str| text.bytes().filter(|b| *b == b'\n').count() as u32;
        let (first, gone, come) = (
            lines(&old[..at]) + 1,
            lines(&old[at..old_end]),
            lines(&new[at..new_end]),
        );
        if gone == come {
            return;
        }
        self.open.update(|open| {
            open.retain(|place| place.0 <= first || place.0 > first + gone);
            for place in open.iter_mut().filter(|place| place.0 > first) {
                place.0 = place.0 - gone + come;
            }
        });
    }

    /// Writes into the box and shows what changed. By hand and not by `prop:value`: while a person types the box has the
    /// text already, and writing it back would cost a long list dear.
    fn write(self, text: &str, at: usize, end: usize) {
        if let Some(area) = self.area.get_untracked() {
            area.set_value(text);
            dom::select(&area, text, at, if end - at < 64 { end } else { at });
        }
    }
}
