//! The few things the tool asks of the browser.

use super::desk::Desk;
use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, MessageChannel};

/// Work on the page's own thread goes on for this long, in milliseconds, before the page has its turn.
pub(super) const SLICE: f64 = 8.0;

/// Lets the page have its turn. A message comes back without the delay that timers have.
pub(super) async fn next_task() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let (here, there) = (channel.port1(), channel.port2());
    let turn = js_sys::Promise::new(&mut |resolve, _| {
        here.set_onmessage(Some(&resolve));
        if there.post_message(&JsValue::NULL).is_err() {
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(turn).await;
    here.close();
}

/// Milliseconds since the page began.
pub(super) fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

pub(super) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

pub(super) fn active() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// The element that an event happened in, or the nearest one around it that fits `selector`.
pub(super) fn closest(event: &ev::Event, selector: &str) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()??.dyn_into().ok()
}

pub(super) fn find(node: &Element, selector: &str) -> Option<HtmlElement> {
    node.query_selector(selector).ok()??.dyn_into().ok()
}

/// Focuses something in `node` once it is drawn.
pub(super) fn focus_in(node: Option<HtmlElement>, selector: &'static str) {
    request_animation_frame(move || {
        if let Some(found) = node.and_then(|node| find(&node, selector)) {
            let _ = found.focus();
        }
    });
}

/// Scrolls the list as little as needed for a row to be seen, its beginning at least, once it is drawn.
pub(super) fn bring_into_view(node: NodeRef<html::Div>) {
    request_animation_frame(move || {
        let Some(node) = node.get_untracked() else {
            return;
        };
        if let Ok(Some(list)) = node.closest(".nr-scroll") {
            let (row, pane) = (
                node.get_bounding_client_rect(),
                list.get_bounding_client_rect(),
            );
            let down = (row.bottom() - pane.bottom()).min(row.top() - pane.top());
            if down > 0.0 {
                list.set_scroll_top(list.scroll_top() + down as i32 + 1);
            }
        }
    });
}

/// When the button that was pressed is gone, the focus stays near: in its row, or in the list.
pub(super) fn keep_focus(row: Option<HtmlElement>) {
    request_animation_frame(move || {
        if active().is_some_and(|active| active.tag_name() != "BODY") {
            return;
        }
        let near = row
            .filter(|row| row.is_connected())
            .and_then(|row| find(&row, ".nr-more"));
        let near = near.or_else(|| {
            document()
                .query_selector(".nr-scroll")
                .ok()??
                .dyn_into()
                .ok()
        });
        if let Some(near) = near {
            let _ = near.focus();
        }
    });
}

/// Where `part`, a slice of `text`, begins.
pub(super) fn offset(text: &str, part: &str) -> Option<usize> {
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    (start + part.len() <= text.len()).then_some(start)
}

/// Tells the page, and whoever measures it, that the tool can be used.
pub(super) fn mark_ready() {
    if let Some(html) = document().document_element() {
        // Both calls fail only where there is nobody to tell.
        let _ = html.set_attribute("data-nct-ready", "1");
    }
    if let Some(clock) = window().performance() {
        let _ = clock.mark("nct-ready");
    }
}

/// Selects a stretch of the box's text and brings it into view, without taking the focus.
pub(super) fn select(area: &HtmlTextAreaElement, text: &str, start: usize, end: usize) {
    let units = |part: &str| part.chars().map(char::len_utf16).sum::<usize>() as u32;
    let before = &text[..start];
    let first = units(before);
    let last = first + units(&text[start..end]);
    let _ = area.set_selection_range(first, last);
    let line = before.bytes().filter(|byte| *byte == b'\n').count();
    let lines = line + text[start..].bytes().filter(|byte| *byte == b'\n').count() + 1;
    // Lines are not wrapped, so they are equally high.
    let top = f64::from(area.scroll_height()) * line as f64 / lines as f64;
    let seen =
        f64::from(area.scroll_top())..f64::from(area.scroll_top() + area.client_height() * 4 / 5);
    if !seen.contains(&top) {
        area.set_scroll_top((top - f64::from(area.client_height()) / 3.0) as i32);
    }
}

/// A fix that is neither downloaded, copied nor remembered would be lost with the page: the browser asks.
pub(super) fn ask_before_leaving(desk: Desk) {
    let handle = window_event_listener(ev::beforeunload, move |event| {
        let unsaved =
            desk.has_text.get_untracked() && desk.history.with_untracked(|h| h.has_unsaved_fixes());
        if unsaved && !desk.remember.holds() && !desk.carried.get_value() {
            event.prevent_default();
            event.set_return_value("1");
        }
    });
    on_cleanup(move || handle.remove());
}

/// A string property of a JavaScript object.
pub(super) fn string(object: &JsValue, key: &str) -> Option<String> {
    js_sys::Reflect::get(object, &JsValue::from_str(key))
        .ok()?
        .as_string()
}
