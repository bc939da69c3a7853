//! A cell that is written in.

use super::editor::Form;
use super::line::set_px;
use crate::ui::dom;
use crate::ui::el::{El, el};
use crate::worker::protocol::ColumnView;
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement};

/// The box that grows with its text.
pub(super) fn form(column: &ColumnView, text: &str) -> Form {
    let field = el("textarea", "ng-field")
        .attr("rows", "1")
        .attr("spellcheck", "false")
        .attr("autocapitalize", "off")
        .attr("enterkeyhint", "done")
        .attr("aria-label", &column.title);
    let area: HtmlTextAreaElement = field.node().clone().unchecked_into();
    area.set_value(text);
    let end = area.text_length();
    let _ = area.set_selection_range(end, end);
    let grows = field.clone();
    let field = field.on("input", move |_| grow(&grows));
    let first = field.clone();
    request_animation_frame(move || grow(&first));
    Form {
        node: field.clone(),
        field,
        value: Box::new(move || area.value()),
        keeps_arrows: false,
    }
}

/// As high as its text; style says how high at most.
fn grow(field: &El) {
    let style = field.html().style();
    let _ = style.set_property("height", "auto");
    set_px(field, "height", f64::from(field.node().scroll_height()));
}

/// Puts a line break where the person writes.
pub(super) fn line_break(event: &Event) {
    let Some(field) = dom::closest(event, "textarea") else {
        return;
    };
    let area: &HtmlTextAreaElement = field.node().unchecked_ref();
    let place = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or_default();
    let (start, end) = (place(area.selection_start()), place(area.selection_end()));
    let _ = area.set_range_text_with_start_and_end_and_mode("\n", start, end, "end");
    grow(&field);
}
