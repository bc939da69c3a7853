//! A box that a dictionary is searched with, and the list of what was found. Text that is in no dictionary can be typed
//! all the same.

use super::line::set;
use super::sheet::Sheet;
use crate::ui::dom;
use crate::ui::el::{El, el, follow};
use crate::worker::protocol::{ColumnView, EntryView};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

/// A pause in typing, in milliseconds, after which the dictionary is searched.
const PAUSE: i32 = 120;

/// What happens to an entry that is chosen; whether by a key.
type Pick = Rc<dyn Fn(&EntryView, bool)>;

/// The box and its list; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Combo {
    sheet: Sheet,
    /// The column in the file.
    column: u16,
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
        sheet: Sheet,
        column: &ColumnView,
        text: &str,
        pick: impl Fn(&EntryView, bool) + 'static,
    ) -> Parts {
        let field = el("input", "ng-field")
            .attr("type", "text")
            .attr("role", "combobox")
            .attr("aria-autocomplete", "list")
            .attr("aria-controls", "ng-list")
            .attr("aria-label", &column.title)
            .attr("placeholder", sheet.words.search)
            .attr("autocomplete", "off")
            .attr("autocapitalize", "off")
            .attr("spellcheck", "false")
            .attr("enterkeyhint", "done");
        let input: HtmlInputElement = field.node().clone().unchecked_into();
        input.set_value(text);
        input.select();
        let combo = Self {
            sheet,
            column: column.index,
            input: StoredValue::new_local(input),
            entries: RwSignal::new(Arc::default()),
            active: RwSignal::new(None),
            answered: RwSignal::new(false),
            search: StoredValue::new((0, None)),
            pick: StoredValue::new_local(Rc::new(pick)),
        };
        let field = field
            .state_of("aria-expanded", move || {
                combo.entries.with(|entries| !entries.is_empty())
            })
            .on("input", move |_| {
                combo.active.set(None);
                combo.search_soon(PAUSE);
            })
            .on("keydown", move |event| combo.key(&event));
        combo.follow_active(&field);
        let list = combo.list(column);
        combo.search_soon(0);
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
            let found = self.sheet.desk.search(self.column, query).await;
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
        let count = self.entries.with_untracked(|entries| entries.len());
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
            "ArrowDown" | "ArrowUp" => {}
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
    }

    fn follow_active(self, field: &El) {
        let field = field.clone();
        follow(move || match self.active.get() {
            Some(at) => set(&field, "aria-activedescendant", &id(at)),
            None => {
                let _ = field.node().remove_attribute("aria-activedescendant");
            }
        });
    }

    fn list(self, column: &ColumnView) -> El {
        let list = el("div", "ng-list")
            .attr("role", "listbox")
            .attr("id", "ng-list")
            .attr("aria-label", &column.title)
            // The box keeps the focus.
            .on("mousedown", |event| event.prevent_default())
            .on("click", move |event| {
                let option = dom::closest(&event, ".ng-option");
                let at = option.and_then(|option| option.node().get_attribute("data-at"));
                if let Some(at) = at.and_then(|at| at.parse().ok()) {
                    self.take(at, false);
                }
            });
        let shown = list.clone();
        follow(move || {
            shown.node().set_text_content(None);
            let options: Vec<El> = self
                .entries
                .with(|entries| entries.iter().enumerate().map(option).collect());
            shown.clone().with(&options);
        });
        let shown = list.clone();
        follow(move || {
            self.entries.track();
            let active = self.active.get();
            let Ok(options) = shown.node().query_selector_all(".ng-option") else {
                return;
            };
            for at in 0..options.length() {
                let Some(option) = options.item(at) else {
                    continue;
                };
                let is = active == Some(at as usize);
                let option = El::of(option.unchecked_into());
                set(&option, "aria-selected", if is { "true" } else { "false" });
                if is {
                    dom::bring_into_view(shown.node(), option.node());
                }
            }
        });
        let status = el("p", "ng-found quiet small")
            .attr("role", "status")
            .text_of(move || {
                let count = self.entries.with(|entries| entries.len());
                if count > 0 {
                    (self.sheet.words.found)(count)
                } else if self.answered.get() {
                    self.sheet.words.nothing_found.to_owned()
                } else {
                    String::new()
                }
            });
        el("div", "ng-popup").with(&[list, status])
    }
}

fn id(at: usize) -> String {
    ["ng-entry-", &at.to_string()].concat()
}

fn option((at, entry): (usize, &EntryView)) -> El {
    let code = (entry.code != entry.name).then(|| {
        el("span", "ng-entry-code figures")
            .text(&entry.code)
            .text(" ")
    });
    el("div", "ng-option")
        .attr("role", "option")
        .attr("id", &id(at))
        .attr("data-at", &at.to_string())
        .with(code.as_slice())
        .child(&el("span", "").text(&entry.name))
}
