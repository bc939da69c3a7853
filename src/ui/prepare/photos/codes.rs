//! Barcodes on the photos and before the camera, straight into the list of barcodes.

use super::camera::camera;
use super::picture;
use super::reader::Reader;
use super::tray::{Item, ToDo, Tray};
use crate::ui::carry;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::home;
use crate::ui::prepare::desk::Desk;
use crate::ui::save;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Function;

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scan {
    NotYet,
    Reading,
    /// Whether something could read them, and something was found.
    Done(Option<bool>),
}

/// Reads all photos, one after the other; `None` where nothing could.
async fn read_all(tray: Tray, reader: Reader) -> Option<bool> {
    let opened: Vec<Item> = tray.items.with_untracked(|items| {
        let opened = items.iter().filter(|item| item.shown.is_some());
        opened.cloned().collect()
    });
    let mut any = false;
    for item in opened {
        let (Some(blob), Some(photo)) = (tray.blob(item.id), &item.photo) else {
            continue;
        };
        let Some(canvas) = picture::drawn(&blob, photo, picture::READ).await else {
            continue;
        };
        let found = reader.read(&canvas, true).await;
        picture::free(&canvas);
        let found = found?;
        any |= !found.is_empty();
        tray.found(found.iter());
    }
    Some(any)
}

/// The part below the photos.
pub(super) fn codes(desk: Desk, tray: Tray) -> El {
    let words = desk.words.photos;
    let reader = Reader::new();
    let scan = RwSignal::new(Scan::NotYet);
    let off = Memo::new(move |_| {
        let waits = |item: &Item| item.to_do != ToDo::Nothing;
        let idle = tray
            .items
            .with(|items| !items.is_empty() && !items.iter().any(waits));
        !idle || scan.get() == Scan::Reading
    });
    let start = button("btn")
        .text(words.read_codes)
        .state_of("aria-disabled", move || off.get())
        .on("click", move |_| {
            if off.get_untracked() {
                return;
            }
            scan.set(Scan::Reading);
            dom::start(async move {
                let done = read_all(tray, reader).await;
                let _ = scan.try_set(Scan::Done(done));
            });
        });
    let result = el("div", "").attr("role", "status").part(move || {
        let text = match scan.get() {
            Scan::NotYet | Scan::Done(Some(true)) => return None,
            Scan::Reading => words.reading,
            Scan::Done(Some(false)) => words.no_codes,
            Scan::Done(None) => words.no_reader,
        };
        Some(el("p", "").text(text))
    });
    let [live, sees] = camera(words, tray, reader);
    el("div", "np-codes").with(&[
        el("h3", "").text(words.codes),
        el("p", "quiet small").text(words.codes_hint),
        el("div", "np-photo-buttons").with(&[start, live]),
        result,
        sees,
        found(desk, tray),
    ])
}

/// The codes, and where they can go.
fn found(desk: Desk, tray: Tray) -> El {
    let words = desk.words.photos;
    let some = Memo::new(move |_| !tray.codes.with(Vec::is_empty));
    let count = el("p", "").attr("role", "status").text_of(move || {
        let count = tray.codes.with(Vec::len);
        match count {
            0 => String::new(),
            count => (words.phrases.found)(count),
        }
    });
    let lists = el("div", "").part(move || {
        let codes = tray.codes.get();
        let lines: Vec<El> = codes
            .iter()
            .map(|code| el("li", "np-code").text(code))
            .collect();
        let list = el("ul", "np-code-list").attr("role", "list");
        (!lines.is_empty()).then(|| list.with(&lines))
    });
    let ways = el("div", "").part(move || some.get().then(|| ways(desk, tray)));
    el("div", "np-codes").with(&[count, lists, ways])
}

fn ways(desk: Desk, tray: Tray) -> El {
    let words = desk.words.photos;
    let text = move || tray.codes.with_untracked(|codes| codes.join("\n"));
    let copy = button("btn").text(words.copy_codes).on("click", move |_| {
        dom::start(async move {
            if save::copy(&text()).await {
                desk.say(desk.words.fields.copied);
            } else {
                desk.problem(desk.words.fields.copy_failed);
            }
        });
    });
    let forget = button("btn")
        .text(words.forget_codes)
        .on("click", move |_| tray.codes.set(Vec::new()));
    let buttons = el("div", "np-photo-buttons");
    let buttons = match to_list(desk, text) {
        Some(to_list) => buttons.child(&to_list),
        None => buttons,
    };
    buttons.with(&[copy, forget])
}

/// What brings the codes to the list: a tab of this element, or a page of this site. Another site may have neither.
fn to_list(desk: Desk, text: impl Fn() -> String + Copy + 'static) -> Option<El> {
    let words = desk.words.photos;
    let list: Option<Function> = home::told_of("list").and_then(|list| list.dyn_into().ok());
    if let Some(list) = list {
        let press = move |_| {
            let _ = list.call1(&JsValue::NULL, &text().into());
        };
        return Some(
            button("btn btn-primary")
                .text(words.to_list)
                .on("click", press),
        );
    }
    home::told("rules")?;
    let link = el("a", "btn btn-primary").attr("href", "../");
    // The barcodes' page takes the text over.
    Some(link.text(words.to_list).on("click", move |_| {
        let _ = carry::give(&text());
    }))
}
