//! The list goes along when a person changes the language, which is another page, and when the page is loaded again.

use super::desk::Desk;
use super::el::listen_window;
use super::{dom, history::History};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{MouseEvent, Storage};

const KEY: &str = "nct-ready.carry";
/// Stands before a text with fixes that were neither downloaded nor copied.
const UNSAVED: char = '!';
const SAVED: char = '.';

fn remove() {
    if let Some(storage) = storage() {
        // What cannot be removed will be overwritten by the next one.
        let _ = storage.remove_item(KEY);
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The text that the former page handed over; it is handed over once.
pub(super) fn take(desk: Desk) -> Option<String> {
    let storage = storage()?;
    let carried = storage.get_item(KEY).ok().flatten()?;
    remove();
    if let Some(text) = carried.strip_prefix(UNSAVED) {
        desk.history.update(History::set_unsaved);
        Some(text.to_owned())
    } else {
        carried.strip_prefix(SAVED).map(str::to_owned)
    }
}

/// Hands the text over when a language link is followed in this window.
pub(super) fn watch(desk: Desk) {
    listen_window("click", move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let elsewhere =
            click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0;
        if elsewhere
            || click.default_prevented()
            || dom::closest(&event, "a.lang-link").is_none()
            || desk.text.with_untracked(|text| text.is_empty())
        {
            return;
        }
        if hand_over(desk) {
            desk.carried.set_value(true);
        } else {
            // It does not fit: the browser asks before the text is lost.
            desk.history.update(History::set_unsaved);
        }
    });
    // A reload, meant or not, keeps the list as well. The tab forgets it when it is closed.
    listen_window("pagehide", move |_| {
        if desk.text.with_untracked(|text| !text.is_empty()) {
            hand_over(desk);
        }
    });
    // The page may come back from the browser's memory, with all that was on it.
    listen_window("pageshow", move |_| {
        desk.carried.set_value(false);
        remove();
    });
}

/// Hands a text to the barcodes' page, which is opened next; `false` where it does not fit.
#[cfg(any(feature = "catalog", feature = "prepare"))]
pub(super) fn give(text: &str) -> bool {
    let mut carried = String::from(SAVED);
    carried.push_str(text);
    storage().is_some_and(|storage| storage.set_item(KEY, &carried).is_ok())
}

fn hand_over(desk: Desk) -> bool {
    let mark = if desk.history.with_untracked(History::has_unsaved_fixes) {
        UNSAVED
    } else {
        SAVED
    };
    let mut carried = String::from(mark);
    desk.text.with_untracked(|text| carried.push_str(text));
    storage().is_some_and(|storage| storage.set_item(KEY, &carried).is_ok())
}
