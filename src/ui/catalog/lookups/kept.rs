//! What stands in the box stays with its tab: a reload, another part of the page, or another language does not lose it. It is in
//! the tab's session storage, and gone when the tab is closed.

use super::bench::Bench;
use crate::ui::catalog::way;
use crate::ui::el::listen_window;
use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

const KEY: &str = "nct-ready.codes";

/// Puts back what stood in the box, and keeps it when the box goes.
pub(super) fn watch(bench: Bench, field: &HtmlTextAreaElement) {
    if let Some(text) = way::read(way::tab(), KEY) {
        field.set_value(&text);
    }
    let here = field.clone();
    listen_window("pagehide", move |_| keep(&here.value()));
    let here = StoredValue::new_local(field.clone());
    on_cleanup(move || {
        // A list that was begun has the codes.
        if bench.list.try_with_untracked(Option::is_none) == Some(true)
            && let Some(field) = here.try_get_value()
        {
            keep(&field.value());
        }
    });
}

/// Keeps a text; what does not fit is not kept in part.
pub(super) fn keep(text: &str) {
    let Some(tab) = way::tab() else {
        return;
    };
    if text.trim().is_empty() || tab.set_item(KEY, text).is_err() {
        let _ = tab.remove_item(KEY);
    }
}
