//! Copy, cut, paste, clear: what goes between the grid and other programs.

use super::clipboard;
use super::range::{self, Cell, Selection};
use super::sheet::Sheet;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};

/// Puts the selected cells on the clipboard. Returns whether all of them could be.
pub(super) fn copy(sheet: Sheet, event: &Event) -> bool {
    let Some(data) = event.unchecked_ref::<ClipboardEvent>().clipboard_data() else {
        return false;
    };
    event.prevent_default();
    let Some(text) = selected(sheet) else {
        // A row that is selected but was never shown is not here yet.
        let rows = sheet.selection.get_untracked().area().rows;
        for at in rows {
            if let Some(place) = sheet.place(at) {
                sheet.desk.want(place, place + 1);
            }
        }
        sheet.desk.problem(sheet.words.not_yet_read);
        return false;
    };
    let _ = data.set_data("text/plain", &text);
    true
}

/// The same, and empties them.
pub(super) fn cut(sheet: Sheet, event: &Event) {
    if copy(sheet, event) {
        clear(sheet);
    }
}

/// The selected cells as text.
fn selected(sheet: Sheet) -> Option<String> {
    let area = sheet.selection.get_untracked().area();
    let rows: Option<Vec<_>> = area.rows.map(|at| sheet.row(at)).collect();
    let rows = rows?;
    if let ([row], 1) = (rows.as_slice(), area.columns.len()) {
        let text = row.cells.get(area.columns.start)?;
        // One cell goes into a text as it is: no quotes, no line end.
        if !text.contains(['\n', '\r', '\t']) {
            return Some(text.clone());
        }
    }
    let texts = rows.iter().map(|row| {
        let columns = area.columns.clone();
        columns.map(|column| row.cells.get(column).map_or("", String::as_str))
    });
    Some(clipboard::write(texts))
}

/// Lays what is on the clipboard over the grid, from the selection's first cell on.
pub(super) fn paste(sheet: Sheet, event: &Event) {
    let Some(data) = event.unchecked_ref::<ClipboardEvent>().clipboard_data() else {
        return;
    };
    let text = data.get_data("text/plain").unwrap_or_default();
    if text.is_empty() {
        return;
    }
    event.prevent_default();
    let rows = clipboard::parse(&text);
    let area = sheet.selection.get_untracked().area();
    let laid = range::lay(&rows, &area, sheet.size());
    let first = area.first();
    let corner = laid.cells.iter().fold(first, |corner, (cell, _)| Cell {
        row: corner.row.max(cell.row),
        column: corner.column.max(cell.column),
    });
    let changed = sheet.put(laid.cells);
    sheet.select(Selection {
        cell: first,
        corner,
    });
    let words = (sheet.words.pasted)(changed, laid.outside);
    if laid.outside > 0 {
        sheet.desk.problem(&words);
    } else {
        sheet.desk.say(words);
    }
}

/// Empties the selected cells.
pub(super) fn clear(sheet: Sheet) {
    let area = sheet.selection.get_untracked().area();
    let columns = area.columns;
    let cells = area.rows.flat_map(|row| {
        let columns = columns.clone();
        columns.map(move |column| (Cell::new(row, column), String::new()))
    });
    sheet.put(cells.collect());
}
