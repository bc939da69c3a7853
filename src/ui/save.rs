//! Handing things to the person: a file to keep, or the clipboard.

use super::dom;
use super::el::El;
use super::home;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlTextAreaElement, Url};

/// The browser has begun to write a file after this time, in milliseconds.
const BEGUN: i32 = 30_000;

/// Offers `part`, a text or bytes, as a file.
pub(super) fn download(part: &JsValue, kind: &str, name: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(part);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    dom::later(
        move || {
            // What is already gone needs no freeing.
            let _ = Url::revoke_object_url(&address);
        },
        BEGUN,
    );
    Some(())
}

/// Puts text on the clipboard; `false` where the browser does not allow it.
pub(super) async fn copy(text: &str) -> bool {
    // An address without https has no clipboard, whatever the types say.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        let promise = window().navigator().clipboard().write_text(text);
        if JsFuture::from(promise).await.is_ok() {
            return true;
        }
    }
    copy_by_selection(text).unwrap_or(false)
}

/// The old way: a field out of sight, selected and copied.
fn copy_by_selection(text: &str) -> Option<bool> {
    let document: web_sys::HtmlDocument = document().dyn_into().ok()?;
    let before = dom::active();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_class_name("visually-hidden");
    field.set_value(text);
    home::add(&El::of(field.clone().into()));
    field.select();
    let copied = document.exec_command("copy").ok();
    field.remove();
    if let Some(before) = before {
        before.focus();
    }
    copied
}
