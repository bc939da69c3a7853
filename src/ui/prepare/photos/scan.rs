//! Barcodes on the photos, read by the browser itself where it can (telephones with Chrome), straight into the list of barcodes.

use super::picture;
use super::tray::{Item, ToDo, Tray};
use crate::ui::carry;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::prepare::desk::Desk;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ImageBitmap;
use web_sys::js_sys::{Array, Function, Object, Promise, Reflect};

/// The sorts of codes that the list of barcodes understands.
const SORTS: [&str; 8] = [
    "ean_13",
    "ean_8",
    "upc_a",
    "upc_e",
    "itf",
    "code_128",
    "data_matrix",
    "qr_code",
];

/// How far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Scan {
    NotYet,
    Reading,
    Done(Vec<String>),
}

/// The browser's reader; `None` where it has none.
fn reader() -> Option<JsValue> {
    let class = Reflect::get(&window(), &"BarcodeDetector".into()).ok()?;
    let class: Function = class.dyn_into().ok()?;
    let sorts: Array = SORTS.iter().map(|sort| JsValue::from_str(sort)).collect();
    let options = Object::new();
    Reflect::set(&options, &"formats".into(), &sorts).ok()?;
    Reflect::construct(&class, &Array::of1(&options)).ok()
}

/// The texts of the codes on a picture.
async fn read(reader: &JsValue, bitmap: &ImageBitmap) -> Option<Vec<String>> {
    let detect: Function = Reflect::get(reader, &"detect".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let promise: Promise = detect.call1(reader, bitmap).ok()?.dyn_into().ok()?;
    let found: Array = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let text = |code: JsValue| dom::string(&code, "rawValue");
    Some(found.iter().filter_map(text).collect())
}

/// Reads all photos, one after the other. A code that is on several is listed once.
async fn read_all(tray: Tray) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    let Some(reader) = reader() else {
        return codes;
    };
    let opened: Vec<Item> = tray.items.with_untracked(|items| {
        let opened = items.iter().filter(|item| item.shown.is_some());
        opened.cloned().collect()
    });
    for item in opened {
        let (Some(blob), Some(photo)) = (tray.blob(item.id), &item.photo) else {
            continue;
        };
        let Some(bitmap) = picture::opened(&blob, photo, picture::READ).await else {
            continue;
        };
        let found = read(&reader, &bitmap).await.unwrap_or_default();
        bitmap.close();
        for code in found {
            // A line of the list is a code.
            let code = code.replace(['\n', '\r'], " ");
            if !code.trim().is_empty() && !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    codes
}

/// The part below the photos.
pub(super) fn scan(desk: Desk, tray: Tray) -> El {
    let words = desk.words.photos;
    let head = el("h3", "").text(words.codes);
    let part = el("div", "np-codes").child(&head);
    if reader().is_none() {
        return part.child(&el("p", "quiet").text(words.no_reader));
    }
    let scan = RwSignal::new(Scan::NotYet);
    let off = Memo::new(move |_| {
        let waits = |item: &Item| item.to_do != ToDo::Nothing;
        let idle = tray
            .items
            .with(|items| !items.is_empty() && !items.iter().any(waits));
        !idle || scan.with(|scan| *scan == Scan::Reading)
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
                let codes = read_all(tray).await;
                let _ = scan.try_set(Scan::Done(codes));
            });
        });
    let result = el("div", "").attr("role", "status").part(move || {
        let said = |text: &str| Some(el("p", "").text(text));
        match scan.get() {
            Scan::NotYet => None,
            Scan::Reading => said(words.reading),
            Scan::Done(codes) if codes.is_empty() => said(words.no_codes),
            Scan::Done(codes) => Some(found(desk, &codes)),
        }
    });
    part.with(&[el("p", "quiet small").text(words.codes_hint), start, result])
}

fn found(desk: Desk, codes: &[String]) -> El {
    let lines: Vec<El> = codes
        .iter()
        .map(|code| el("li", "np-code").text(code))
        .collect();
    let text = codes.join("\n");
    let list = el("ul", "np-code-list").attr("role", "list").with(&lines);
    let go = el("a", "btn")
        .attr("href", "../")
        .text(desk.words.photos.to_list)
        // The barcodes' page takes the text over.
        .on("click", move |_| {
            let _ = carry::give(&text);
        });
    el("div", "np-codes").with(&[list, go])
}
