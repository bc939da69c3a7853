//! What the barcode tool tells the element around it, and what it is told from there. The element makes events of it for the page
//! that it stands in (`www/js/nct-ready.js`).

use super::desk::Desk;
use super::el::follow;
use super::home;
use crate::list::{Bucket, List};
use js_sys::{Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CustomEvent;

/// The counts of a finished check.
const CHECKED: &str = "nct-checked";
/// How many codes were mended by a press.
const MENDED: &str = "nct-mended";
/// Remarks of the page around, a map of texts by code.
const REMARKS: &str = "nct-remarks";

/// Tells of finished checks, and listens for remarks.
pub(super) fn watch(desk: Desk) {
    follow(move || desk.list.with(|list| home::tell(CHECKED, &counts(list))));
    home::hear(REMARKS, move |event| {
        let event: CustomEvent = event.unchecked_into();
        desk.remarks.set_value(event.detail().dyn_into().ok());
        desk.answers.update(|changes| *changes += 1);
    });
}

/// Tells that codes were mended.
pub(super) fn mended(codes: u32) {
    home::tell(MENDED, &codes.into());
}

/// What the page around remarks on an item's code.
pub(super) fn remark(desk: Desk, list: &List, item: usize) -> Option<String> {
    desk.remarks.with_value(|remarks| {
        let code = list.code(item)?;
        remarks.as_ref()?.get(&code.into()).as_string()
    })
}

fn counts(list: &List) -> JsValue {
    let counts = list.counts();
    let object = Object::new();
    for (name, count) in [
        ("total", counts.total),
        ("hasNtin", counts.of(Bucket::HasNtin)),
        ("temporary", counts.of(Bucket::Temporary)),
        ("lookupReady", counts.of(Bucket::LookupReady)),
        ("fixFirst", counts.of(Bucket::FixFirst)),
        ("manual", counts.of(Bucket::Manual)),
        ("duplicates", counts.duplicates),
    ] {
        // A plain object takes any field.
        let _ = Reflect::set(&object, &name.into(), &count.into());
    }
    object.into()
}
