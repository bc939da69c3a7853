//! What the parts of the grid share: which products are shown, what is selected, what is edited. Places in the grid are
//! counted as shown; products by their place in the file.

use super::editor::{Editing, Open};
use super::range::{Cell, Selection, Size};
use crate::text::{GridUi, grid_ui};
use crate::ui::combo::Setting;
use crate::ui::el::El;
use crate::ui::template::desk::Desk;
use crate::worker::protocol::{ColumnView, Edit, Editor, Opened, RowView};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// Width of the row numbers; `www/css/grid.css` has the same.
pub(super) const NUMBERS: f64 = 56.0;
/// Height of the header; `www/css/grid.css` has the same.
pub(super) const HEADER: f64 = 48.0;

/// The grid's state; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub(super) desk: Desk,
    pub(super) words: &'static GridUi,
    opened: StoredValue<Arc<Opened>>,
    /// The left edge of each column, and the last one's right edge.
    edges: StoredValue<Arc<[f64]>>,
    pub(super) selection: RwSignal<Selection>,
    /// The cell that is edited.
    pub(super) editing: RwSignal<Option<Editing>>,
    /// Its editor.
    pub(super) open: StoredValue<Option<Open>, LocalStorage>,
    /// What editors are put into.
    pub(super) layer: StoredValue<Option<El>, LocalStorage>,
    /// The grid's own, for what begins later.
    pub(super) owner: StoredValue<Owner>,
    /// What is said aloud.
    pub(super) said: RwSignal<String>,
    /// The selected cell is to be brought into view and given the focus.
    pub(super) wants_focus: StoredValue<bool>,
    /// The next Tab leaves the grid.
    pub(super) leaving: StoredValue<bool>,
}

impl Sheet {
    /// The search in a column's dictionary, for the one editor that is open.
    pub(super) fn dictionary(self, column: &ColumnView) -> Setting {
        let index = column.index;
        Setting {
            id: "ng-list".into(),
            class: "ng-field",
            label: column.title.clone(),
            placeholder: self.words.search,
            nothing_found: Rc::new(move || self.words.nothing_found.to_owned()),
            found: self.words.found,
            always: true,
            search: Rc::new(move |query| Box::pin(self.desk.search(index, query))),
        }
    }

    pub(super) fn new(desk: Desk, opened: Arc<Opened>) -> Self {
        let mut edges = vec![NUMBERS];
        for column in &opened.columns {
            edges.push(edges[edges.len() - 1] + width(column));
        }
        Self {
            desk,
            words: grid_ui(desk.locale),
            opened: StoredValue::new(opened),
            edges: StoredValue::new(edges.into()),
            selection: RwSignal::new(Selection::default()),
            editing: RwSignal::new(None),
            open: StoredValue::new_local(None),
            layer: StoredValue::new_local(None),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            said: RwSignal::new(String::new()),
            wants_focus: StoredValue::new(false),
            leaving: StoredValue::new(false),
        }
    }

    pub(super) fn edges(self) -> Arc<[f64]> {
        self.edges.get_value()
    }

    pub(super) fn opened(self) -> Arc<Opened> {
        self.opened.get_value()
    }

    pub(super) fn column(self, at: usize) -> Option<ColumnView> {
        self.opened
            .with_value(|opened| opened.columns.get(at).cloned())
    }

    pub(super) fn size(self) -> Size {
        let (all, columns) = self
            .opened
            .with_value(|opened| (opened.numbers.len(), opened.columns.len()));
        let rows = self
            .desk
            .visible
            .with_untracked(|visible| visible.as_ref().map_or(all, |places| places.len()));
        Size { rows, columns }
    }

    /// The product that is shown at a place.
    pub(super) fn place(self, at: usize) -> Option<usize> {
        self.desk.visible.with_untracked(|visible| match visible {
            Some(places) => places.get(at).map(|place| *place as usize),
            None => Some(at),
        })
    }

    /// Where a product is shown; else where it would be.
    pub(super) fn at(self, place: usize) -> Result<usize, usize> {
        self.desk.visible.with_untracked(|visible| match visible {
            Some(places) => places.binary_search(&(place as u32)),
            None => Ok(place),
        })
    }

    /// The number of the row at a place, as Excel shows it.
    pub(super) fn number(self, at: usize) -> Option<u32> {
        let place = self.place(at)?;
        self.opened
            .with_value(|opened| opened.numbers.get(place).copied())
    }

    /// The row at a place, once it is fetched.
    pub(super) fn row(self, at: usize) -> Option<Arc<RowView>> {
        self.desk.row(self.place(at)?)
    }

    /// What a cell holds, once it is fetched.
    pub(super) fn text(self, cell: Cell) -> Option<String> {
        self.row(cell.row)?.cells.get(cell.column).cloned()
    }

    /// `D7`
    pub(super) fn name(self, cell: Cell) -> String {
        let letters = self.column(cell.column).map(|column| column.letters);
        let number = self.number(cell.row).unwrap_or_default();
        [&letters.unwrap_or_default(), number.to_string().as_str()].concat()
    }

    /// Selects, brings into view and gives the focus.
    pub(super) fn select(self, selection: Selection) {
        self.leaving.set_value(false);
        self.wants_focus.set_value(true);
        self.selection.set(selection.clamp(self.size()));
    }

    /// Puts texts into cells in one step. Cells that hold theirs already are left alone. Returns how many change.
    pub(super) fn put(self, cells: Vec<(Cell, String)>) -> usize {
        let edits: Vec<Edit> = cells
            .into_iter()
            .filter(|(cell, text)| self.text(*cell).as_ref() != Some(text))
            .filter_map(|(cell, text)| {
                Some(Edit {
                    row: self.number(cell.row)?,
                    column: self.column(cell.column)?.index,
                    text,
                })
            })
            .collect();
        let count = edits.len();
        if count > 0 {
            self.desk.edit(edits);
        }
        count
    }
}

/// Wide enough for what a column usually holds.
fn width(column: &ColumnView) -> f64 {
    match column.editor {
        Editor::Choice => 120.0,
        Editor::Dictionary | Editor::MultiDictionary => 184.0,
        Editor::Text if column.figures => 168.0,
        Editor::Text => 240.0,
    }
}
