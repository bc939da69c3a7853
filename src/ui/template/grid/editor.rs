//! A cell that is edited: one editor over the grid, not in it, so that the grid can be drawn anew below it. It knows its
//! row by number: whatever is filtered meanwhile, the text goes where it belongs.

use super::choice;
use super::events;
use super::keys::{self, EditAct};
use super::line::set_px;
use super::many;
use super::one;
use super::range::{Cell, Selection, Step};
use super::sheet::Sheet;
use super::writing;
use crate::ui::dom;
use crate::ui::el::{El, button, el, listen};
use crate::worker::protocol::{ColumnView, Edit, Editor};
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget, FocusEvent, KeyboardEvent};

/// How an edit begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// With the cell's text.
    Kept,
    /// With nothing: a key is about to write.
    Typed(Option<char>),
}

/// Which cell is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Editing {
    pub(super) number: u32,
    pub(super) column: usize,
}

/// What one kind of editor brings.
pub(super) struct Form {
    pub(super) node: El,
    /// What takes the focus.
    pub(super) field: El,
    /// What the cell would hold.
    pub(super) value: Box<dyn Fn() -> String>,
    /// Arrows belong to the editor, however it began.
    pub(super) keeps_arrows: bool,
}

/// The open editor.
pub(super) struct Open {
    node: El,
    editing: Editing,
    /// The column in the file.
    index: u16,
    before: String,
    value: Box<dyn Fn() -> String>,
    /// Arrows go on to the next cell.
    typed: bool,
    owner: Owner,
}

/// Opens an editor at the selected cell.
pub(super) fn open(sheet: Sheet, start: Start) {
    close(sheet, true);
    let cell = sheet.selection.get_untracked().cell;
    let (Some(number), Some(column)) = (sheet.number(cell.row), sheet.column(cell.column)) else {
        return;
    };
    // What is not here yet cannot be edited.
    let Some(before) = sheet.text(cell) else {
        return sheet.desk.problem(sheet.words.not_yet_read);
    };
    sheet.select(Selection::of(cell));
    sheet.wants_focus.set_value(false);
    let owner = sheet.owner.get_value().child();
    let form = owner.with(|| build(sheet, &column, &before, start));
    let node = owner.with(|| frame(sheet, cell, &column, &form.node));
    sheet.layer.with_value(|layer| {
        if let Some(layer) = layer {
            layer.clone().child(&node);
        }
    });
    let editing = Editing {
        number,
        column: cell.column,
    };
    sheet.open.set_value(Some(Open {
        node,
        editing,
        index: column.index,
        before,
        value: form.value,
        typed: start != Start::Kept && !form.keeps_arrows,
        owner,
    }));
    // At once: the key that opened it is written into what has the focus when this returns.
    form.field.focus();
    sheet.editing.set(Some(editing));
}

fn build(sheet: Sheet, column: &ColumnView, before: &str, start: Start) -> Form {
    let text = if start == Start::Kept { before } else { "" };
    match column.editor {
        Editor::Text => writing::form(column, text),
        Editor::Choice => choice::form(sheet, column, before, start),
        Editor::Dictionary => one::form(sheet, column, text),
        // What is chosen already stays: typing adds to it.
        Editor::MultiDictionary => many::form(sheet, column, before),
    }
}

/// What all editors have around them: on a telephone a title and buttons, as there are no keys for them.
fn frame(sheet: Sheet, cell: Cell, column: &ColumnView, form: &El) -> El {
    let title = el("p", "ng-edit-title").with(&[
        el("span", "figures").text(&sheet.name(cell)),
        el("span", "").text(&column.title),
    ]);
    let done = button("btn btn-primary")
        .text(sheet.words.done)
        .on("click", move |_| finish(sheet, None));
    let cancel = button("btn")
        .text(sheet.desk.words.cancel)
        .on("click", move |_| abandon(sheet));
    let buttons = el("div", "ng-edit-buttons").with(&[done, cancel]);
    let node = el("div", "ng-edit").with(&[title, form.clone(), buttons]);
    clear_of_keyboard(&node);
    let whole = node.clone();
    node.on("keydown", move |event| key(sheet, &event))
        .on("pointerdown", move |_| write_freely(sheet))
        .on("focusout", move |event| left(sheet, &whole, &event))
}

/// A telephone's keyboard covers the lower edge of the window: the style of small screens needs to know how much.
fn clear_of_keyboard(node: &El) {
    let viewport = Reflect::get(&window(), &JsValue::from_str("visualViewport"));
    let Some(viewport) = viewport
        .ok()
        .and_then(|it| it.dyn_into::<EventTarget>().ok())
    else {
        return;
    };
    let (node, seen) = (node.clone(), viewport.clone());
    let fit = move || {
        let number = |of: &JsValue, key: &str| -> f64 {
            let value = Reflect::get(of, &JsValue::from_str(key)).ok();
            value.and_then(|value| value.as_f64()).unwrap_or_default()
        };
        let bottom = number(&seen, "offsetTop") + number(&seen, "height");
        let covered = number(&window(), "innerHeight") - bottom;
        set_px(&node, "--ng-keyboard", covered.max(0.0));
    };
    fit();
    listen(&viewport, "resize", Box::new(move |_| fit()));
}

/// Whoever leaves the editor has finished. A window that goes to the background has the focus in it still.
fn left(sheet: Sheet, node: &El, event: &Event) {
    let target = event.unchecked_ref::<FocusEvent>().related_target();
    let target = target.and_then(|target| target.dyn_into().ok()).map(El::of);
    let stays = target
        .or_else(dom::active)
        .is_some_and(|focused| node.has(&focused));
    if !stays {
        close(sheet, true);
    }
}

fn key(sheet: Sheet, event: &Event) {
    // An input method has the keys to itself.
    if event.unchecked_ref::<KeyboardEvent>().is_composing() || event.default_prevented() {
        return;
    }
    let typed = sheet
        .open
        .with_value(|open| open.as_ref().is_some_and(|open| open.typed));
    let on_button = dom::closest(event, "button").is_some();
    let press = events::press(event);
    if on_button && matches!(press.key.as_str(), "Enter" | "Tab") {
        return;
    }
    match keys::edit_act(&press, typed) {
        Some(EditAct::Commit(step)) => finish(sheet, Some(step)),
        Some(EditAct::Cancel) => abandon(sheet),
        Some(EditAct::Break) => writing::line_break(event),
        Some(EditAct::Stay) => write_freely(sheet),
        None => return,
    }
    event.prevent_default();
}

/// From now on arrows move in the text.
fn write_freely(sheet: Sheet) {
    sheet.open.update_value(|open| {
        if let Some(open) = open {
            open.typed = false;
        }
    });
}

/// Takes the text over, and goes on.
pub(super) fn finish(sheet: Sheet, step: Option<Step>) {
    close(sheet, true);
    let selection = Selection::of(sheet.selection.get_untracked().cell);
    sheet.select(match step {
        Some(step) => Selection::of(step.from(selection.cell, sheet.size(), 1)),
        None => selection,
    });
}

/// Leaves the cell as it was.
pub(super) fn abandon(sheet: Sheet) {
    close(sheet, false);
    sheet.select(Selection::of(sheet.selection.get_untracked().cell));
}

/// Ends the editing, if there is any. The focus is left where it is.
pub(super) fn close(sheet: Sheet, keep: bool) {
    // Taken first: taking the element away is leaving it, which ends here again.
    let Some(open) = sheet.open.try_update_value(Option::take).flatten() else {
        return;
    };
    let text = (open.value)();
    open.node.node().remove();
    sheet.editing.set(None);
    if keep && text != open.before {
        sheet.desk.edit(vec![Edit {
            row: open.editing.number,
            column: open.index,
            text,
        }]);
    }
    // One of its listeners may be what runs now.
    dom::start(async move { open.owner.cleanup() });
}

/// Puts the open editor over its cell. `is_low`: there is more room above.
pub(super) fn place(sheet: Sheet, spot: (f64, f64, f64), is_low: bool) {
    sheet.open.with_value(|open| {
        let Some(open) = open else {
            return;
        };
        let (left, top, width) = spot;
        set_px(&open.node, "left", left);
        set_px(&open.node, "top", top);
        set_px(&open.node, "min-width", width);
        // Its list opens where there is more room.
        let _ = open
            .node
            .node()
            .class_list()
            .toggle_with_force("is-up", is_low);
    });
}
