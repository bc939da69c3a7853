//! One photo in the list: what it looks like, what is said of it, what it shows.

use super::tray::{self, Item, ToDo, Tray};
use crate::finding::{Finding, Severity};
use crate::photo::View;
use crate::text::prepare::{PhotosUi, file_size};
use crate::text::{self, Locale};
use crate::ui::el::{El, button, el, follow};
use crate::ui::home;
use crate::ui::icon::Icon;
use crate::ui::prepare::desk::Desk;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

/// How a view is called.
pub(super) const fn view_name(words: &PhotosUi, view: View) -> &'static str {
    match view {
        View::Front => words.view_front,
        View::Back => words.view_back,
        View::Left => words.view_left,
        View::Right => words.view_right,
        View::Top => words.view_top,
        View::Bottom => words.view_bottom,
    }
}

/// What is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Verdict {
    about: String,
    state: Option<(Icon, &'static str)>,
    findings: Vec<(Severity, String)>,
    mendable: bool,
}

fn verdict(desk: Desk, items: &[Item], id: u32) -> Verdict {
    let words = desk.words.photos;
    let Some(item) = items.iter().find(|item| item.id == id) else {
        return Verdict::default();
    };
    let findings = tray::findings(items, id);
    let errors = |finding: &Finding| finding.rule.severity == Severity::Error;
    let state = match item.to_do {
        ToDo::Look => (Icon::Clock, words.waiting),
        ToDo::Mend => (Icon::Clock, words.mending),
        ToDo::Nothing if item.failed => (Icon::Octagon, words.not_mended),
        ToDo::Nothing if item.is_closed() => (Icon::Circle, words.not_opened),
        ToDo::Nothing if findings.iter().any(errors) => (Icon::Octagon, words.refused),
        ToDo::Nothing if item.mended => (Icon::Tick, words.mended),
        ToDo::Nothing => (Icon::Tick, words.good),
    };
    Verdict {
        about: about(item, desk.locale),
        state: Some(state),
        findings: findings
            .iter()
            .map(|one| (one.rule.severity, text::message(one, desk.locale)))
            .collect(),
        mendable: item.is_mendable(),
    }
}

/// Its format, its size in pixels and in bytes.
fn about(item: &Item, locale: Locale) -> String {
    let Some(photo) = &item.photo else {
        return String::new();
    };
    let mut parts = Vec::new();
    if !photo.format.name().is_empty() {
        parts.push(photo.format.name().to_owned());
    }
    if let Some((width, height)) = photo.size {
        parts.push(format!("{width}×{height}"));
    }
    parts.push(file_size(photo.bytes as usize, locale));
    parts.join(", ")
}

/// The photo's line in the list.
pub(super) fn item(desk: Desk, tray: Tray, id: u32) -> El {
    let words = desk.words.photos;
    let of = move |items: &Vec<Item>| items.iter().find(|item| item.id == id).cloned();
    let name = Memo::new(move |_| {
        let item = tray.items.with(of);
        item.map(|item| item.name).unwrap_or_default()
    });
    let said = Memo::new(move |_| tray.items.with(|items| verdict(desk, items, id)));
    let title = el("h4", "np-photo-name").text_of(move || name.get());
    let about = el("p", "quiet small").text_of(move || said.with(|said| said.about.clone()));
    let told = el("div", "np-photo-told").with(&[title, about]);
    let lines = el("div", "").part(move || Some(state(&said.get())));
    let mend = el("div", "").part(move || {
        let mend = button("btn")
            .text(words.mend)
            .attr("aria-label", &(words.phrases.mend)(&name.get()));
        let mend = mend.on("click", move |_| {
            tray.mend(Some(id));
            // The button goes away.
            focus_title(id);
        });
        said.with(|said| said.mendable).then_some(mend)
    });
    let remove = button("np-remove")
        .child(&Icon::Cross.draw())
        .on("click", move |_| super::remove(tray, id));
    let labelled = remove.clone();
    follow(move || {
        let label = (words.phrases.remove)(&name.get());
        let _ = labelled.node().set_attribute("aria-label", &label);
    });
    el("li", "np-photo")
        .attr("id", &["np-photo-", &id.to_string()].concat())
        .attr("tabindex", "-1")
        .with(&[
            picture(tray, id),
            told,
            lines,
            chooser(desk, tray, id, name),
            mend,
            remove,
        ])
}

/// Goes on at a photo.
pub(super) fn focus_title(id: u32) {
    if let Some(node) = home::by_id(&["np-photo-", &id.to_string()].concat()) {
        node.focus();
    }
}

fn picture(tray: Tray, id: u32) -> El {
    let shown = Memo::new(move |_| {
        let shown = |item: &Item| item.shown.clone();
        let of = |items: &Vec<Item>| items.iter().find(|item| item.id == id).and_then(shown);
        tray.items.with(of)
    });
    el("span", "np-picture").part(move || {
        Some(match shown.get() {
            // Its name stands beside it.
            Some(address) => el("img", "").attr("src", &address).attr("alt", ""),
            None => Icon::File.draw(),
        })
    })
}

fn state(said: &Verdict) -> El {
    let line = |icon: Icon, tint: &'static str, text: &str| {
        el("li", tint).with(&[icon.draw(), el("p", "").text(text)])
    };
    let state = said.state.iter().map(|(icon, word)| {
        let tint = match icon {
            Icon::Tick => "np-line is-good",
            Icon::Octagon => "np-line is-bad",
            _ => "np-line",
        };
        line(*icon, tint, word)
    });
    let findings = said
        .findings
        .iter()
        .map(|(severity, text)| line(Icon::of_severity(*severity), tint(*severity), text));
    let lines: Vec<El> = state.chain(findings).collect();
    el("ul", "np-lines").attr("role", "list").with(&lines)
}

/// The class of a line by how serious it is.
pub(super) const fn tint(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "np-line is-bad",
        Severity::Warning => "np-line is-warn",
        Severity::Info => "np-line",
    }
}

fn chooser(desk: Desk, tray: Tray, id: u32, name: Memo<String>) -> El {
    let words = desk.words.photos;
    let guessed = tray.items.with_untracked(|items| {
        let item = items.iter().find(|item| item.id == id);
        item.and_then(|item| item.view)
    });
    let option = |value: &str, name: &str, chosen: bool| {
        let option = el("option", "").attr("value", value).text(name);
        if chosen {
            option.attr("selected", "")
        } else {
            option
        }
    };
    let views = View::ALL.map(|view| {
        let chosen = guessed == Some(view);
        option(view.id(), view_name(words, view), chosen)
    });
    let none = option("", words.no_view, guessed.is_none());
    let select = el("select", "field np-view-of")
        .child(&none)
        .with(&views)
        .on("change", move |event| {
            let select = event.target();
            let select = select.and_then(|node| node.dyn_into::<HtmlSelectElement>().ok());
            let value = select.map(|select| select.value()).unwrap_or_default();
            tray.set_view(id, View::from_id(&value));
        });
    let labelled = select.clone();
    follow(move || {
        let label = [words.view, ": ", &name.get()].concat();
        let _ = labelled.node().set_attribute("aria-label", &label);
    });
    select
}
