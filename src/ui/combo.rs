//! A box that a dictionary is searched with, and the list of what was found. Text that is in no dictionary can be typed
//! all the same. The grid's cells and the form of a card have it.

use super::dom;
use super::el::{El, el, follow};
use crate::worker::protocol::EntryView;
use leptos::prelude::*;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

/// A pause in typing, in milliseconds, after which the dictionary is searched.
const PAUSE: i32 = 120;

/// What happens to an entry that is chosen; whether by a key.
type Pick = Rc<dyn Fn(&EntryView, bool)>;

/// What a search comes to.
pub(super) type Found = Pin<Box<dyn Future<Output = Vec<EntryView>>>>;

/// Where the box stands and what it searches.
pub(super) struct Setting {
    /// No other list of the page has it.
    pub(super) id: String,
    /// The class of the box.
    pub(super) class: &'static str,
    /// The dictionary's name.
    pub(super) label: String,
    /// What stands in an empty box.
    pub(super) placeholder: &'static str,
    /// What is said where nothing fits.
    pub(super) nothing_found: Rc<dyn Fn() -> String>,
    pub(super) found: fn(usize) -> String,
    /// The list is there as long as the box; else while somebody searches.
    pub(super) always: bool,
    /// The search.
    pub(super) search: Rc<dyn Fn(String) -> Found>,
}

/// The box and its list; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Combo {
    setting: StoredValue<Setting, LocalStorage>,
    /// Whether the list may be seen.
    open: RwSignal<bool>,
    input: StoredValue<HtmlInputElement, LocalStorage>,
    entries: RwSignal<Arc<Vec<EntryView>>>,
    active: RwSignal<Option<usize>>,
    /// What was searched for last; `None` before the first answer.
    answered: RwSignal<bool>,
    /// The number of the last search, and its timer.
    search: StoredValue<(u32, Option<i32>)>,
    pick: StoredValue<Pick, LocalStorage>,
}

/// The element of the box and that of its list.
pub(super) struct Parts {
    pub(super) combo: Combo,
    pub(super) field: El,
    pub(super) list: El,
}

impl Combo {
    /// A box that begins with `text`, all of it selected.
    pub(super) fn build(
        setting: Setting,
        text: &str,
        pick: impl Fn(&EntryView, bool) + 'static,
    ) -> Parts {
        let field = el("input", setting.class)
            .attr("type", "text")
            .attr("role", "combobox")
            .attr("aria-autocomplete", "list")
            .attr("aria-controls", &setting.id)
            .attr("aria-label", &setting.label)
            .attr("placeholder", setting.placeholder)
            .attr("autocomplete", "off")
            .attr("autocapitalize", "off")
            .attr("spellcheck", "false")
            .attr("enterkeyhint", "done");
        let input: HtmlInputElement = field.node().clone().unchecked_into();
        input.set_value(text);
        if setting.always {
            input.select();
        }
        let combo = Self {
            open: RwSignal::new(setting.always),
            setting: StoredValue::new_local(setting),
            input: StoredValue::new_local(input),
            entries: RwSignal::new(Arc::default()),
            active: RwSignal::new(None),
            answered: RwSignal::new(false),
            search: StoredValue::new((0, None)),
            pick: StoredValue::new_local(Rc::new(pick)),
        };
        let field = field
            .state_of("aria-expanded", move || {
                combo.open.get() && combo.entries.with(|entries| !entries.is_empty())
            })
            .on("input", move |_| {
                combo.open.set(true);
                combo.active.set(None);
                combo.search_soon(PAUSE);
            })
            .on("blur", move |_| combo.close())
            .on("keydown", move |event| combo.key(&event));
        combo.follow_active(&field);
        let list = combo.list();
        if combo.open.get_untracked() {
            combo.search_soon(0);
        }
        Parts { combo, field, list }
    }

    pub(super) fn text(self) -> String {
        self.input.with_value(HtmlInputElement::value)
    }

    /// Empties the box, for the next entry.
    pub(super) fn empty(self) {
        self.input.with_value(|input| {
            input.set_value("");
            let _ = input.focus();
        });
        self.active.set(None);
        self.search_soon(0);
    }

    fn search_soon(self, pause: i32) {
        let (number, timer) = self.search.get_value();
        dom::cancel(timer);
        let number = number + 1;
        let timer = dom::later(move || self.begin(number), pause);
        self.search.set_value((number, timer));
    }

    fn begin(self, number: u32) {
        // The editor may be closed by now.
        let Some(query) = self.input.try_with_value(HtmlInputElement::value) else {
            return;
        };
        dom::start(async move {
            let Some(search) = self
                .setting
                .try_with_value(|setting| setting.search.clone())
            else {
                return;
            };
            let found = search(query).await;
            let last = self.search.try_get_value().map(|(last, _)| last);
            if last == Some(number) {
                let _ = self.active.try_set(None);
                let _ = self.entries.try_set(Arc::new(found));
                let _ = self.answered.try_set(true);
            }
        });
    }

    /// Arrows go through the list; Enter takes what they lead to.
    fn key(self, event: &Event) {
        let key: &KeyboardEvent = event.unchecked_ref();
        if key.is_composing() {
            return;
        }
        let count = if self.open.get_untracked() {
            self.entries.with_untracked(|entries| entries.len())
        } else {
            0
        };
        let now = self.active.get_untracked();
        match key.key().as_str() {
            "ArrowDown" if count > 0 => {
                self.active.set(Some(now.map_or(0, |at| (at + 1) % count)));
            }
            // Above the first entry is the text itself.
            "ArrowUp" if count > 0 => self.active.set(match now {
                Some(at) => at.checked_sub(1),
                None => Some(count - 1),
            }),
            "ArrowDown" | "ArrowUp" => self.show(),
            "Escape" if self.open.get_untracked() && !self.always() => self.close(),
            "Enter" if now.is_some() && !key.alt_key() => self.take(now.unwrap_or_default(), true),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn take(self, at: usize, by_key: bool) {
        let entry = self
            .entries
            .with_untracked(|entries| entries.get(at).cloned());
        if let Some(entry) = entry {
            let pick = self.pick.get_value();
            pick(&entry, by_key);
        }
        self.close();
    }

    /// Searches for what stands in the box.
    pub(super) fn show(self) {
        if !self.open.get_untracked() {
            self.open.set(true);
            self.search_soon(0);
        }
    }

    fn close(self) {
        if !self.always() {
            self.open.set(false);
            self.active.set(None);
        }
    }

    fn always(self) -> bool {
        self.setting
            .try_with_value(|setting| setting.always)
            .unwrap_or(true)
    }

    fn follow_active(self, field: &El) {
        let field = field.clone();
        follow(move || match self.active.get() {
            Some(at) => {
                let id = self.setting.with_value(|setting| id(&setting.id, at));
                let _ = field.node().set_attribute("aria-activedescendant", &id);
            }
            None => {
                let _ = field.node().remove_attribute("aria-activedescendant");
            }
        });
    }

    fn list(self) -> El {
        let (list_id, label) = self
            .setting
            .with_value(|setting| (setting.id.clone(), setting.label.clone()));
        let list = el("div", "nr-options")
            .attr("role", "listbox")
            .attr("id", &list_id)
            .attr("aria-label", &label)
            // The box keeps the focus.
            .on("mousedown", |event| event.prevent_default())
            .on("click", move |event| {
                let option = dom::closest(&event, ".nr-option");
                let at = option.and_then(|option| option.node().get_attribute("data-at"));
                if let Some(at) = at.and_then(|at| at.parse().ok()) {
                    self.take(at, false);
                }
            });
        let shown = list.clone();
        follow(move || {
            shown.node().set_text_content(None);
            let options: Vec<El> = self.entries.with(|entries| {
                entries
                    .iter()
                    .enumerate()
                    .map(|(at, entry)| option(&list_id, at, entry))
                    .collect()
            });
            shown.clone().with(&options);
        });
        let shown = list.clone();
        follow(move || {
            self.entries.track();
            let active = self.active.get();
            let Ok(options) = shown.node().query_selector_all(".nr-option") else {
                return;
            };
            for at in 0..options.length() {
                let Some(option) = options.item(at) else {
                    continue;
                };
                let is = active == Some(at as usize);
                let option = El::of(option.unchecked_into());
                let _ = option
                    .node()
                    .set_attribute("aria-selected", if is { "true" } else { "false" });
                if is {
                    dom::bring_into_view(shown.node(), option.node());
                }
            }
        });
        let status = el("p", "nr-found quiet small")
            .attr("role", "status")
            .text_of(move || {
                let count = self.entries.with(|entries| entries.len());
                let (found, nothing) = self
                    .setting
                    .with_value(|setting| (setting.found, setting.nothing_found.clone()));
                if count > 0 {
                    found(count)
                } else if self.answered.get() {
                    nothing()
                } else {
                    String::new()
                }
            });
        let is_open = move || self.open.get() && self.answered.get();
        el("div", "nr-popup")
            .class_of("is-closed", move || !is_open())
            .with(&[list, status])
    }
}

fn id(list: &str, at: usize) -> String {
    [list, "-", &at.to_string()].concat()
}

fn option(list: &str, at: usize, entry: &EntryView) -> El {
    let code = (entry.code != entry.name).then(|| {
        el("span", "nr-entry-code figures")
            .text(&entry.code)
            .text(" ")
    });
    el("div", "nr-option")
        .attr("role", "option")
        .attr("id", &id(list, at))
        .attr("data-at", &at.to_string())
        .with(code.as_slice())
        .child(&el("span", "").text(&entry.name))
}
