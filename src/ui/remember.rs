//! "Remember the list on this device": off until a person asks, with a visible way to forget.

use super::desk::Desk;
use super::notice::Notice;
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;
use web_sys::Storage;

const KEY: &str = "nct-ready.list";
/// The list is stored when typing has paused for this long.
const PAUSE: Duration = Duration::from_millis(500);

/// Whether to remember, and what of it is done.
#[derive(Clone, Copy)]
pub(super) struct Remember {
    /// A person asked for it.
    on: RwSignal<bool>,
    /// Lines stored; `None` where the last attempt failed.
    lines: RwSignal<Option<usize>>,
    later: StoredValue<Option<TimeoutHandle>>,
}

impl Remember {
    pub(super) fn new() -> Self {
        Self {
            on: RwSignal::new(false),
            lines: RwSignal::new(None),
            later: StoredValue::new(None),
        }
    }

    /// Whether the device holds the text, now or in a moment.
    pub(super) fn holds(self) -> bool {
        self.on.get_untracked() && self.lines.get_untracked().is_some()
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The list from last time. That there is one means that a person asked to remember it.
pub(super) fn stored(desk: Desk) -> Option<String> {
    let text = storage()?.get_item(KEY).ok().flatten()?;
    desk.remember.on.set(true);
    desk.remember.lines.set(Some(lines(&text)));
    Some(text)
}

/// The text changed.
pub(super) fn changed(desk: Desk) {
    if desk.remember.on.get_untracked() {
        cancel(desk);
        let handle = set_timeout_with_handle(move || store(desk), PAUSE).ok();
        desk.remember.later.set_value(handle);
    }
}

/// Stores at once when the page goes away.
pub(super) fn watch(desk: Desk) {
    let handle = window_event_listener(ev::pagehide, move |_| {
        if desk.remember.on.get_untracked() {
            store(desk);
        }
    });
    on_cleanup(move || handle.remove());
}

fn cancel(desk: Desk) {
    desk.remember.later.update_value(|later| {
        if let Some(handle) = later.take() {
            handle.clear();
        }
    });
}

fn lines(text: &str) -> usize {
    text.lines().filter(|line| !line.trim().is_empty()).count()
}

fn store(desk: Desk) {
    cancel(desk);
    let text = desk.text.get_untracked();
    let done = storage().is_some_and(|storage| storage.set_item(KEY, &text).is_ok());
    desk.remember.lines.set(done.then(|| lines(&text)));
    if !done {
        desk.notice
            .set(Some(Notice::problem(desk.words.remember_failed)));
    }
}

fn forget(desk: Desk) {
    cancel(desk);
    if let Some(storage) = storage() {
        // Nothing is stored where storing is not allowed.
        let _ = storage.remove_item(KEY);
    }
    desk.remember.on.set(false);
    desk.remember.lines.set(None);
    desk.notice.set(Some(Notice::done(desk.words.forgotten)));
}

/// The switch, what is stored, and the way to forget it.
pub(super) fn switch(desk: Desk) -> impl IntoView {
    let Remember { on, lines, .. } = desk.remember;
    let change = move |event: ev::Event| {
        if event_target_checked(&event) {
            on.set(true);
            store(desk);
        } else {
            forget(desk);
        }
    };
    let stored = move || {
        let lines = lines.get().filter(|_| on.get())?;
        Some(view! {
            <p class="row small">
                {(desk.words.phrases.remembered)(lines)}
                <button type="button" class="btn btn-small" on:click=move |_| forget(desk)>{desk.words.forget}</button>
            </p>
        })
    };
    view! {
        <div class="nr-remember">
            <label class="nr-check">
                <input type="checkbox" prop:checked=move || on.get() on:change=change/>
                <span>
                    {desk.words.remember}
                    <small class="quiet">{desk.words.remember_hint}</small>
                </span>
            </label>
            {stored}
        </div>
    }
}
