//! What a person does in the grid, heard once for all its cells.

use super::editor::{self, Start};
use super::keys::{self, Act, Press};
use super::pane::Pane;
use super::range::{Cell, Selection, Step};
use super::sheet::Sheet;
use super::transfer;
use crate::ui::dom;
use crate::ui::el::{El, listen_window};
use crate::worker::protocol::Editor;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent, PointerEvent};

type Shared = Rc<RefCell<Pane>>;

/// Hears everything in the pane.
pub(super) fn hear(sheet: Sheet, pane: &Shared, scroller: El) -> El {
    let here = pane.clone();
    let scroller = scroller.on("keydown", move |event| {
        if dom::closest(&event, ".ng-cell").is_some() {
            key(sheet, &here, &event);
        }
    });
    let here = pane.clone();
    let scroller = scroller.on("focusin", move |event| {
        // A screen reader goes to cells by itself.
        if let Some(cell) = hit(&here, &event).and_then(Hit::cell)
            && cell != sheet.selection.get_untracked().cell
        {
            sheet.selection.set(Selection::of(cell));
        }
    });
    let is_cell = |event: &Event| dom::closest(event, ".ng-cell").is_some();
    let scroller = scroller
        .on("copy", move |event| {
            if is_cell(&event) {
                transfer::copy(sheet, &event);
            }
        })
        .on("cut", move |event| {
            if is_cell(&event) {
                transfer::cut(sheet, &event);
            }
        })
        .on("paste", move |event| {
            if is_cell(&event) {
                transfer::paste(sheet, &event);
            }
        });
    mouse(sheet, pane, scroller)
}

fn key(sheet: Sheet, pane: &Shared, event: &Event) {
    let press = press(event);
    let Some(act) = keys::act(&press) else {
        return;
    };
    let selection = sheet.selection.get_untracked();
    match act {
        // The key itself is the first to be written.
        Act::Type if !picks(sheet, &press) => {
            let mut written = press.key.chars();
            let one = written.next().filter(|_| written.next().is_none());
            return editor::open(sheet, Start::Typed(one));
        }
        Act::Type | Act::Edit => editor::open(sheet, Start::Kept),
        Act::Go { step, extend } => go(sheet, step, extend, pane.borrow().page()),
        Act::Tab { back } => {
            let step = if back { Step::Previous } else { Step::Next };
            let next = step.from(selection.cell, sheet.size(), 1);
            // At its ends, and after Esc, the grid is left.
            if sheet.leaving.get_value() || next == selection.cell {
                sheet.leaving.set_value(false);
                return;
            }
            sheet.select(Selection::of(next));
        }
        Act::Clear => transfer::clear(sheet),
        Act::All | Act::Columns | Act::Rows => whole(sheet, act),
        Act::Undo => sheet.desk.undo(),
        Act::Redo => sheet.desk.redo(),
        Act::Leave if selection.is_range() => sheet.select(Selection::of(selection.cell)),
        Act::Leave => {
            sheet.leaving.set_value(true);
            sheet.said.set(sheet.words.tab_leaves.to_owned());
        }
    }
    event.prevent_default();
}

/// A space opens what is chosen from a list.
fn picks(sheet: Sheet, press: &Press) -> bool {
    let column = sheet
        .column(sheet.selection.get_untracked().cell.column)
        .map(|column| column.editor);
    press.key == " " && column.is_some_and(|editor| editor != Editor::Text)
}

fn go(sheet: Sheet, step: Step, extend: bool, page: usize) {
    let selection = sheet.selection.get_untracked();
    let size = sheet.size();
    sheet.select(if extend {
        Selection {
            corner: step.from(selection.corner, size, page),
            ..selection
        }
    } else {
        Selection::of(step.from(selection.cell, size, page))
    });
}

/// Selects everything, or whole columns or rows.
fn whole(sheet: Sheet, act: Act) {
    let size = sheet.size();
    if size.is_empty() {
        return;
    }
    let (rows, columns) = (size.rows - 1, size.columns - 1);
    let Selection {
        mut cell,
        mut corner,
    } = sheet.selection.get_untracked();
    if act != Act::Columns {
        (cell.column, corner.column) = (0, columns);
    }
    if act != Act::Rows {
        (cell.row, corner.row) = (0, rows);
    }
    // The pane stays where it is.
    sheet.selection.set(Selection { cell, corner });
    sheet.wants_focus.set_value(true);
}

/// What a pointer is at.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Hit {
    Cell(Cell),
    Row(usize),
    Column(usize),
}

impl Hit {
    const fn cell(self) -> Option<Cell> {
        match self {
            Self::Cell(cell) => Some(cell),
            Self::Row(_) | Self::Column(_) => None,
        }
    }
}

fn hit(pane: &Shared, event: &Event) -> Option<Hit> {
    let column = |node: &El| -> Option<usize> {
        let number: usize = node.node().get_attribute("aria-colindex")?.parse().ok()?;
        number.checked_sub(2)
    };
    if let Some(head) = dom::closest(event, ".ng-head") {
        return column(&head).map(Hit::Column);
    }
    let line = dom::closest(event, ".ng-row")?;
    let row = pane.borrow().row_of(&line)?;
    let cell = dom::closest(event, ".ng-cell");
    Some(match cell.as_ref().and_then(column) {
        Some(column) => Hit::Cell(Cell::new(row, column)),
        None => Hit::Row(row),
    })
}

/// What the mouse or a finger is doing.
#[derive(Clone, Copy, Debug, Default)]
struct Hand {
    /// The last pointer was no mouse: dragging scrolls.
    touch: bool,
    /// It came down on the cell that had the focus.
    again: bool,
    drags: bool,
}

fn mouse(sheet: Sheet, pane: &Shared, scroller: El) -> El {
    let hand = StoredValue::new(Hand::default());
    let (down, pointed, clicked, doubled, moved) = (
        pane.clone(),
        pane.clone(),
        pane.clone(),
        pane.clone(),
        pane.clone(),
    );
    listen_window("mousemove", move |event| {
        if hand.get_value().drags {
            let event: &MouseEvent = event.unchecked_ref();
            drag(sheet, &moved, event, hand);
        }
    });
    scroller
        .on("pointerdown", move |event| {
            let cell = hit(&pointed, &event).and_then(Hit::cell);
            let kind = event.unchecked_ref::<PointerEvent>().pointer_type();
            let focused =
                dom::active().is_some_and(|active| active.node().class_list().contains("ng-cell"));
            hand.set_value(Hand {
                touch: kind != "mouse",
                again: focused && cell == Some(sheet.selection.get_untracked().cell),
                drags: false,
            });
        })
        .on("mousedown", move |event| {
            let mouse: &MouseEvent = event.unchecked_ref();
            let Some(hit) = hit(&down, &event) else {
                return;
            };
            // The focus goes where the selection goes, and no text is marked.
            event.prevent_default();
            if mouse.button() == 0 && !hand.get_value().touch {
                press_on(sheet, hit, mouse.shift_key());
                hand.update_value(|hand| hand.drags = hit.cell().is_some());
            }
        })
        .on("click", move |event| {
            let Some(hit) = hit(&clicked, &event) else {
                return;
            };
            let Hand { touch, again, .. } = hand.get_value();
            if touch && again && hit.cell().is_some() {
                editor::open(sheet, Start::Kept);
            } else if touch {
                press_on(sheet, hit, false);
            }
        })
        .on("dblclick", move |event| {
            if hit(&doubled, &event).and_then(Hit::cell).is_some() && !hand.get_value().touch {
                editor::open(sheet, Start::Kept);
            }
        })
}

fn press_on(sheet: Sheet, hit: Hit, extend: bool) {
    let size = sheet.size();
    let last = size.clamp(Cell::new(usize::MAX, usize::MAX));
    let selection = sheet.selection.get_untracked();
    let keep = |cell: Cell| if extend { selection.cell } else { cell };
    let next = match hit {
        Hit::Cell(cell) => Selection {
            cell: keep(cell),
            corner: cell,
        },
        Hit::Row(row) => Selection {
            cell: Cell::new(keep(Cell::new(row, 0)).row, 0),
            corner: Cell::new(row, last.column),
        },
        Hit::Column(column) => Selection {
            cell: Cell::new(0, keep(Cell::new(0, column)).column),
            corner: Cell::new(last.row, column),
        },
    };
    if matches!(hit, Hit::Cell(_)) {
        sheet.select(next);
    } else if !size.is_empty() {
        // The pane stays where it is.
        sheet.leaving.set_value(false);
        sheet.selection.set(next);
        sheet.wants_focus.set_value(true);
    }
}

fn drag(sheet: Sheet, pane: &Shared, event: &MouseEvent, hand: StoredValue<Hand>) {
    if event.buttons() & 1 == 0 {
        hand.update_value(|hand| hand.drags = false);
        return;
    }
    let corner = pane
        .borrow()
        .at(f64::from(event.client_x()), f64::from(event.client_y()));
    let selection = sheet.selection.get_untracked();
    if selection.corner != corner {
        sheet.select(Selection {
            corner,
            ..selection
        });
    }
}

/// A key as the grid's tables know it.
pub(super) fn press(event: &Event) -> Press {
    let event: &KeyboardEvent = event.unchecked_ref();
    Press {
        key: event.key(),
        code: event.code(),
        ctrl: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    }
}
