//! The few things the tool asks of the browser.

use super::el::El;
use super::home;
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlTextAreaElement, MessageChannel};

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

/// Starts work that waits for something. Boxed, so that starting exists once.
pub(super) fn start(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(home::of_here(Box::pin(work)));
}

/// Does `act` after some milliseconds; the number cancels it.
pub(super) fn later(act: impl FnOnce() + 'static, milliseconds: i32) -> Option<i32> {
    let act = Closure::once_into_js(home::for_here(Box::new(act)));
    let timer = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds);
    timer.ok()
}

/// Cancels what was to be done later.
pub(super) fn cancel(timer: Option<i32>) {
    if let Some(timer) = timer {
        window().clear_timeout_with_handle(timer);
    }
}

/// Milliseconds since the page began.
pub(super) fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The element that has the focus, in whatever shadow tree; none where that is the page as a whole.
pub(super) fn active() -> Option<El> {
    let mut active = document().active_element()?;
    while let Some(within) = active.shadow_root().and_then(|tree| tree.active_element()) {
        active = within;
    }
    (active.tag_name() != "BODY").then(|| El::of(active))
}

/// The element that an event happened in, or the nearest one around it that fits `selector`.
pub(super) fn closest(event: &Event, selector: &str) -> Option<El> {
    // What a listener outside of a shadow tree is told as the target is the tree's host.
    let target: Element = event.composed_path().get(0).dyn_into().ok()?;
    target.closest(selector).ok()?.map(El::of)
}

/// Makes going back come back here: the address stays as it is, and nothing is written into it.
#[cfg(feature = "catalog")]
pub(super) fn remember_here() {
    if let Ok(history) = window().history() {
        // Refused only where nobody can go back.
        let _ = history.push_state(&JsValue::TRUE, "");
    }
}

/// Whether the person is at a place that [`remember_here`] has made.
#[cfg(feature = "catalog")]
pub(super) fn is_remembered() -> bool {
    let state = window().history().and_then(|history| history.state());
    state.is_ok_and(|state| state.is_truthy())
}

/// Goes back, as the browser's own button does.
#[cfg(feature = "catalog")]
pub(super) fn go_back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// Tells the page, and whoever measures it, that the tool can be used.
pub(super) fn mark_ready() {
    home::tell("nct-ready", &JsValue::NULL);
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
    let line = lines(before);
    let all = line + lines(&text[start..]) + 1;
    // Lines are not wrapped, so they are equally high.
    let top = (f64::from(area.scroll_height()) * line as f64 / all as f64) as i32;
    let seen = area.scroll_top()..area.scroll_top() + area.client_height() * 4 / 5;
    if !seen.contains(&top) {
        area.set_scroll_top(top - area.client_height() / 3);
    }
}

/// How many lines end in a text.
pub(super) fn lines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

/// Scrolls a pane as little as needed for a part of it to be seen, its beginning at least.
pub(super) fn bring_into_view(pane: &Element, part: &Element) {
    let (part, seen) = (
        part.get_bounding_client_rect(),
        pane.get_bounding_client_rect(),
    );
    let down = (part.bottom() - seen.bottom()).min(part.top() - seen.top());
    if down > 0.0 {
        pane.set_scroll_top(pane.scroll_top() + down as i32 + 1);
    }
}

/// A string property of a JavaScript object.
pub(super) fn string(object: &JsValue, key: &str) -> Option<String> {
    js_sys::Reflect::get(object, &JsValue::from_str(key))
        .ok()?
        .as_string()
}

/// What this device keeps, where that is allowed.
pub(super) fn device() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
