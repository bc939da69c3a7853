//! The draft that is open in the form: what is filled in, what is said of it, whether it is kept.

use super::super::desk::Desk;
use super::note::{Note, Where, issues};
use super::shelf::Shelf;
use super::slot::Slot;
use crate::catalog::browser::Device;
use crate::catalog::card::{Content, Draft, Drafts, Issue, Specs, Unsaved};
use crate::catalog::contract::RevisionDetail;
use crate::catalog::port::Port;
use crate::text::catalog::CardUi;
use crate::ui::dom;
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A pause in typing, in milliseconds, after which the draft is kept.
const PAUSE: i32 = 300;
/// A place is left for good so many milliseconds later. A note moves what stands below, and a press that leaves a place shall
/// meet what it was aimed at.
const SETTLED: i32 = 250;
/// Where the draft is left when the page goes away before the device has kept it.
const LEFT: &str = "nct-ready.card";

/// Whether the draft is on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Saved {
    /// Nothing has changed since.
    Yes,
    /// In a moment.
    Soon,
    /// The device does not keep it.
    No,
    /// Another tab has changed it.
    Changed(Box<Draft>),
    /// Another tab has deleted it.
    Gone,
}

/// A moderator's remark, and what the attribute held when the draft was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Remark {
    pub(super) detail: RevisionDetail,
    /// The place's text then; the remark goes when it is another.
    pub(super) before: String,
}

/// An open draft; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Bench {
    pub(super) desk: Desk,
    pub(super) words: &'static CardUi,
    pub(super) shelf: Shelf,
    /// The draft as it was kept last.
    pub(super) draft: RwSignal<Draft>,
    /// What is filled in.
    pub(super) content: RwSignal<Content>,
    pub(super) specs: RwSignal<Arc<Specs>>,
    /// The extended attributes of the class; `None` as long as they are not known.
    pub(super) gov: RwSignal<Option<Arc<Specs>>>,
    /// What the rules in the worker say, by place.
    pub(super) told: RwSignal<Arc<Vec<(Where, Note)>>>,
    /// What is missing or does not fit.
    pub(super) issues: Memo<Arc<Vec<Issue>>>,
    pub(super) remarks: RwSignal<Arc<Vec<Remark>>>,
    /// The places that a person has left: what is missing in them is said there.
    pub(super) left: RwSignal<HashSet<String>>,
    /// What is missing is said everywhere: the person wants to send it.
    pub(super) strict: RwSignal<bool>,
    pub(super) saved: RwSignal<Saved>,
    /// Previews of files, as addresses of the page's own.
    pub(super) previews: RwSignal<HashMap<String, String>>,
    /// The person has gone back to the list.
    pub(super) closed: StoredValue<bool>,
    /// The timer of the next saving, and whether one is under way.
    timer: StoredValue<(Option<i32>, bool)>,
}

impl Bench {
    pub(super) fn new(desk: Desk, shelf: Shelf, draft: Draft) -> Self {
        let content = RwSignal::new(draft.content.clone());
        let specs = RwSignal::new(Arc::default());
        let gov = RwSignal::new(None);
        let told = RwSignal::new(Arc::default());
        let bench = Self {
            desk,
            words: desk.words.card,
            shelf,
            content,
            draft: RwSignal::new(draft),
            specs,
            gov,
            told,
            issues: Memo::new(move |_| issues(content, specs, gov, told)),
            remarks: RwSignal::new(Arc::default()),
            left: RwSignal::new(HashSet::new()),
            strict: RwSignal::new(false),
            saved: RwSignal::new(Saved::Yes),
            previews: RwSignal::new(HashMap::new()),
            closed: StoredValue::new(false),
            timer: StoredValue::new((None, false)),
        };
        bench.name_what_is_known();
        bench
    }

    /// What a place holds, for whoever follows it.
    pub(super) fn value(self, slot: &Slot) -> Memo<String> {
        let slot = slot.clone();
        Memo::new(move |_| self.content.with(|content| slot.get(content)))
    }

    /// Fills a place.
    pub(super) fn fill(self, slot: &Slot, text: &str) {
        let is_new = self
            .content
            .with_untracked(|content| slot.get(content) != text);
        if is_new {
            self.change(|content| slot.set(content, text));
        }
    }

    /// Changes what is filled in; it is kept soon.
    pub(super) fn change(self, act: impl FnOnce(&mut Content)) {
        self.content.update(act);
        self.keep_soon();
    }

    /// A person is done with a place.
    pub(super) fn leave(self, slot: &Slot) {
        let id = slot.id();
        if self.left.with_untracked(|left| left.contains(&id)) {
            return;
        }
        let note = move || {
            self.left.try_update(|left| left.insert(id));
        };
        dom::later(note, SETTLED);
    }

    /// Names of codes that the draft brings with it.
    fn name_what_is_known(self) {
        let names = self.draft.with_untracked(|draft| draft.names.clone());
        for (key, name) in names {
            if let Some((dictionary, code)) = key.split_once('/') {
                self.shelf.call(dictionary, code, &name);
            }
        }
    }

    /// Notes the name of a code that was chosen, in the draft as well.
    pub(super) fn call(self, dictionary: &str, code: &str) {
        let name = untrack(|| self.shelf.name(dictionary, code)).unwrap_or_default();
        self.draft
            .update_untracked(|draft| draft.call(dictionary, code, &name));
        self.shelf.choose_code(dictionary, code);
    }

    fn keep_soon(self) {
        let (timer, busy) = self.timer.get_value();
        dom::cancel(timer);
        let is_free = self
            .saved
            .with_untracked(|saved| !matches!(saved, Saved::Changed(_) | Saved::Gone));
        if !is_free {
            return;
        }
        self.saved.set(Saved::Soon);
        let timer = dom::later(move || self.keep(), PAUSE);
        self.timer.set_value((timer, busy));
    }

    /// Keeps the draft now.
    pub(super) fn keep(self) {
        dom::start(async move {
            self.kept().await;
        });
    }

    /// Keeps the draft now, and tells whether it is on the device.
    pub(super) async fn kept(self) -> bool {
        loop {
            match self.timer.try_get_value() {
                None => return false,
                Some((_, true)) => dom::next_task().await,
                Some((timer, false)) => {
                    dom::cancel(timer);
                    self.timer.set_value((None, true));
                    break;
                }
            }
        }
        let draft = self.as_it_is();
        let answer = Drafts(&Device).save(&draft, self.desk.port().now()).await;
        self.timer.try_update_value(|(_, busy)| *busy = false);
        let content = draft.content;
        self.heard(answer, &content)
    }

    /// The draft with what is filled in now.
    pub(super) fn as_it_is(self) -> Draft {
        let mut draft = self.draft.get_untracked();
        draft.content = self.content.get_untracked();
        draft
    }

    fn heard(self, answer: Result<Draft, Unsaved>, content: &Content) -> bool {
        let saved = match answer {
            Ok(mut kept) => {
                let is_whole = self
                    .content
                    .try_with_untracked(|now| now == content)
                    .unwrap_or(true);
                // Names that were noted meanwhile.
                let _ = self.draft.try_update(|draft| {
                    std::mem::swap(&mut kept.names, &mut draft.names);
                    *draft = kept;
                });
                if is_whole { Saved::Yes } else { Saved::Soon }
            }
            Err(Unsaved::NotKept) => Saved::No,
            Err(Unsaved::Changed(theirs)) => Saved::Changed(theirs),
            Err(Unsaved::Gone) => Saved::Gone,
        };
        let done = matches!(saved, Saved::Yes | Saved::Soon);
        let _ = self.saved.try_set(saved);
        done
    }

    /// Keeps what is here, whatever the other tab has made of it.
    pub(super) fn keep_mine(self) {
        dom::start(async move {
            let draft = self.as_it_is();
            let answer = Drafts(&Device)
                .overwrite(&draft, self.desk.port().now())
                .await;
            self.heard(answer, &draft.content);
        });
    }

    /// Takes what the other tab has made of it.
    pub(super) fn take_theirs(self, theirs: Draft) {
        self.content.set(theirs.content.clone());
        self.draft.set(theirs);
        self.saved.set(Saved::Yes);
    }

    /// The page goes away: a record of the device may not be done in time, a note is.
    pub(super) fn leave_note(self) {
        if self.saved.with_untracked(|saved| *saved == Saved::Soon)
            && let Some(storage) = storage()
            && let Ok(text) = serde_json::to_string(&self.as_it_is())
        {
            let _ = storage.set_item(LEFT, &text);
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// Keeps what was left in a note by a page that went away, unless another tab has saved the draft since.
pub(super) async fn take_note(now: u64) {
    let Some(storage) = storage() else { return };
    let text = storage.get_item(LEFT).ok().flatten();
    let Some(draft) = text.and_then(|text| serde_json::from_str::<Draft>(&text).ok()) else {
        return;
    };
    let mut kept = Drafts(&Device).save(&draft, now).await;
    if let Err(Unsaved::Changed(_) | Unsaved::Gone) = kept {
        // Another tab went on with it: what was typed here becomes a draft of its own.
        let other = Draft {
            id: [&draft.id, "-", &now.to_string()].concat(),
            revision: 0,
            ..draft
        };
        kept = Drafts(&Device).save(&other, now).await;
    }
    if kept.is_ok() {
        let _ = storage.remove_item(LEFT);
    }
}
