//! One key file: what it says, what is wrong, and the field for its password.

use super::answer::{Certificate, Finding, Told};
use super::{Item, Keys, State};
use crate::text::prepare::KeysUi;
use crate::ui::el::{El, button, el};
use crate::ui::icon::{Icon, severity_tint};
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

pub(super) fn card(keys: Keys, item: Item) -> El {
    let words = keys.words;
    let name = item.file.with_value(web_sys::File::name);
    let remove = button("nr-plain")
        .attr("aria-label", &[words.remove, " ", &name].concat())
        .child(&Icon::Cross.draw())
        .on("click", move |_| keys.remove(item));
    let head = el("div", "pk-head").with(&[el("h3", "pk-name").text(&name), remove]);
    el("li", "pk-card card")
        .child(&head)
        .part(move || Some(body(keys, item)))
}

fn body(keys: Keys, item: Item) -> El {
    let words = keys.words;
    let out = el("div", "pk-body").attr("aria-live", "polite");
    match item.state.get() {
        State::Looking => out.child(&el("p", "quiet").text(words.looking)),
        State::Failed => out.with(&[
            el("p", "").text(words.failed),
            button("btn").text(words.retry).on("click", move |_| {
                item.state.set(State::Looking);
                keys.look(item, None);
            }),
        ]),
        State::Told(told) => of_told(keys, item, &told, out),
    }
}

fn of_told(keys: Keys, item: Item, told: &Told, out: El) -> El {
    let words = keys.words;
    let mut parts: Vec<_> = told.findings.iter().map(finding).collect();
    if told.findings.is_empty() {
        parts.push(
            el("p", "pk-fine chip is-good")
                .with(&[Icon::Tick.draw(), el("span", "").text(words.fine)]),
        );
    }
    if told.needs_password {
        parts.push(password(keys, item));
    }
    parts.extend(told.certificates.iter().map(|one| certificate(words, one)));
    out.with(&parts).part(move || {
        item.stale.get().then(|| {
            el("div", "pk-again").with(&[el("p", "").text(words.again), password(keys, item)])
        })
    })
}

fn finding(one: &Finding) -> El {
    let class = ["pk-finding ", severity_tint(one.severity)].concat();
    let text = el("div", "").with(&[
        el("p", "pk-finding-title").text(&one.title),
        el("p", "").text(&one.message),
        el("p", "quiet small").text(&one.help),
    ]);
    el("div", "")
        .attr("class", &class)
        .with(&[Icon::of_severity(one.severity).draw(), text])
}

/// Asks for the password. Where it is sent the field is emptied: nothing of it stays in the page.
fn password(keys: Keys, item: Item) -> El {
    let words = keys.words;
    let id = ["pk-password-", &item.id.to_string()].concat();
    let field = el("input", "field")
        .attr("type", "password")
        .attr("id", &id)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false");
    let input: Option<HtmlInputElement> = field.node().clone().dyn_into().ok();
    el("form", "pk-password")
        .with(&[
            el("label", "").attr("for", &id).text(words.password),
            el("div", "pk-password-line").with(&[
                field,
                button("btn btn-primary")
                    .attr("type", "submit")
                    .text(words.open),
            ]),
        ])
        .on("submit", move |event| {
            event.prevent_default();
            let Some(input) = &input else { return };
            // The text is handed on as it is, so that no copy of it is made here.
            let value = Reflect::get(input, &JsValue::from_str("value")).ok();
            input.set_value("");
            keys.look(item, value);
        })
}

pub(in crate::ui::prepare) fn certificate(words: &'static KeysUi, one: &Certificate) -> El {
    let mut rows = vec![(words.subject, one.subject.clone())];
    let mut row = |name, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            rows.push((name, value));
        }
    };
    row(words.kind, Some(holder(words, &one.holder).to_owned()));
    row(words.iin, one.iin.clone());
    row(words.organisation, one.organisation.clone());
    row(words.bin, one.bin.clone());
    row(words.role, Some(named(&one.roles, &words.roles)));
    let own = one.holder != "authority";
    let purpose = own.then(|| purpose(words, one.purpose.as_deref()).to_owned());
    row(words.purpose, purpose);
    row(words.algorithm, one.algorithm.clone());
    row(words.valid, Some(valid(words, one)));
    row(words.issuer, Some(one.issuer.clone()));
    row(words.chain, one.proven.then(|| words.proven.to_owned()));
    if own {
        let steps = named(&one.serves, &words.steps);
        let steps = if steps.is_empty() {
            words.serves_nothing.to_owned()
        } else {
            steps
        };
        row(words.serves, Some(steps));
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(name, value)| {
            el("div", "").with(&[el("dt", "quiet").text(name), el("dd", "").text(&value)])
        })
        .collect();
    el("dl", "pk-facts").with(&rows)
}

/// The names of what is told by ids, in the order of the words.
fn named(ids: &[String], words: &[(&str, &str)]) -> String {
    let told = words
        .iter()
        .filter(|(id, _)| ids.iter().any(|one| one == id));
    let names: Vec<_> = told.map(|(_, name)| *name).collect();
    names.join("; ")
}

fn holder(words: &KeysUi, id: &str) -> &'static str {
    let found = words.holders.iter().find(|(known, _)| *known == id);
    found.map_or("", |(_, name)| name)
}

fn purpose(words: &KeysUi, id: Option<&str>) -> &'static str {
    let found = words.purposes.iter().find(|(known, _)| Some(*known) == id);
    found.map_or(words.no_purpose, |(_, name)| name)
}

fn valid(words: &KeysUi, one: &Certificate) -> String {
    let days = one.days_left.to_string();
    let left = if one.days_left < 0.0 {
        words.over.to_owned()
    } else {
        [words.days_left, " ", &days].concat()
    };
    [&one.not_before, " – ", &one.not_after, " (", &left, ")"].concat()
}
