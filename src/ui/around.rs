//! What the barcode tool tells the element around it, and what it is told from there. The element makes events of it for the page
//! that it stands in (`www/js/nct-ready.js`).

use super::desk::Desk;
use super::el::follow;
use super::home;
use crate::list::{Bucket, List};
use js_sys::Uint32Array;
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

/// In the order that the element knows.
fn counts(list: &List) -> JsValue {
    let counts = list.counts();
    let all = [
        counts.total,
        counts.of(Bucket::HasNtin),
        counts.of(Bucket::Temporary),
        counts.of(Bucket::LookupReady),
        counts.of(Bucket::FixFirst),
        counts.of(Bucket::Manual),
        counts.duplicates,
    ];
    Uint32Array::from(&all[..]).into()
}
