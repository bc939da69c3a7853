//! The products as a spreadsheet shows them. It is drawn by hand, row by row, as far as they are seen: a thousand products
//! have twenty thousand cells.
//!
//! One cell has the focus, and with it the keyboard (`keys`); a range may be selected around it (`range`). Tab goes from
//! cell to cell as in a spreadsheet; at the first and the last cell, and after Esc, it leaves the grid. What a cell holds
//! is changed in an editor over the grid (`editor`), by pasting and clearing (`transfer`), or by what the bar below offers
//! (`bar`).

mod bar;
mod choice;
mod clipboard;
mod editor;
mod events;
mod header;
mod keys;
mod line;
mod many;
mod one;
mod pane;
mod range;
mod sheet;
mod transfer;
mod window;
mod writing;

use crate::ui::el::{El, el, follow};
use crate::ui::home;
use crate::ui::template::desk::Desk;
use crate::worker::protocol::Opened;
use leptos::prelude::*;
use pane::Pane;
use range::{Cell, Selection};
use sheet::Sheet;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::ResizeObserver;

/// What the page's own header takes of the window, and what is left free at its lower edge.
const PAGE_HEADER: f64 = 56.0;
const MARGIN: f64 = 16.0;

/// The grid of the open file, with its bar; nothing while there are no products.
pub(super) fn grid(desk: Desk) -> El {
    el("div", "ng-grid-place").part(move || {
        let opened = desk.opened.get()?;
        let has_cells = !opened.columns.is_empty() && !opened.numbers.is_empty();
        has_cells.then(|| build(desk, opened))
    })
}

fn build(desk: Desk, opened: Arc<Opened>) -> El {
    let columns = opened.columns.len();
    let sheet = Sheet::new(desk, opened);
    let body = el("div", "ng-body").attr("role", "rowgroup");
    let grid = el("div", "ng-grid")
        .attr("role", "grid")
        .attr("aria-label", desk.words.grid)
        .attr("aria-multiselectable", "true")
        .attr("aria-colcount", &(columns + 1).to_string())
        .attr("aria-describedby", "ng-how")
        .with(&[header::header(sheet), body.clone()]);
    let edges = sheet.edges();
    line::set_px(&grid, "width", edges.last().copied().unwrap_or_default());
    let scroller = el("div", "ng-scroll").child(&grid);
    let pane = Pane::new(sheet, scroller.clone(), grid, body);
    let pane = Rc::new(RefCell::new(pane));
    let scroller = events::hear(sheet, &pane, scroller);
    let here = pane.clone();
    let scroller = scroller.on("scroll", move |_| {
        here.borrow_mut().draw();
        place_editor(sheet, &here);
    });
    let layer = el("div", "ng-layer");
    sheet.layer.set_value(Some(layer.clone()));
    let none = el("p", "ng-none quiet")
        .text(sheet.words.no_rows)
        .class_of("nr-none", move || {
            desk.visible
                .with(|visible| visible.as_ref().is_none_or(|places| !places.is_empty()))
        });
    follow_desk(sheet, &pane);
    observe(sheet, &pane, &scroller);
    let how = el("p", "visually-hidden")
        .attr("id", "ng-how")
        .text(sheet.words.hint);
    el("div", "ng").with(&[
        el("div", "ng-paper").with(&[scroller, none, layer]),
        bar::bar(sheet),
        how,
        status(sheet),
    ])
}

fn place_editor(sheet: Sheet, pane: &Rc<RefCell<Pane>>) {
    if sheet.editing.with_untracked(Option::is_none) {
        return;
    }
    let pane = pane.borrow();
    let spot = pane.spot(sheet.selection.get_untracked().cell);
    editor::place(sheet, spot, pane.is_low(spot.1));
}

fn follow_desk(sheet: Sheet, pane: &Rc<RefCell<Pane>>) {
    let desk = sheet.desk;
    // The product stays selected when others come or go around it.
    follow(move || {
        desk.visible.track();
        let place = desk.cell.get_untracked().map_or(0, |(place, _)| place);
        let (Ok(row) | Err(row)) = sheet.at(place);
        let column = sheet.selection.get_untracked().cell.column;
        let cell = sheet.size().clamp(Cell::new(row, column));
        if sheet.selection.get_untracked().cell != cell {
            sheet.selection.set(Selection::of(cell));
        }
    });
    follow(move || {
        let Some(((place, column), _)) = desk.wish.get() else {
            return;
        };
        if sheet.at(place).is_err() {
            desk.visible.set(None);
        }
        let (Ok(row) | Err(row)) = sheet.at(place);
        sheet.select(Selection::of(Cell::new(row, column)));
    });
    let here = pane.clone();
    follow(move || {
        desk.rows_version.track();
        desk.visible.track();
        sheet.editing.track();
        let selection = sheet.selection.get();
        let focus = sheet.wants_focus.get_value();
        sheet.wants_focus.set_value(false);
        let cell = {
            let mut pane = here.borrow_mut();
            if focus {
                pane.reveal(selection.corner);
            }
            pane.draw();
            pane.cell(selection.cell)
        };
        place_editor(sheet, &here);
        // Not while the pane is borrowed: whoever hears of the focus may need it.
        if let (true, Some(cell)) = (focus, cell) {
            focus_cell(&cell);
        }
        let spot = sheet
            .place(selection.cell.row)
            .map(|place| (place, selection.cell.column));
        if desk.cell.get_untracked() != spot {
            desk.cell.set(spot);
        }
    });
}

/// The pane has scrolled already, as little as needed.
fn focus_cell(cell: &El) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = cell.html().focus_with_options(&options);
    reveal_in_window(cell);
}

/// The pane may be higher than what is seen of it: the page is scrolled as well, so that the header stays in sight too, and
/// the bar hides no cell.
fn reveal_in_window(cell: &El) {
    let part = cell.node().get_bounding_client_rect();
    let height = window().inner_height().ok();
    let height = height
        .and_then(|height| height.as_f64())
        .unwrap_or_default();
    let bar = home::find(".ng-bar");
    let bar = bar.map_or(height, |bar| bar.node().get_bounding_client_rect().top());
    let bottom = (height - MARGIN).min(bar);
    let by = if part.top() < PAGE_HEADER {
        part.top() - PAGE_HEADER - sheet::HEADER
    } else {
        (part.bottom() - bottom).max(0.0)
    };
    if by != 0.0 {
        window().scroll_by_with_x_and_y(0.0, by);
    }
}

/// What is selected, aloud, once it is more than a cell; and what else there is to say.
fn status(sheet: Sheet) -> El {
    el("p", "visually-hidden")
        .attr("role", "status")
        .text_of(move || {
            let selection = sheet.selection.get();
            if !selection.is_range() {
                return sheet.said.get();
            }
            let area = selection.area();
            let last = Cell::new(area.rows.end - 1, area.columns.end - 1);
            let count = area.rows.len() * area.columns.len();
            (sheet.words.selected)(&sheet.name(area.first()), &sheet.name(last), count)
        })
}

/// Draws when the pane gets another size, the first one included.
fn observe(sheet: Sheet, pane: &Rc<RefCell<Pane>>, scroller: &El) {
    let here = pane.clone();
    let resized = Closure::<dyn FnMut()>::new(move || {
        here.borrow_mut().draw();
        place_editor(sheet, &here);
    });
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(scroller.node());
        StoredValue::new_local(Observed {
            observer,
            _resized: resized,
        });
    }
}

/// Ends with the grid: an element that is taken away changes its size as well.
struct Observed {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
