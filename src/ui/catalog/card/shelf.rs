//! The dictionaries as the form has them: what is kept here, what was chosen before, and the catalog where a person has
//! said that it may be asked.

use super::super::desk::Desk;
use super::rules::Rules;
use crate::catalog::answer::{Answer, Trouble};
use crate::catalog::browser::Device;
use crate::catalog::dictionary::{self, Entry, Whole};
use crate::ui::combo::Found;
use crate::ui::dom;
use crate::worker::protocol::EntryView;
use leptos::prelude::*;
use std::collections::HashMap;
use std::rc::Rc;

/// Names by dictionary and code.
type Names = HashMap<(String, String), Entry>;

/// The dictionaries; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    desk: Desk,
    /// A person has said that the catalog may be asked for dictionaries.
    pub(super) asks: RwSignal<bool>,
    /// Why the last question has no answer.
    pub(super) trouble: RwSignal<Option<Trouble>>,
    /// The names of entries that are known.
    names: RwSignal<Names>,
    wholes: StoredValue<HashMap<String, Rc<Whole>>, LocalStorage>,
    /// The worker, which has the dictionaries of a template where some are kept.
    rules: StoredValue<Option<Rules>, LocalStorage>,
}

impl Shelf {
    pub(super) fn new(desk: Desk) -> Self {
        Self {
            desk,
            asks: RwSignal::new(false),
            trouble: RwSignal::new(None),
            names: RwSignal::new(HashMap::new()),
            wholes: StoredValue::new_local(HashMap::new()),
            rules: StoredValue::new_local(Rules::new()),
        }
    }

    /// Takes what this device has of a dictionary.
    pub(super) fn fetch_kept(self, dictionary: &str) {
        let dictionary = dictionary.to_owned();
        if dictionary.is_empty() || self.has(&dictionary) {
            return;
        }
        dom::start(async move {
            let chosen = dictionary::chosen(&Device, &dictionary).await;
            self.learn(&dictionary, &chosen);
            if dictionary::is_large(&dictionary) {
                return;
            }
            if let Some(whole) = dictionary::kept(&Device, &dictionary).await {
                self.shelve(&dictionary, whole);
            }
        });
    }

    /// Whether all of a dictionary is here.
    pub(super) fn has(self, dictionary: &str) -> bool {
        let has = |all: &HashMap<String, _>| all.contains_key(dictionary);
        self.wholes.try_with_value(has).unwrap_or(true)
    }

    fn shelve(self, dictionary: &str, whole: Whole) -> Rc<Whole> {
        let whole = Rc::new(whole);
        self.learn(dictionary, &whole.entries);
        let kept = whole.clone();
        self.wholes
            .try_update_value(|all| all.insert(dictionary.to_owned(), kept));
        whole
    }

    fn learn(self, dictionary: &str, entries: &[Entry]) {
        let _ = self.names.try_update(|names| {
            for entry in entries {
                let key = (dictionary.to_owned(), entry.code.clone());
                names.insert(key, entry.clone());
            }
        });
    }

    /// The entry of a code, where it is known.
    pub(super) fn entry(self, dictionary: &str, code: &str) -> Option<Entry> {
        let key = (dictionary.to_owned(), code.trim().to_owned());
        self.names.with(|names| names.get(&key).cloned())
    }

    /// The name of a code in the page's language, where it is known.
    pub(super) fn name(self, dictionary: &str, code: &str) -> Option<String> {
        let entry = self.entry(dictionary, code)?;
        Some(entry.name(self.desk.locale).to_owned()).filter(|name| !name.is_empty())
    }

    /// Remembers what was chosen.
    pub(super) fn choose(self, dictionary: &str, entry: Entry) {
        self.learn(dictionary, std::slice::from_ref(&entry));
        let dictionary = dictionary.to_owned();
        dom::start(async move { dictionary::remember(&Device, &dictionary, &entry).await });
    }

    /// Learns a name that a draft brings with it, where there is none yet.
    pub(super) fn call(self, dictionary: &str, code: &str, name: &str) {
        if untrack(|| self.entry(dictionary, code)).is_none() {
            let entry = Entry {
                code: code.to_owned(),
                ru: name.to_owned(),
                ..Entry::default()
            };
            self.learn(dictionary, &[entry]);
        }
    }

    /// The same by its code, where its name is known.
    pub(super) fn choose_code(self, dictionary: &str, code: &str) {
        let key = (dictionary.to_owned(), code.to_owned());
        let entry = self.names.with_untracked(|names| names.get(&key).cloned());
        if let Some(entry) = entry {
            self.choose(dictionary, entry);
        }
    }

    /// The search in a dictionary, for a box.
    pub(super) fn searched(self, dictionary: &str) -> Rc<dyn Fn(String) -> Found> {
        let dictionary = dictionary.to_owned();
        Rc::new(move |query| {
            let dictionary = dictionary.clone();
            Box::pin(async move {
                let found = self.search(&dictionary, &query).await;
                found.iter().map(|entry| self.view(entry)).collect()
            })
        })
    }

    /// The groups of a dictionary that has some, by their codes.
    pub(super) fn groups(self, dictionary: &str) -> Vec<Entry> {
        let mut groups: Vec<Entry> = self.names.with(|names| {
            let all = names.iter();
            let own = all.filter(|((of, _), entry)| of == dictionary && entry.more);
            own.map(|(_, entry)| entry.clone()).collect()
        });
        groups.sort_by_key(|group| group.id);
        groups
    }

    /// The search among what stands below a group, or in all of them.
    pub(super) fn searched_in(
        self,
        dictionary: &'static str,
        group: RwSignal<Option<i64>>,
    ) -> Rc<dyn Fn(String) -> Found> {
        Rc::new(move |query| {
            Box::pin(async move {
                let found = self.search(dictionary, &query).await;
                let group = group.try_get_untracked().flatten();
                let whole = self.wholes.with_value(|all| all.get(dictionary).cloned());
                // What is offered first of the whole may hold none of the group.
                let found = match whole {
                    Some(whole) => {
                        dictionary::fitting(&dictionary::choosable(&whole.entries, group), &query)
                    }
                    None => dictionary::choosable(&found, group),
                };
                found.iter().map(|entry| self.view(entry)).collect()
            })
        })
    }

    fn view(self, entry: &Entry) -> EntryView {
        EntryView {
            code: entry.code.clone(),
            name: entry.name(self.desk.locale).to_owned(),
            text: entry.code.clone(),
        }
    }

    /// What fits to a text: in the catalog, where it may be asked and answers; else among what is here.
    async fn search(self, dictionary: &str, query: &str) -> Vec<Entry> {
        let whole = self.wholes.with_value(|all| all.get(dictionary).cloned());
        if let Some(whole) = whole {
            return dictionary::fitting(&whole.entries, query);
        }
        if self.asks.get_untracked() && self.desk.has_key.get_untracked() {
            let answer = self.ask(dictionary, query).await;
            match answer {
                Ok(found) => {
                    let _ = self.trouble.try_set(None);
                    self.learn(dictionary, &found);
                    return found;
                }
                Err(trouble) => {
                    let _ = self.trouble.try_set(Some(trouble));
                }
            }
        }
        let chosen = dictionary::chosen(&Device, dictionary).await;
        let mut found = dictionary::fitting(&chosen, query);
        // A template that was kept on this device has dictionaries, too.
        if let Some(rules) = self.rules() {
            let kept = rules.entries(dictionary, query, self.desk.locale).await;
            self.learn(dictionary, &kept);
            found.extend(kept);
        }
        found
    }

    /// The way to the rules.
    pub(super) fn rules(self) -> Option<Rules> {
        self.rules.try_get_value().flatten()
    }

    /// The same in the catalog.
    pub(super) async fn ask(self, dictionary: &str, query: &str) -> Answer<Vec<Entry>> {
        if dictionary::is_large(dictionary) {
            // One letter fits to half of the dictionary.
            if query.trim().chars().count() < 2 {
                return Ok(dictionary::chosen(&Device, dictionary).await);
            }
            return dictionary::search(&self.desk.port(), dictionary, query).await;
        }
        let whole = dictionary::whole(&self.desk.port(), &Device, dictionary).await?;
        let whole = self.shelve(dictionary, whole);
        Ok(dictionary::fitting(&whole.entries, query))
    }

    /// What is said where nothing fits: why that may be.
    pub(super) fn nothing(self) -> String {
        let words = self.desk.words.card;
        if self.trouble.with(Option::is_some) {
            words.nothing_without_catalog.to_owned()
        } else if self.asks.get() && self.desk.has_key.get() {
            words.nothing_found.to_owned()
        } else {
            words.nothing_here.to_owned()
        }
    }

    /// A level of a tree.
    pub(super) async fn level(self, dictionary: &str, above: Option<i64>) -> Answer<Vec<Entry>> {
        let found = dictionary::level(&self.desk.port(), dictionary, above).await?;
        self.learn(dictionary, &found);
        Ok(found)
    }
}
