//! What the search holds while the page lives, whichever part of it is shown, and what it asks for.

use crate::catalog::answer::{Answer, Trouble, read, read_list};
use crate::catalog::call::{self, Service};
use crate::catalog::contract::{Product, SearchItem, StateCard, StatePage};
use crate::catalog::face;
use crate::catalog::filters::Choice;
use crate::catalog::lookup;
use crate::catalog::port::Port;
use crate::catalog::search::{Base, Finder, Meant, meant};
use crate::ui::catalog::desk::{Desk, View};
use crate::ui::catalog::nav;
use crate::ui::dom;
use leptos::prelude::*;
use std::sync::Arc;

/// What a search has found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// What was searched for.
    pub(super) words: String,
    /// The code that was looked up, where these are its cards.
    pub(super) code: Option<String>,
    pub(super) items: Vec<SearchItem>,
    /// The cards as a whole, where the look-up has given them.
    pub(super) products: Vec<Product>,
    pub(super) finder: Finder,
}

impl Found {
    /// How many the catalog has.
    pub(super) fn total(&self) -> usize {
        let of_search = usize::try_from(self.finder.total()).unwrap_or(usize::MAX);
        self.items.len().max(of_search)
    }

    pub(super) fn has_more(&self) -> bool {
        self.code.is_none() && !self.finder.is_over()
    }

    fn of_search(finder: Finder) -> Self {
        Self {
            words: finder.words().to_owned(),
            code: None,
            items: finder.found().to_vec(),
            products: Vec::new(),
            finder,
        }
    }
}

/// How much of an open card there is.
#[derive(Clone, Debug)]
pub(super) enum Reading {
    /// What the search has shown; without a key there is no more.
    Partial,
    /// The rest is on its way.
    Loading,
    /// All of it.
    Whole,
    /// The rest could not be had.
    Failed(Trouble),
}

/// An open card.
#[derive(Clone, Debug)]
pub(super) struct Open {
    /// Its place among what was found.
    pub(super) at: usize,
    pub(super) card: Arc<Product>,
    pub(super) reading: Reading,
}

/// What the state database says of the open card.
#[derive(Clone, Debug)]
pub(super) enum State {
    Unasked,
    Asking,
    Said(Vec<StateCard>),
    Failed(Trouble),
}

/// The search; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(in crate::ui::catalog) struct Search {
    pub(super) typed: RwSignal<String>,
    pub(super) busy: RwSignal<bool>,
    pub(super) trouble: RwSignal<Option<Trouble>>,
    pub(super) found: RwSignal<Option<Arc<Found>>>,
    pub(super) choices: RwSignal<Vec<Choice>>,
    /// In the order of likeness, with what differs.
    pub(super) likely: RwSignal<bool>,
    pub(super) open: RwSignal<Option<Open>>,
    pub(super) state: RwSignal<State>,
    base: StoredValue<Base>,
    /// The last question; answers to others are too late.
    asked: StoredValue<u32>,
}

impl Search {
    pub(in crate::ui::catalog) fn new() -> Self {
        Self {
            typed: RwSignal::new(String::new()),
            busy: RwSignal::new(false),
            trouble: RwSignal::new(None),
            found: RwSignal::new(None),
            choices: RwSignal::new(Vec::new()),
            likely: RwSignal::new(false),
            open: RwSignal::new(None),
            state: RwSignal::new(State::Unasked),
            base: StoredValue::new(Base::default()),
            asked: StoredValue::new(0),
        }
    }

    fn next(self) -> u32 {
        self.asked.update_value(|asked| *asked += 1);
        self.asked.get_value()
    }

    fn is_last(self, number: u32) -> bool {
        self.asked.get_value() == number
    }

    /// The answer is no longer waited for.
    pub(super) fn stop(self) {
        self.next();
        self.busy.set(false);
    }
}

impl Desk {
    /// Searches for a name, and shows in what each card found differs from it. For a product without a barcode.
    pub(in crate::ui::catalog) fn find_like(self, name: &str) {
        self.search.typed.set(name.to_owned());
        self.search.likely.set(true);
        nav::go_to(View::Search);
        begin(self);
    }
}

/// Searches for what was typed.
pub(super) fn begin(desk: Desk) {
    let search = desk.search;
    let meant = meant(&search.typed.get_untracked());
    if meant == Meant::Nothing {
        return;
    }
    let number = search.next();
    dom::start(async move {
        let what = match &meant {
            Meant::Code(code) => (desk.words.search.phrases.code_sent)(code),
            Meant::Words(words) => (desk.words.search.phrases.words_sent)(words),
            Meant::Nothing => return,
        };
        if !desk.allowed_to_send(Service::Search, what).await || !search.is_last(number) {
            return;
        }
        search.open.set(None);
        search.trouble.set(None);
        search.found.set(None);
        search.choices.set(Vec::new());
        search.busy.set(true);
        let answer = ask(desk, meant).await;
        if search.is_last(number) {
            search.busy.set(false);
            match answer {
                Ok(found) => {
                    search.base.set_value(found.finder.base());
                    search.found.set(Some(Arc::new(found)));
                }
                Err(trouble) => search.trouble.set(Some(trouble)),
            }
        }
    });
}

/// A code is looked up where there is a key. What has no card by its code is searched for like words: the catalog holds
/// codes that were registered wrong, too.
async fn ask(desk: Desk, meant: Meant) -> Answer<Found> {
    let port = desk.port();
    let words = match meant {
        Meant::Code(code) => {
            if desk.has_key.get_untracked() {
                let products = products(desk, &code).await?;
                if !products.is_empty() {
                    return Ok(Found {
                        words: code.clone(),
                        items: products.iter().map(face::as_item).collect(),
                        code: Some(code),
                        products,
                        finder: Finder::default(),
                    });
                }
            }
            code
        }
        Meant::Words(words) => words,
        Meant::Nothing => String::new(),
    };
    let mut finder = Finder::new(&words, desk.search.base.get_value());
    finder.more(&port).await?;
    Ok(Found::of_search(finder))
}

/// The cards that carry a code, as a whole.
async fn products(desk: Desk, code: &str) -> Answer<Vec<Product>> {
    let Some(tin) = lookup::tin_of(code) else {
        return Ok(Vec::new());
    };
    let reply = desk.port().send(lookup::request(&tin)).await;
    let cards = if tin.len() == 14 {
        read::<Product>(reply).map(|card| vec![card])
    } else {
        read_list::<Product>(reply)
    };
    match cards {
        Err(Trouble::NotFound(_)) => Ok(Vec::new()),
        cards => cards,
    }
}

/// Loads the next page.
pub(super) fn more(desk: Desk) {
    let search = desk.search;
    let Some(found) = search.found.get_untracked() else {
        return;
    };
    let number = search.next();
    search.busy.set(true);
    search.trouble.set(None);
    dom::start(async move {
        let mut finder = found.finder.clone();
        let answer = finder.more(&desk.port()).await;
        if !search.is_last(number) {
            return;
        }
        search.busy.set(false);
        match answer {
            Ok(_) => {
                search.base.set_value(finder.base());
                search.found.set(Some(Arc::new(Found::of_search(finder))));
            }
            Err(trouble) => search.trouble.set(Some(trouble)),
        }
    });
}

/// Opens a card that was found, and reads all of it where there is a key.
pub(super) fn open(desk: Desk, at: usize) {
    let search = desk.search;
    let Some(found) = search.found.get_untracked() else {
        return;
    };
    let Some(item) = found.items.get(at) else {
        return;
    };
    search.state.set(State::Unasked);
    let (card, reading) = match found.products.get(at) {
        Some(product) => (product.clone(), Reading::Whole),
        None => (face::as_product(item), Reading::Partial),
    };
    search.open.set(Some(Open {
        at,
        card: Arc::new(card),
        reading,
    }));
    dom::remember_here();
    load(desk);
}

/// Reads the rest of the open card.
pub(super) fn load(desk: Desk) {
    let search = desk.search;
    let Some(open) = search.open.get_untracked() else {
        return;
    };
    let can = desk.has_key.get_untracked() && !open.card.ntin.trim().is_empty();
    if matches!(open.reading, Reading::Whole) || !can {
        return;
    }
    let Open { at, card, .. } = open;
    set_reading(search, at, Reading::Loading);
    dom::start(async move {
        let ntin = card.ntin.trim();
        let answer = products(desk, ntin).await;
        let still = search.open.with_untracked(|open| {
            open.as_ref()
                .is_some_and(|open| open.at == at && Arc::ptr_eq(&open.card, &card))
        });
        if !still {
            return;
        }
        match answer {
            Ok(mut all) => match all.iter().position(|one| one.ntin.trim() == ntin) {
                Some(place) => search.open.set(Some(Open {
                    at,
                    card: Arc::new(all.swap_remove(place)),
                    reading: Reading::Whole,
                })),
                None => set_reading(
                    search,
                    at,
                    Reading::Failed(Trouble::NotFound(String::new())),
                ),
            },
            Err(trouble) => set_reading(search, at, Reading::Failed(trouble)),
        }
    });
}

fn set_reading(search: Search, at: usize, reading: Reading) {
    search.open.update(|open| {
        if let Some(open) = open
            && open.at == at
        {
            open.reading = reading;
        }
    });
}

/// Asks the state database about the open card.
pub(super) fn check(desk: Desk) {
    let search = desk.search;
    let Some(open) = search.open.get_untracked() else {
        return;
    };
    let codes = [&open.card.ntin, &open.card.gtin];
    let Some(tin) = codes.into_iter().find_map(|code| lookup::tin_of(code)) else {
        return;
    };
    dom::start(async move {
        let what = (desk.words.search.phrases.code_sent)(&tin);
        if !desk.allowed_to_send(Service::State, what).await {
            return;
        }
        search.state.set(State::Asking);
        let reply = desk.port().send(call::state_card(&tin)).await;
        let still = search.open.with_untracked(|now| {
            now.as_ref()
                .is_some_and(|now| now.card.ntin == open.card.ntin)
        });
        if still {
            search.state.set(match read::<StatePage>(reply) {
                Ok(page) => State::Said(page.result),
                Err(Trouble::NotFound(_)) => State::Said(Vec::new()),
                Err(trouble) => State::Failed(trouble),
            });
        }
    });
}
