//! Photos checked, mended and saved together. The browser opens pictures in threads of its own; of the page's there is never more than
//! one open.

mod camera;
mod codes;
mod item;
mod picture;
mod reader;
mod tray;

use super::desk::Desk;
use crate::photo::Archive;
use crate::text;
use crate::ui::dom;
use crate::ui::dropped;
use crate::ui::el::{El, button, el};
use crate::ui::home;
use crate::ui::icon::Icon;
use crate::ui::save;
use crate::ui::switch::switch;
use leptos::prelude::*;
use tray::{Item, ToDo};
use wasm_bindgen::JsCast;
use web_sys::js_sys::{Array, Uint8Array};
use web_sys::{Blob, BlobPropertyBag, File, HtmlInputElement};

pub(super) use tray::Tray;

const ZIP: &str = "application/zip";
const CHOOSE: &str = "np-photos-file";

/// The part.
pub(super) fn photos(desk: Desk) -> El {
    let (words, tray) = (desk.words.photos, desk.photos);
    let is_on = move || tray.procurement.get();
    let (procurement, _) = switch(
        [words.procurement, words.procurement_hint],
        is_on,
        move |on| tray.procurement.set(on),
    );
    let head = el("div", "np-photos-head")
        .with(&[el("h3", "").text(words.title), el("p", "").text(words.lead)]);
    el("section", "np-photos").with(&[
        head,
        drop_zone(desk, tray),
        procurement,
        together(desk, tray),
        list(desk, tray),
        summary(desk, tray),
        buttons(desk, tray),
        codes::codes(desk, tray),
    ])
}

fn drop_zone(desk: Desk, tray: Tray) -> El {
    let words = desk.words.photos;
    let input = el("input", "np-file")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", "image/*,.heic,.heif,.avif")
        .attr("id", CHOOSE);
    let node: HtmlInputElement = input.node().clone().unchecked_into();
    let input = input.on("change", move |_| {
        if let Some(files) = node.files() {
            take(tray, dropped::all(&files), false);
        }
        // The same file may be chosen again.
        node.set_value("");
    });
    let over = RwSignal::new(false);
    let label = el("label", "btn").with(&[Icon::File.draw(), el("span", "").text(words.choose)]);
    el("div", "np-drop")
        .class_of("is-over", move || over.get())
        .child(&label.child(&input))
        .child(&el("span", "quiet small np-drop-hint").text(words.drop))
        .on("dragover", move |event| {
            event.prevent_default();
            over.set(true);
        })
        .on("dragleave", move |_| over.set(false))
        .on("drop", move |event| {
            event.prevent_default();
            over.set(false);
            dropped::take(event, move |files, folder| take(tray, files, folder));
        })
}

/// Takes files; of a folder those that the system knows for pictures, and an iPhone's, which it may not know.
fn take(tray: Tray, files: Vec<File>, of_folder: bool) {
    let is_heic = |name: &str| [".heic", ".heif"].iter().any(|end| name.ends_with(end));
    let is_picture =
        |file: &File| file.type_().starts_with("image/") || is_heic(&file.name().to_lowercase());
    let may_be = |file: &File| !of_folder || is_picture(file);
    let files = files.into_iter().filter(may_be);
    tray.add(files.map(|file| (file.name(), file.into())).collect());
}

/// What is said of all photos together.
fn together(desk: Desk, tray: Tray) -> El {
    el("div", "").attr("role", "status").part(move || {
        let procurement = tray.procurement.get();
        let all = tray
            .items
            .with(|items| tray::findings_of_all(items, procurement));
        let lines: Vec<El> = all
            .iter()
            .map(|finding| {
                let severity = finding.rule.severity;
                let text = text::message(finding, desk.locale);
                let parts = [Icon::of_severity(severity).draw(), el("p", "").text(&text)];
                el("li", item::tint(severity)).with(&parts)
            })
            .collect();
        let list = el("ul", "np-lines").attr("role", "list");
        (!lines.is_empty()).then(|| list.with(&lines))
    })
}

fn ids(tray: Tray) -> Memo<Vec<u32>> {
    let of = |items: &Vec<Item>| items.iter().map(|item| item.id).collect();
    Memo::new(move |_| tray.items.with(of))
}

/// The list. A photo's line stays while others come and go: it is made once.
fn list(desk: Desk, tray: Tray) -> El {
    let ids = ids(tray);
    let list = el("ul", "np-photo-list")
        .attr("role", "list")
        .attr("aria-label", desk.words.photos.list);
    let place = list.clone();
    let owner = Owner::current().unwrap_or_default();
    let lines = StoredValue::new_local(Vec::<(u32, El, Owner)>::new());
    crate::ui::el::follow(move || {
        let ids = ids.get();
        lines.update_value(|lines| {
            for (_, line, owner) in lines.extract_if(.., |line| !ids.contains(&line.0)) {
                line.node().remove();
                owner.cleanup();
            }
            for id in ids {
                if lines.iter().all(|line| line.0 != id) {
                    let owner = owner.child();
                    let line = owner.with(|| item::item(desk, tray, id));
                    let _ = place.node().append_child(line.node());
                    lines.push((id, line, owner));
                }
            }
        });
    });
    list
}

/// Takes a photo away, and goes on at the next one.
fn remove(tray: Tray, id: u32) {
    let next = tray.items.with_untracked(|items| {
        let at = items.iter().position(|item| item.id == id)?;
        let next = items.get(at + 1).or_else(|| items.get(at.checked_sub(1)?));
        next.map(|item| item.id)
    });
    tray.remove(id);
    if let Some(next) = next {
        item::focus_title(next);
    } else if let Some(choose) = home::by_id(CHOOSE) {
        choose.focus();
    }
}

fn summary(desk: Desk, tray: Tray) -> El {
    let counts = Memo::new(move |_| {
        tray.items.with(|items| {
            let ready = items.iter().filter(|item| tray::is_ready(items, item));
            let waiting = items.iter().filter(|item| item.to_do != ToDo::Nothing);
            [items.len(), ready.count(), waiting.count()]
        })
    });
    el("p", "np-summary")
        .attr("role", "status")
        .text_of(move || match counts.get() {
            [0, ..] => String::new(),
            counts => (desk.words.photos.phrases.summary)(counts),
        })
}

fn buttons(desk: Desk, tray: Tray) -> El {
    let words = desk.words.photos;
    let there = Memo::new(move |_| {
        tray.items.with(|items| {
            [
                items.iter().any(Item::is_mendable),
                items.iter().any(|item| tray::is_ready(items, item)),
            ]
        })
    });
    let some = Memo::new(move |_| tray.items.with(|items| !items.is_empty()));
    let mend = button("btn btn-primary")
        .text(words.mend_all)
        .attr_of("aria-disabled", move || off(!there.get()[0]))
        .on("click", move |_| tray.mend(None));
    let save = button("btn")
        .with(&[Icon::Download.draw(), el("span", "").text(words.save)])
        .attr_of("aria-disabled", move || off(!there.get()[1]))
        .on("click", move |_| {
            if there.get_untracked()[1] {
                dom::start(save_all(desk, tray));
            }
        });
    let hint = el("p", "quiet small").text(words.save_hint);
    let all = el("div", "np-photo-buttons").with(&[mend, save]);
    el("div", "np-photo-end")
        .class_of("is-hidden", move || !some.get())
        .with(&[all, hint])
}

const fn off(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

async fn save_all(desk: Desk, tray: Tray) {
    let words = desk.words.photos;
    match archive(tray).await {
        Some(count) => desk.say(&(words.phrases.saved)(count)),
        None => desk.problem(words.not_saved),
    }
}

/// Saves all that are ready, and says how many. Only the bytes of one are in memory at a time: the archive refers to the others.
async fn archive(tray: Tray) -> Option<usize> {
    let ready: Vec<Item> = tray.items.with_untracked(|items| {
        let ready = items.iter().filter(|item| tray::is_ready(items, item));
        ready.cloned().collect()
    });
    let mut archive = Archive::default();
    let parts = Array::new();
    for item in &ready {
        let blob = tray.blob(item.id)?;
        let bytes = picture::bytes(&blob).await?;
        let name = tray::named(&item.name, item.photo.as_ref());
        let before = archive.before(&name, &bytes);
        parts.push(&Uint8Array::from(&*before));
        parts.push(&blob);
    }
    parts.push(&Uint8Array::from(&*archive.end()));
    let options = BlobPropertyBag::new();
    options.set_type(ZIP);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    save::download(&blob, ZIP, "photos.zip")?;
    Some(ready.len())
}
