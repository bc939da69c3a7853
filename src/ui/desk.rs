//! What is on the screen, and what may be done with it.

use super::around;
use super::checking;
use super::dom;
use super::history::{Cause, History, Step, difference};
use super::notice::Notice;
use super::remember::{self, Remember};
use crate::finding::Finding;
use crate::list::{Bucket, List};
use crate::text::{Locale, Ui, ui};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::HtmlTextAreaElement;

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

/// Work that takes long enough to say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    /// Percent of the text checked.
    Checking(usize),
    /// Percent of the file made.
    Csv(usize),
    /// The worker does not say how far it is.
    Xlsx,
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
    /// The last finished check; behind `text` while a long one runs.
    pub(super) list: RwSignal<Arc<List>>,
    pub(super) filter: RwSignal<Filter>,
    pub(super) open: RwSignal<Vec<Place>>,
    pub(super) notice: RwSignal<Option<Notice>>,
    pub(super) work: RwSignal<Option<Work>>,
    pub(super) history: RwSignal<History>,
    pub(super) remember: RwSignal<Remember>,
    /// The box itself.
    pub(super) area: StoredValue<Option<HtmlTextAreaElement>, LocalStorage>,
    /// Number of the last check begun.
    pub(super) check: StoredValue<u32>,
    /// What the catalog has answered, by code, in words that are ready; the number counts the changes.
    pub(super) answers: RwSignal<u32>,
    pub(super) answered: StoredValue<Option<js_sys::Map>, LocalStorage>,
    /// What the page around remarks, by code; counted with the answers.
    pub(super) remarks: StoredValue<Option<js_sys::Map>, LocalStorage>,
    /// The page is left for another language with the text, so nobody needs to be asked.
    pub(super) carried: StoredValue<bool>,
}

impl Desk {
    pub(super) fn new(locale: Locale) -> Self {
        Self {
            locale,
            words: ui(locale),
            text: RwSignal::new(Arc::from("")),
            list: RwSignal::new(Arc::default()),
            filter: RwSignal::new(Filter::All),
            open: RwSignal::new(Vec::new()),
            notice: RwSignal::new(None),
            work: RwSignal::new(None),
            history: RwSignal::new(History::default()),
            remember: RwSignal::new(Remember::default()),
            area: StoredValue::new_local(None),
            check: StoredValue::new(0),
            answers: RwSignal::new(0),
            answered: StoredValue::new_local(None),
            remarks: StoredValue::new_local(None),
            carried: StoredValue::new(false),
        }
    }

    /// Whether anything is in the box; followed.
    pub(super) fn has_text(self) -> bool {
        self.text.with(|text| !text.is_empty())
    }

    /// Says that something was done.
    pub(super) fn done(self, words: &str) {
        self.notice.set(Some(Notice {
            text: words.to_owned(),
            problem: false,
        }));
    }

    /// Says that something went wrong, and what to do.
    pub(super) fn problem(self, words: &str) {
        self.notice.set(Some(Notice {
            text: words.to_owned(),
            problem: true,
        }));
    }

    /// The box was typed in.
    pub(super) fn typed(self, text: String) {
        if self.notice.with_untracked(Option::is_some) {
            self.notice.set(None);
        }
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
        self.step(History::undo, self.words.undone);
    }

    /// One step forth.
    pub(super) fn redo(self) {
        self.step(History::redo, self.words.redone);
    }

    /// Empties the box.
    pub(super) fn clear(self) {
        self.replace("", Cause::Whole);
        self.filter.set(Filter::All);
        self.done(self.words.cleared);
    }

    /// Applies one fix. Nothing happens while the list is behind the text.
    pub(super) fn fix(self, item: usize, finding: &Finding) {
        if let Some(text) = self.current().and_then(|list| list.with_fix(item, finding)) {
            self.replace(&text, Cause::Fix);
            self.done(self.words.fix_applied);
            around::mended(1);
        }
    }

    /// Applies every fix that cannot change a meaning.
    pub(super) fn fix_all_safe(self) {
        if let Some(list) = self.current() {
            self.replace(&list.with_safe_fixes(), Cause::Fix);
            self.done(&(self.words.phrases.fixed)(list.safe_fixes()));
            around::mended(list.safe_fixes() as u32);
        }
    }

    /// The list, if it is that of the text in the box.
    pub(super) fn current(self) -> Option<Arc<List>> {
        let list = self.list.get_untracked();
        let is_current = self.text.with_untracked(|text| **text == *list.text());
        is_current.then_some(list)
    }

    /// What is in the box was downloaded or copied.
    pub(super) fn saved(self) {
        self.history.update(History::set_saved);
    }

    /// Whether leaving the page would lose a fix.
    pub(super) fn would_be_missed(self) -> bool {
        self.text.with_untracked(|text| !text.is_empty())
            && self.history.with_untracked(History::has_unsaved_fixes)
            && !self.remember.with_untracked(Remember::holds)
            && !self.carried.get_value()
    }

    /// Opens or closes an item's details.
    pub(super) fn toggle(self, place: Place) {
        self.open
            .update(|open| match open.iter().position(|p| *p == place) {
                Some(at) => drop(open.swap_remove(at)),
                None => open.push(place),
            });
    }

    fn step(self, step: fn(&mut History, &str) -> Option<Step>, said: &str) {
        let text = self.text.get_untracked();
        let mut to = None;
        self.history.update(|history| to = step(history, &text));
        if let Some(to) = to {
            self.write(&to.text, to.at, to.end);
            self.set(to.text);
            self.done(said);
        }
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
        let lines = |text: &str| dom::lines(text) as u32;
        let first = lines(&old[..at]) + 1;
        let (gone, come) = (lines(&old[at..old_end]), lines(&new[at..new_end]));
        if gone != come {
            self.open.update(|open| {
                // Text that ends at the beginning of a line pushes this very line down.
                let from = if old[..at].is_empty() || old[..at].ends_with('\n') {
                    first - 1
                } else {
                    first
                };
                open.retain(|place| place.0 <= from || place.0 > from + gone);
                for place in open.iter_mut().filter(|place| place.0 > from) {
                    place.0 = place.0 - gone + come;
                }
            });
        }
    }

    /// Writes into the box and shows what changed. Not while a person types: the box has the text already, and writing a
    /// long one back costs dear.
    fn write(self, text: &str, at: usize, end: usize) {
        self.area.with_value(|area| {
            if let Some(area) = area {
                area.set_value(text);
                dom::select(area, text, at, if end - at < 64 { end } else { at });
            }
        });
    }
}
