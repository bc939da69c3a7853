//! Photos with their views, and documents.

use super::bench::Bench;
use super::field::{Face, grouped};
use super::files::{self, Sort};
use crate::catalog::card::{Content, Obligation, View};
use crate::text::catalog::CardUi;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::home;
use crate::ui::icon::Icon;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};

/// How a view is called.
pub(super) const fn view_name(words: &CardUi, view: View) -> &'static str {
    match view {
        View::Front => words.view_front,
        View::Back => words.view_back,
        View::Left => words.view_left,
        View::Right => words.view_right,
        View::Top => words.view_top,
        View::Bottom => words.view_bottom,
    }
}

/// What a list shows of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    key: String,
    name: String,
    view: Option<View>,
    uploaded: bool,
}

fn lines(content: &Content, sort: Sort) -> Vec<Line> {
    match sort {
        Sort::Photo => {
            let line = |photo: &crate::catalog::card::Photo| Line {
                key: photo.file.clone(),
                name: photo.name.clone(),
                view: Some(photo.view),
                uploaded: photo.uploaded.is_some(),
            };
            content.photos.iter().map(line).collect()
        }
        Sort::Document => {
            let line = |paper: &crate::catalog::card::Paper| Line {
                key: paper.file.clone(),
                name: paper.name.clone(),
                view: None,
                uploaded: paper.uploaded.is_some(),
            };
            content.documents.iter().map(line).collect()
        }
    }
}

/// The photos.
pub(super) fn photos(bench: Bench) -> El {
    part(bench, Sort::Photo)
}

/// The documents.
pub(super) fn documents(bench: Bench) -> El {
    part(bench, Sort::Document)
}

fn part(bench: Bench, sort: Sort) -> El {
    let words = bench.words;
    let (name, hint) = match sort {
        Sort::Photo => (words.photos, words.photos_hint),
        Sort::Document => (words.documents, words.documents_hint),
    };
    let face = Face {
        name: name.to_owned(),
        hint: hint.to_owned(),
        required: Obligation::Optional,
        locked: false,
    };
    let refused = RwSignal::new(Vec::new());
    let zone = files::drop_zone(bench, sort, refused);
    let shown = Memo::new(move |_| bench.content.with(|content| lines(content, sort)));
    let list = el("div", "").part(move || {
        let lines = shown.get();
        let items: Vec<El> = lines
            .iter()
            .enumerate()
            .map(|(at, line)| item(bench, sort, at, line))
            .collect();
        let list = el("ul", "nc-files").attr("role", "list");
        (!items.is_empty()).then(|| list.with(&items))
    });
    let list = list
        .on("change", move |event| change_view(bench, &event))
        .on("click", move |event| take_away(bench, sort, &event));
    grouped(
        bench,
        &sort.slot(),
        &face,
        &[list, zone, files::refusals(refused)],
    )
}

fn item(bench: Bench, sort: Sort, at: usize, line: &Line) -> El {
    let words = bench.words;
    let picture = match sort {
        Sort::Photo => preview(bench, line),
        Sort::Document => el("span", "nc-picture").child(&Icon::File.draw()),
    };
    let state = match (line.uploaded, line.key.is_empty()) {
        (true, true) => words.in_catalog,
        (true, false) => words.uploaded,
        (false, _) => words.on_device,
    };
    let name = el("div", "nc-file-name").with(&[
        el("p", "").text(&line.name),
        el("p", "quiet small").text(state),
    ]);
    let remove = button("nc-remove")
        .attr("data-at", &at.to_string())
        .attr("aria-label", &(words.phrases.remove)(&line.name))
        .child(&Icon::Cross.draw());
    let item = el("li", "nc-one-file").with(&[picture, name]);
    let item = match line.view {
        Some(view) => item.child(&view_chooser(words, at, view, &line.name)),
        None => item,
    };
    item.child(&remove)
}

fn preview(bench: Bench, line: &Line) -> El {
    files::show_kept(bench, &line.key);
    let key = line.key.clone();
    let place = el("span", "nc-picture");
    let shown = place.clone();
    let address = Memo::new(move |_| bench.previews.with(|previews| previews.get(&key).cloned()));
    let name = line.name.clone();
    follow(move || {
        shown.node().set_text_content(None);
        let inner = match address.get() {
            Some(address) => el("img", "").attr("src", &address).attr("alt", &name),
            None => Icon::File.draw(),
        };
        shown.clone().child(&inner);
    });
    place
}

fn view_chooser(words: &CardUi, at: usize, view: View, name: &str) -> El {
    let options = View::ALL.map(|one| {
        let option = el("option", "")
            .attr("value", one.id())
            .text(view_name(words, one));
        if one == view {
            option.attr("selected", "")
        } else {
            option
        }
    });
    el("select", "field nc-view-of")
        .attr("data-at", &at.to_string())
        .attr("aria-label", &[words.view, ": ", name].concat())
        .with(&options)
}

/// The number of the file that an event is about.
fn number(event: &Event, selector: &str) -> Option<usize> {
    let node = dom::closest(event, selector)?;
    node.node().get_attribute("data-at")?.parse().ok()
}

fn change_view(bench: Bench, event: &Event) {
    let Some(at) = number(event, "select[data-at]") else {
        return;
    };
    let chosen = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok())
        .and_then(|select| View::from_id(&select.value()));
    if let Some(view) = chosen {
        bench.change(|content| {
            if let Some(photo) = content.photos.get_mut(at) {
                photo.view = view;
            }
        });
        // The list is made again: whoever chose by keys goes on there.
        focus_chooser(at);
    }
}

fn focus_chooser(at: usize) {
    let selector = ["select[data-at=\"", &at.to_string(), "\"]"].concat();
    if let Some(node) = home::find(&selector) {
        node.focus();
    }
}

fn take_away(bench: Bench, sort: Sort, event: &Event) {
    let Some(at) = number(event, "button[data-at]") else {
        return;
    };
    let mut gone = String::new();
    bench.change(|content| match sort {
        Sort::Photo if at < content.photos.len() => gone = content.photos.remove(at).file,
        Sort::Document if at < content.documents.len() => gone = content.documents.remove(at).file,
        _ => {}
    });
    let (desk, id) = (
        bench.desk,
        bench.draft.with_untracked(|draft| draft.id.clone()),
    );
    dom::start(async move { files::forget(desk, &id, vec![gone]).await });
    super::summary::focus_by_id(&[&sort.slot().id(), "-file"].concat());
}
