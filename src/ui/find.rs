//! The way to the catalog's answers. This app carries nothing of the catalog: a person's press is told to the page, which loads
//! whatever it takes (`www/js/find.js`), and what was found is told back.

use super::desk::Desk;
use super::home;
use crate::list::{Bucket, List};
use js_sys::{Array, Map, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CustomEvent;

/// What the page is told, and what it tells back.
const FIND: &str = "nct-find";
const FOUND: &str = "nct-found";

/// How many items the catalog can be asked for.
pub(super) fn count(list: &List) -> u32 {
    let counts = list.counts();
    counts.of(Bucket::LookupReady) + counts.of(Bucket::HasNtin)
}

/// Tells the page what is to be looked up: the codes as they stand, their names, their lines.
pub(super) fn ask(list: &List) {
    let asked = [Bucket::LookupReady, Bucket::HasNtin];
    let items = list.items().iter().enumerate();
    let rows = items
        .filter(|(_, item)| asked.contains(&item.bucket))
        .map(|(at, item)| {
            let code = list.code(at).unwrap_or_default();
            (code, list.label(at).unwrap_or_default(), item.line)
        });
    tell("barcodes", "", rows);
}

/// Tells the page what is to be looked up: where it comes from, the name of the file, and code, name and line of each row.
pub(super) fn tell(from: &str, name: &str, rows: impl Iterator<Item = (String, String, u32)>) {
    let (codes, labels, lines) = (Array::new(), Array::new(), Array::new());
    for (code, label, line) in rows {
        codes.push(&code.into());
        labels.push(&label.into());
        lines.push(&line.into());
    }
    let detail = Object::new();
    for (key, value) in [
        ("from", &from.into()),
        ("name", &name.into()),
        ("codes", codes.as_ref()),
        ("labels", labels.as_ref()),
        ("lines", lines.as_ref()),
    ] {
        // A plain object takes any field.
        let _ = Reflect::set(&detail, &JsValue::from_str(key), value);
    }
    home::tell(FIND, &detail);
}

/// Shows what was found beside what was checked.
pub(super) fn watch(desk: Desk) {
    home::hear(FOUND, move |event| {
        let event: CustomEvent = event.unchecked_into();
        desk.answered.set_value(event.detail().dyn_into().ok());
        desk.answers.update(|changes| *changes += 1);
    });
}

/// What the catalog has answered to an item's code.
pub(super) fn answer(desk: Desk, list: &List, item: usize) -> Option<String> {
    desk.answered.with_value(|answers: &Option<Map>| {
        let code = list.lookup(item)?;
        answers.as_ref()?.get(&code.into()).as_string()
    })
}
