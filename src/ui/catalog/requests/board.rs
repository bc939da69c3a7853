//! What the list knows: a page of the catalog's list, and what of it is open, marked, new.

use super::told;
use crate::catalog::answer::{self, Answer};
use crate::catalog::browser::Device;
use crate::catalog::call;
use crate::catalog::contract::{Page, RequestShort, State};
use crate::catalog::journal::news::{self, Sight};
use crate::catalog::journal::{Deed, Entry};
use crate::catalog::port::Port;
use crate::text::catalog::trouble;
use crate::ui::catalog::desk::Desk;
use crate::ui::dom;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Requests on a page.
const SIZE: u32 = 20;

/// What stands where the list belongs.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shown {
    /// Nothing was asked.
    Nothing,
    Asking,
    Trouble(String, String),
    Page,
}

/// The state of this part; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Board {
    pub(super) desk: Desk,
    pub(super) shown: RwSignal<Shown>,
    pub(super) page: RwSignal<Page<RequestShort>>,
    /// The number of the page, from 1.
    pub(super) number: RwSignal<u32>,
    pub(super) filter: RwSignal<Option<State>>,
    /// How many there are in each state that was asked for.
    counts: RwSignal<Vec<(Option<State>, u64)>>,
    /// The request whose details are open.
    pub(super) open: RwSignal<Option<i64>>,
    pub(super) marked: RwSignal<BTreeSet<i64>>,
    pub(super) news: RwSignal<Vec<Sight>>,
    pub(super) entries: RwSignal<Vec<Entry>>,
    pub(super) deeds: RwSignal<Vec<Deed>>,
    /// Which question the answers belong to.
    turn: StoredValue<u32>,
}

impl Board {
    pub(super) fn new(desk: Desk) -> Self {
        Self {
            desk,
            shown: RwSignal::new(Shown::Nothing),
            page: RwSignal::new(empty()),
            number: RwSignal::new(1),
            filter: RwSignal::new(None),
            counts: RwSignal::new(Vec::new()),
            open: RwSignal::new(None),
            marked: RwSignal::new(BTreeSet::new()),
            news: RwSignal::new(Vec::new()),
            entries: RwSignal::new(Vec::new()),
            deeds: RwSignal::new(Vec::new()),
            turn: StoredValue::new(0),
        }
    }

    /// Shows the list at once where the person has allowed to ask already.
    pub(super) fn begin(self) {
        if self.desk.has_key.get_untracked() && self.desk.allowed.get_value() {
            self.show();
        }
    }

    /// The person wants to see the list.
    pub(super) fn show(self) {
        dom::start(async move {
            let what = self.desk.words.requests.what.to_owned();
            if self.desk.allowed_to_ask(what).await {
                if self.shown.try_get_untracked() != Some(Shown::Page) {
                    self.shown.try_set(Shown::Asking);
                }
                self.load().await;
                self.count_all().await;
            }
        });
    }

    /// Something has changed: what is shown is read anew.
    pub(super) fn again(self) {
        if self.shown.get_untracked() == Shown::Page {
            self.show();
        }
    }

    pub(super) fn choose(self, state: Option<State>) {
        self.filter.set(state);
        self.turn(1);
    }

    pub(super) fn turn(self, number: u32) {
        self.number.set(number);
        self.marked.set(BTreeSet::new());
        dom::start(self.load());
    }

    async fn load(self) {
        let Some(turn) = self.turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        }) else {
            return;
        };
        let (filter, number) = (self.filter.get_untracked(), self.number.get_untracked());
        let request = call::requests(filter, number, SIZE);
        let answer: Answer<Page<RequestShort>> = answer::read(self.desk.port().send(request).await);
        // Another question was asked meanwhile, or the part is gone.
        if self.turn.try_get_value() != Some(turn) {
            return;
        }
        match answer {
            Ok(page) => {
                self.count(filter, page.total_elements);
                let sights = page.content.iter().map(|request| {
                    Sight::of_listed(request, &told::name(request, self.desk.locale))
                });
                // Where nothing can be kept, nothing is news.
                let _ = news::note(&Device, sights.collect()).await;
                if self.turn.try_get_value() != Some(turn) {
                    return;
                }
                self.page.set(page);
                if self.shown.get_untracked() != Shown::Page {
                    self.shown.set(Shown::Page);
                }
                self.look_at_device();
            }
            Err(why) => {
                let (what, next) = trouble(&why, self.desk.locale);
                self.shown.set(Shown::Trouble(what, next));
            }
        }
    }

    /// Asks how many there are in each state, one after the other, behind whatever the person wants to see; the first trouble ends
    /// it.
    async fn count_all(self) {
        let port = self.desk.running.paced(self.desk);
        for state in State::ALL.map(Some) {
            if self.shown.try_get_untracked() != Some(Shown::Page) {
                return;
            }
            let reply = port.send(call::requests(state, 1, 1)).await;
            let answer: Answer<Page<RequestShort>> = answer::read(reply);
            let Ok(page) = answer else { return };
            self.count(state, page.total_elements);
        }
    }

    fn count(self, state: Option<State>, count: u64) {
        self.counts.try_update(|counts| {
            counts.retain(|(of, _)| *of != state);
            counts.push((state, count));
        });
    }

    /// How many there are in a state, if that is known.
    pub(super) fn count_of(self, state: Option<State>) -> Option<u64> {
        self.counts
            .with(|counts| counts.iter().find(|(of, _)| *of == state).map(|(_, n)| *n))
    }

    /// Reads the journal and what is new.
    pub(super) fn look_at_device(self) {
        dom::start(async move {
            let sender = self.desk.sender();
            let (entries, deeds) = (sender.entries().await, sender.deeds().await);
            let news = news::unseen(&Device).await;
            if let (Ok(entries), Ok(deeds), Ok(news)) = (entries, deeds, news) {
                self.entries.try_set(entries);
                self.deeds.try_set(deeds);
                self.desk.news.set(news.len());
                self.news.try_set(news);
            }
        });
    }
}

/// Counts what is new for the tab of this part, now and whenever it changes.
pub(in crate::ui::catalog) fn watch_news(desk: Desk) {
    crate::ui::el::follow(move || {
        desk.changed.with(|_| ());
        let _ = desk.moved.get();
        dom::start(async move {
            if let Ok(news) = news::unseen(&Device).await {
                desk.news.set(news.len());
            }
        });
    });
}

fn empty() -> Page<RequestShort> {
    Page {
        content: Vec::new(),
        total_elements: 0,
        total_pages: 0,
    }
}
