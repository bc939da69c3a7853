//! The search: one box for names and codes, what was found, and a card as a whole.

mod card;
mod filters;
mod results;
mod said;
mod state;

use super::desk::{Desk, View};
use super::nav;
use crate::catalog::answer::Trouble;
use crate::text::catalog::trouble;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow, listen_window};
use crate::ui::home;
use crate::ui::icon::Icon;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

pub(super) use state::Search;

/// The part as a whole.
pub(super) fn search(desk: Desk) -> El {
    let search = desk.search;
    // Going back closes the card, as it was opened by going on. Going to another part leaves it open.
    listen_window("popstate", move |_| {
        let is_here = nav::is_at(View::Search) && !dom::is_remembered();
        if is_here && search.open.with_untracked(Option::is_some) {
            close(desk);
        }
    });
    // A key may have been given meanwhile.
    state::load(desk);
    // The button that has asked again is gone: whoever pressed it may stop, and then reads on.
    follow(move || {
        hold_focus(if search.busy.get() {
            ".ns-working .btn, .ns-more .btn"
        } else {
            ".ns-count, .ns-nothing, .ns-all > .ns-trouble .btn"
        });
    });
    let is_open = move || search.open.with(Option::is_some);
    let all = el("div", "ns-all")
        .class_of("nr-none", is_open)
        .child(&form(desk))
        .part(move || {
            let start = !search.busy.get()
                && search.found.with(Option::is_none)
                && search.trouble.with(Option::is_none);
            start.then(|| before(desk))
        })
        .child(&results::results(desk))
        .child(&working(desk))
        .part(move || {
            let trouble = search.trouble.get()?;
            Some(told(desk, &trouble, move || {
                if search.found.with_untracked(Option::is_some) {
                    state::more(desk);
                } else {
                    state::begin(desk);
                }
            }))
        })
        .child(&results::more(desk));
    el("section", "ns")
        .attr("aria-labelledby", "ns-heading")
        .child(
            &el("h3", "")
                .attr("id", "ns-heading")
                .text(desk.words.search.heading),
        )
        .child(&all)
        .child(&card::place(desk))
}

/// A focus that is lost with its element goes to the last of those that fit.
fn hold_focus(selector: &'static str) {
    let hold = move || {
        if dom::active().is_none()
            && let Some(last) = home::last(selector)
        {
            last.focus();
        }
    };
    dom::later(hold, 0);
}

/// Back to what was found, where the person was.
fn close(desk: Desk) {
    let search = desk.search;
    let at = search.open.with_untracked(|open| Some(open.as_ref()?.at));
    search.open.set(None);
    let Some(at) = at else {
        return;
    };
    // What was found is shown again first.
    dom::later(
        move || {
            let name = ["[data-card=\"", &at.to_string(), "\"]"].concat();
            if let Some(name) = home::find(&name) {
                name.focus();
            }
        },
        0,
    );
}

fn form(desk: Desk) -> El {
    let search = desk.search;
    let words = desk.words.search;
    let field = el("input", "field")
        .attr("type", "search")
        .attr("id", "ns-field")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search")
        .attr("maxlength", "300")
        .attr("placeholder", words.hint);
    let input: HtmlInputElement = field.node().clone().unchecked_into();
    let shown = input.clone();
    follow(move || {
        let typed = search.typed.get();
        if shown.value() != typed {
            shown.set_value(&typed);
        }
    });
    let typed = input.clone();
    let pressed = input.clone();
    let field = field
        .on("input", move |_| search.typed.set(typed.value()))
        .on("keydown", move |event| {
            let key: &KeyboardEvent = event.unchecked_ref();
            if key.key() == "Enter" && !key.is_composing() {
                event.prevent_default();
                submit(desk, &pressed);
            }
        });
    let label = el("label", "").attr("for", "ns-field").text(words.label);
    let button = button("btn btn-primary")
        .child(&Icon::Search.draw())
        .text(words.submit)
        .on("click", move |_| submit(desk, &input));
    // No form: sandboxed frames have none.
    el("div", "ns-form card")
        .attr("role", "search")
        .attr("aria-labelledby", "ns-heading")
        .child(&label)
        .child(&el("div", "ns-line").with(&[field, button]))
}

fn submit(desk: Desk, input: &HtmlInputElement) {
    if input.value().trim().is_empty() {
        let _ = input.focus();
    } else {
        desk.search.typed.set(input.value());
        state::begin(desk);
    }
}

/// What the search is for.
fn before(desk: Desk) -> El {
    let words = desk.words.search;
    let signs = [Icon::Badge, Icon::Search, Icon::Pencil];
    let lines: Vec<El> = signs
        .into_iter()
        .zip(words.start)
        .map(|(sign, line)| el("li", "").with(&[sign.draw(), el("span", "").text(line)]))
        .collect();
    el("div", "ns-before").with(&[
        el("h4", "").text(words.start_title),
        el("ul", "").with(&lines),
    ])
}

/// That an answer is waited for; said aloud.
fn working(desk: Desk) -> El {
    let search = desk.search;
    let words = desk.words.search;
    el("div", "ns-working")
        .attr("role", "status")
        .part(move || {
            search.busy.get().then(|| {
                let stop = button("btn btn-small")
                    .text(words.stop)
                    .on("click", move |_| search.stop());
                el("div", "nr-working").with(&[el("span", "").text(words.busy), stop])
            })
        })
}

/// What went wrong, what to do, and the way to do it.
fn told(desk: Desk, what: &Trouble, again: impl Fn() + 'static) -> El {
    let words = desk.words.search;
    let (happened, next) = trouble(what, desk.locale);
    let act = if matches!(what, Trouble::NotAuthorised) {
        to_connect(words.to_connect)
    } else {
        button("btn btn-small")
            .text(words.retry)
            .on("click", move |_| again())
    };
    el("div", "ns-trouble is-bad").attr("role", "alert").with(&[
        Icon::Octagon.draw(),
        el("div", "").with(&[
            el("p", "ns-strong").text(&happened),
            el("p", "").text(&next),
            act,
        ]),
    ])
}

fn to_connect(words: &str) -> El {
    el("a", "btn btn-small")
        .attr("href", "#connect")
        .text(words)
}
