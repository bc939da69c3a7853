//! The connection: the key, where the catalog is, and a test that says in plain words what stands in between.

mod check;
mod place;

use super::desk::Desk;
use super::way::Way;
use crate::ui::el::{El, button, el, follow};
use crate::ui::icon::Icon;
use crate::ui::switch;
use check::Outcome;
use leptos::prelude::*;
use place::Place;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

/// What this part knows beside the desk.
#[derive(Clone, Copy)]
struct Screen {
    desk: Desk,
    place: Place,
    outcome: RwSignal<Outcome>,
    /// The test was asked for without a key.
    no_key: RwSignal<bool>,
    /// The page's own policy has blocked a request.
    blocked: StoredValue<bool>,
}

/// The part as a whole.
pub(super) fn connect(desk: Desk) -> El {
    let words = desk.words.connect;
    let screen = Screen {
        desk,
        place: Place::new(desk),
        outcome: RwSignal::new(Outcome::None),
        no_key: RwSignal::new(false),
        blocked: StoredValue::new(false),
    };
    check::watch_policy(screen);
    let key = key(screen);
    let test = button("btn btn-primary nc-connect-test")
        .text_of(move || match screen.outcome.get() {
            Outcome::Testing => words.testing.to_owned(),
            _ => words.test.to_owned(),
        })
        .state_of("aria-disabled", move || {
            screen.outcome.with(|o| *o == Outcome::Testing)
        });
    let (act, field) = (key.clone(), key.clone());
    let test = test.on("click", move |_| check::start(screen, &act));
    let block = move || (desk.way.get() != Way::Host).then(|| key_block(screen, &key));
    let form = el("div", "nc-connect-form card")
        .part(block)
        .with(&[
            place::place(screen.place, desk),
            token_block(desk),
            el("div", "row").child(&test),
        ])
        .on("keydown", move |event| {
            if is_enter_in_a_field(&event) {
                event.prevent_default();
                check::start(screen, &field);
            }
        });
    el("section", "nc-connect").with(&[
        el("h3", "").text(words.heading),
        el("p", "nc-lead").text(words.lead),
        form,
        check::result(screen),
    ])
}

fn is_enter_in_a_field(event: &Event) -> bool {
    let is_enter = event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|key| key.key() == "Enter");
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    is_enter && field.is_some_and(|input| matches!(input.type_().as_str(), "password" | "text"))
}

/// What stands in a field.
fn typed(field: &El) -> String {
    let input: &HtmlInputElement = field.node().unchecked_ref();
    input.value()
}

/// A field for a secret. No browser is asked to fill it or to keep it.
pub(super) fn secret_field(id: &str, hint: &str) -> El {
    el("input", "field code")
        .attr("id", id)
        .attr("type", "password")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", hint)
}

fn key(screen: Screen) -> El {
    let desk = screen.desk;
    let field = secret_field("nc-key", "nc-key-hint nc-key-wrong");
    let input = field.clone();
    // Nothing moves when the field is left: a button that is being pressed would be missed.
    field
        .on("input", move |_| {
            screen.no_key.set(false);
            screen.outcome.set(Outcome::None);
        })
        .on("change", move |_| {
            let typed = typed(&input);
            if !typed.trim().is_empty() {
                desk.use_key(&typed);
            }
        })
}

/// The key with its name, where to get one, and the ways to look at it and to forget it.
fn key_block(screen: Screen, field: &El) -> El {
    let desk = screen.desk;
    let words = desk.words.connect;
    let seen = RwSignal::new(false);
    let input = field.clone();
    let show = button("btn")
        .attr("aria-controls", "nc-key")
        .state_of("aria-pressed", move || seen.get())
        .text_of(move || {
            let word = if seen.get() { words.hide } else { words.show };
            word.to_owned()
        })
        .on("click", move |_| {
            seen.update(|seen| *seen = !*seen);
            let kind = if seen.get_untracked() {
                "text"
            } else {
                "password"
            };
            input.clone().attr("type", kind);
        });
    let (input, emptied) = (field.clone(), field.clone());
    follow(move || {
        let there = desk.has_key.get();
        let words = if there { words.key_there } else { "" };
        input.clone().attr("placeholder", words);
    });
    // It keeps its room, so that nothing moves when it comes.
    let forget = button("btn")
        .class_of("nc-unseen", move || !desk.has_key.get())
        .text(words.forget)
        .on("click", move |_| {
            let input: &HtmlInputElement = emptied.node().unchecked_ref();
            input.set_value("");
            desk.use_key("");
            screen.outcome.set(Outcome::None);
            desk.say(words.forgotten.into());
            emptied.focus();
        });
    let wrong = el("div", "")
        .attr("id", "nc-key-wrong")
        .attr("role", "alert")
        .part(move || {
            screen
                .no_key
                .get()
                .then(|| el("p", "nc-field-wrong").text(words.no_key))
        });
    let line = el("div", "nc-secret-line").with(&[field.clone(), show, forget]);
    el("div", "nc-secret").with(&[
        el("label", "nc-label")
            .attr("for", "nc-key")
            .text(words.key),
        line,
        wrong,
        el("p", "quiet small")
            .attr("id", "nc-key-hint")
            .text(words.key_hint),
        keep(desk),
    ])
}

fn keep(desk: Desk) -> El {
    let words = desk.words.connect;
    let is_on = move || desk.tab_keeps.get();
    let (switch, _) = switch::switch([words.keep, words.keep_hint], is_on, move |on| {
        desk.let_tab_keep(on);
    });
    switch
}

/// The state database's token, which few people have.
fn token_block(desk: Desk) -> El {
    let words = desk.words.connect;
    let field = secret_field("nc-token", "nc-token-hint");
    let input = field.clone();
    let field = field.on("change", move |_| desk.use_token(&typed(&input)));
    let there = move || {
        desk.has_token.get().then(|| {
            el("p", "row small").with(&[Icon::Tick.draw(), el("span", "").text(words.token_there)])
        })
    };
    let label = el("label", "nc-label")
        .attr("for", "nc-token")
        .text(words.token);
    let hint = el("p", "quiet small")
        .attr("id", "nc-token-hint")
        .text(words.token_hint);
    el("details", "nc-state").with(&[
        el("summary", "").text(words.state),
        el("div", "nc-secret")
            .with(&[label, field])
            .part(there)
            .child(&hint),
    ])
}
