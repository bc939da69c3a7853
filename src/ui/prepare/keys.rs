//! Key files: whose they are, what they are for, what is wrong with them. They are looked at in a worker of their own, which is loaded
//! with the first file.

mod answer;
mod card;
mod drop;

use super::desk::Desk;
use crate::identity::Field;
use crate::text::prepare::KeysUi;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::home;
use crate::ui::icon::Icon;
use crate::worker::Client;
use answer::Told;
pub(super) use answer::{Certificate, ask_reader, question};
pub(super) use card::certificate;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, HtmlInputElement};

/// As many files are looked at: a folder may hold anything.
const MOST: usize = 50;
/// What key files end with.
const ENDINGS: [&str; 9] = [
    "p12", "pfx", "cer", "crt", "der", "pem", "p7b", "cms", "key",
];

/// What is known of a file.
#[derive(Clone, Debug)]
enum State {
    Looking,
    /// The worker gave no answer: it could not be loaded, or the file could not be read.
    Failed,
    Told(Told),
}

/// A file in the list.
#[derive(Clone, Copy)]
struct Item {
    id: u32,
    file: StoredValue<File, LocalStorage>,
    state: RwSignal<State>,
    /// What it is compared with has changed since it was opened with a password.
    stale: RwSignal<bool>,
    /// Counts the looks: an answer to an earlier one says nothing any more.
    looks: StoredValue<u32>,
}

/// What the part holds, also while another one is shown; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Held {
    items: RwSignal<Vec<Item>>,
    last: StoredValue<u32>,
    iin: RwSignal<String>,
    bin: RwSignal<String>,
    company: RwSignal<bool>,
    /// Whether somebody typed the numbers here: those of the fields are no use then.
    typed: StoredValue<bool>,
    /// What the certificates are checked against.
    root: RwSignal<Option<File>, LocalStorage>,
    client: StoredValue<Option<Client>, LocalStorage>,
}

impl Held {
    pub(super) fn new() -> Self {
        Self {
            items: RwSignal::new(Vec::new()),
            last: StoredValue::new(0),
            iin: RwSignal::new(String::new()),
            bin: RwSignal::new(String::new()),
            company: RwSignal::new(false),
            typed: StoredValue::new(false),
            root: RwSignal::new_local(None),
            client: StoredValue::new_local(None),
        }
    }
}

/// The part as it is shown.
#[derive(Clone, Copy)]
struct Keys {
    desk: Desk,
    words: &'static KeysUi,
    held: Held,
}

/// The part.
pub(super) fn keys(desk: Desk) -> El {
    let words = desk.words.keys;
    let held = desk.keys;
    let keys = Keys { desk, words, held };
    if held.client.with_value(Option::is_none) {
        let client = home::told_of("keysWorker").map(Client::new);
        held.client.set_value(client);
    }
    let part = el("section", "pk").with(&[
        el("h2", "pk-title").text(words.heading),
        el("p", "").text(words.lead),
        drop::place(keys),
        compared(keys),
        root(keys),
    ]);
    part.part(move || list(keys))
        .child(&el("p", "quiet small").text(words.private))
}

/// The numbers that keys are compared with.
fn compared(keys: Keys) -> El {
    let words = keys.words;
    let numbers = [(keys.held.iin, Field::Iin), (keys.held.bin, Field::Bin)];
    let taken = numbers.map(|(number, field)| keys.take_known(number, field));
    let is_taken = taken.contains(&true);
    let is_used = numbers
        .iter()
        .any(|(number, _)| !number.with_untracked(String::is_empty));
    let part = opened(el("details", "pk-compare"), is_used);
    let from = is_taken.then(|| el("p", "quiet small").text(words.from_fields));
    let company = el("input", "").attr("type", "checkbox");
    let company = if keys.held.company.get_untracked() {
        company.attr("checked", "")
    } else {
        company
    };
    part.child(&el("summary", "").text(words.compare))
        .with(from.as_slice())
        .with(&[el("div", "pk-fields").with(&[
            number(keys, words.iin, keys.held.iin),
            number(keys, words.bin, keys.held.bin),
            el("label", "pk-check").with(&[
                company.on("change", move |event| {
                    if let Some(input) = input(&event) {
                        keys.held.company.set(input.checked());
                        keys.compare();
                    }
                }),
                el("span", "").text(words.company),
            ]),
        ])])
}

fn opened(part: El, is: bool) -> El {
    if is { part.attr("open", "") } else { part }
}

/// The certificate that those of the files are checked against.
fn root(keys: Keys) -> El {
    let words = keys.words;
    let picker = el("input", "")
        .attr("type", "file")
        .attr("hidden", "")
        .attr("accept", ".cer,.crt,.der,.pem")
        .on("change", move |event| {
            let Some(input) = input(&event) else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                keys.trust(Some(file));
            }
            // The same file can be chosen again.
            input.set_value("");
        });
    let chooses = picker.clone();
    let choose = button("btn")
        .text(words.root_choose)
        .on("click", move |_| chooses.html().click());
    let focus = choose.clone();
    let name = move || keys.held.root.with(|root| root.as_ref().map(File::name));
    let chosen = el("div", "").part(move || {
        let name = name()?;
        let focus = focus.clone();
        let remove = button("nr-plain")
            .attr("aria-label", &[words.root_remove, ": ", &name].concat())
            .child(&Icon::Cross.draw())
            .on("click", move |_| {
                keys.trust(None);
                focus.focus();
            });
        Some(el("div", "pk-root").with(&[el("span", "pk-name").text(&name), remove]))
    });
    let part = el("details", "pk-compare");
    opened(part, keys.held.root.with_untracked(Option::is_some)).with(&[
        el("summary", "").text(words.root),
        el("p", "quiet small").text(words.root_hint),
        el("div", "pk-ways pk-root-ways").with(&[choose, chosen]),
        picker,
    ])
}

fn number(keys: Keys, label: &str, value: RwSignal<String>) -> El {
    el("label", "pk-number").with(&[
        el("span", "").text(label),
        el("input", "field")
            .attr("inputmode", "numeric")
            .attr("autocomplete", "off")
            .attr("maxlength", "20")
            .attr("value", &value.get_untracked())
            .on("change", move |event| {
                if let Some(input) = input(&event) {
                    let digits = input.value();
                    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
                    value.set(digits);
                    keys.held.typed.set_value(true);
                    keys.compare();
                }
            }),
    ])
}

fn list(keys: Keys) -> Option<El> {
    let items = keys.held.items.get();
    (!items.is_empty()).then(|| {
        let cards: Vec<_> = items
            .into_iter()
            .map(|item| card::card(keys, item))
            .collect();
        el("ul", "pk-list").with(&cards)
    })
}

fn input(event: &web_sys::Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

impl Keys {
    /// Takes files; of a folder those that may be key files.
    fn take(self, files: Vec<File>, of_folder: bool) {
        let may_be = |file: &File| {
            let name = file.name().to_lowercase();
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            !of_folder || ENDINGS.contains(&ending)
        };
        let all = self.held.items.get_untracked();
        let room = MOST.saturating_sub(all.len());
        let mut new: Vec<_> = files.into_iter().filter(may_be).collect();
        if new.len() > room {
            new.truncate(room);
            self.desk.problem(self.words.full);
            if room == 0 {
                return;
            }
        }
        let new: Vec<_> = new.into_iter().map(|file| self.item(file)).collect();
        if new.is_empty() {
            self.desk.problem(self.words.nothing);
            return;
        }
        // What was dropped last stands on top.
        self.held
            .items
            .set(new.iter().copied().chain(all).collect());
        for item in new {
            self.look(item, None);
        }
    }

    fn item(self, file: File) -> Item {
        self.held.last.update_value(|last| *last += 1);
        Item {
            id: self.held.last.get_value(),
            file: StoredValue::new_local(file),
            state: RwSignal::new(State::Looking),
            stale: RwSignal::new(false),
            looks: StoredValue::new(0),
        }
    }

    /// Takes a number that was typed in the fields, unless another was typed here; whether it did.
    fn take_known(self, number: RwSignal<String>, field: Field) -> bool {
        let known = self.desk.fields.known(field);
        let Some(known) = known.filter(|_| !self.held.typed.get_value()) else {
            return false;
        };
        if number.with_untracked(|number| *number != known) {
            number.set(known);
            self.compare();
        }
        true
    }

    /// Checks the files against another root, or against none.
    fn trust(self, root: Option<File>) {
        self.held.root.set(root);
        // What the former root said must not stand: those with a password need it again.
        for item in self.held.items.get_untracked() {
            self.look(item, None);
        }
    }

    fn remove(self, item: Item) {
        self.held
            .items
            .update(|all| all.retain(|one| one.id != item.id));
    }

    /// Has a file looked at. The password goes from its field to the worker and is kept nowhere.
    fn look(self, item: Item, password: Option<JsValue>) {
        let file = item.file.get_value();
        let message = question(&file, self.desk.locale.tag());
        let put = |key: &str, value: JsValue| {
            let _ = Reflect::set(&message, &key.into(), &value);
        };
        put("company", self.held.company.get_untracked().into());
        for (key, value) in [("iin", self.held.iin), ("bin", self.held.bin)] {
            let value = value.get_untracked();
            if !value.is_empty() {
                put(key, value.into());
            }
        }
        if let Some(root) = self.held.root.get_untracked() {
            put("root", root.into());
        }
        if let Some(password) = password {
            put("password", password);
        }
        let client = self.held.client.get_value();
        item.looks.update_value(|looks| *looks += 1);
        let look = item.looks.get_value();
        dom::start(async move {
            let told = match client {
                Some(client) => ask_reader(&client, &message).await,
                None => None,
            };
            if item.looks.try_get_value() != Some(look) {
                return;
            }
            item.stale.set(false);
            item.state.set(told.map_or(State::Failed, State::Told));
        });
    }

    /// Compares the files again. Those that were opened with a password need it once more: it was not kept.
    fn compare(self) {
        for item in self.held.items.get_untracked() {
            let closed = item.state.with_untracked(|state| match state {
                State::Told(told) => told.is_pkcs12 && !told.certificates.is_empty(),
                _ => false,
            });
            if closed {
                item.stale.set(true);
            } else {
                self.look(item, None);
            }
        }
    }
}
