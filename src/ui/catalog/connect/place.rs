//! Where the catalog is: behind this site, at an address that is typed, or behind a function of the page around.

use super::typed;
use crate::catalog::address::{self, Wrong};
use crate::ui::catalog::desk::Desk;
use crate::ui::catalog::way::{Way, host_function, own_path, whole};
use crate::ui::el::{El, el, follow};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Which of the ways is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Site,
    Address,
    Host,
}

/// The choice, and the address in the making.
#[derive(Clone, Copy)]
pub(super) struct Place {
    desk: Desk,
    choice: RwSignal<Choice>,
    wrong: RwSignal<Option<Wrong>>,
    field: StoredValue<El, LocalStorage>,
}

impl Place {
    pub(super) fn new(desk: Desk) -> Self {
        let way = desk.way.get_untracked();
        let place = Self {
            desk,
            choice: RwSignal::new(match way {
                Way::Site => Choice::Site,
                Way::Address(_) => Choice::Address,
                Way::Host => Choice::Host,
            }),
            wrong: RwSignal::new(None),
            field: StoredValue::new_local(field()),
        };
        if let Way::Address(root) = way {
            place.input().set_value(&root);
        }
        place
    }

    fn input(self) -> HtmlInputElement {
        self.field.get_value().node().clone().unchecked_into()
    }

    fn choose(self, choice: Choice) {
        self.choice.set(choice);
        self.wrong.set(None);
        match choice {
            Choice::Site => self.desk.use_way(Way::Site),
            Choice::Host => self.desk.use_way(Way::Host),
            // Not before there is one.
            Choice::Address if self.input().value().trim().is_empty() => {}
            Choice::Address => {
                self.take();
            }
        }
    }

    /// Takes what is marked and typed; says what is wrong with it.
    pub(super) fn take(self) -> bool {
        if self.choice.get_untracked() != Choice::Address {
            return true;
        }
        match address::root(&typed(&self.field.get_value())) {
            Ok(root) => {
                self.wrong.set(None);
                self.desk.use_way(Way::Address(root));
                true
            }
            Err(wrong) => {
                self.wrong.set(Some(wrong));
                self.field.get_value().focus();
                false
            }
        }
    }
}

fn field() -> El {
    el("input", "field code")
        .attr("id", "nc-address")
        .attr("type", "text")
        .attr("inputmode", "url")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "nc-address-hint nc-address-wrong")
}

/// The choice as a group of its own.
pub(super) fn place(place: Place, desk: Desk) -> El {
    let words = desk.words.connect;
    let own = whole(&own_path());
    let mut ways = vec![radio(place, Choice::Site, words.site, &own)];
    if host_function().is_some() {
        ways.insert(0, radio(place, Choice::Host, words.host, words.host_hint));
    }
    ways.push(radio(
        place,
        Choice::Address,
        words.address,
        words.address_hint,
    ));
    el("fieldset", "nc-where")
        .child(&el("legend", "nc-label").text(words.place))
        .with(&ways)
        .part(move || (place.choice.get() == Choice::Address).then(|| address_block(place)))
}

fn radio(place: Place, choice: Choice, name: &str, hint: &str) -> El {
    let input = el("input", "")
        .attr("type", "radio")
        .attr("name", "nc-where")
        .on("change", move |_| place.choose(choice));
    let node = input.clone();
    follow(move || {
        let input: &HtmlInputElement = node.node().unchecked_ref();
        input.set_checked(place.choice.get() == choice);
    });
    let word = el("span", "")
        .text(name)
        .text(" ")
        .child(&el("small", "quiet nc-breaks").text(hint));
    el("label", "nr-check").child(&input).text(" ").child(&word)
}

fn address_block(place: Place) -> El {
    let words = place.desk.words.connect;
    let field = place
        .field
        .get_value()
        .state_of("aria-invalid", move || place.wrong.get().is_some());
    // Nothing moves when the field is left: a button that is being pressed would be missed.
    let field = field
        .on("input", move |_| place.wrong.set(None))
        .on("change", move |_| {
            if let Ok(root) = address::root(&typed(&place.field.get_value())) {
                place.desk.use_way(Way::Address(root));
            }
        });
    let wrong = el("div", "")
        .attr("id", "nc-address-wrong")
        .attr("role", "alert")
        .part(move || {
            let text = match place.wrong.get()? {
                Wrong::Empty => words.address_empty,
                Wrong::NoAddress => words.address_none,
                Wrong::NotSecure => words.address_insecure,
                Wrong::Secret => words.address_secret,
            };
            Some(el("p", "nc-field-wrong").text(text))
        });
    el("div", "nc-secret nc-address").with(&[
        el("label", "nc-label")
            .attr("for", "nc-address")
            .text(words.address_label),
        field,
        wrong,
        el("p", "quiet small")
            .attr("id", "nc-address-hint")
            .text(words.address_note),
    ])
}
