//! The rows near the eye, drawn into a pane that scrolls. The row of the selected cell stays drawn wherever the pane is
//! scrolled to: it may have the focus, and Tab leads to it.

use super::line::{Line, Shown, set_px};
use super::range::{Cell, Size};
use super::sheet::{HEADER, NUMBERS, Sheet};
use super::window::{self, ROW};
use crate::ui::el::El;
use leptos::prelude::*;
use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;
use web_sys::Node;

/// What is drawn.
pub(super) struct Pane {
    sheet: Sheet,
    scroller: El,
    /// The element with the role of a grid.
    grid: El,
    /// The element that holds the rows, as high as all of them.
    body: El,
    /// The drawn rows by place, in the page in this order.
    lines: BTreeMap<usize, Line>,
    size: Size,
}

impl Pane {
    pub(super) fn new(sheet: Sheet, scroller: El, grid: El, body: El) -> Self {
        Self {
            sheet,
            scroller,
            grid,
            body,
            lines: BTreeMap::new(),
            size: Size::default(),
        }
    }

    /// Brings everything drawn up to date.
    pub(super) fn draw(&mut self) {
        let size = self.sheet.size();
        let (top, height) = self.seen();
        let selection = self.sheet.selection.get_untracked();
        if self.size != size {
            self.size = size;
            set_px(&self.body, "height", size.rows as f64 * ROW);
            super::line::set(&self.grid, "aria-rowcount", &(size.rows + 1).to_string());
        }
        let window = window::rows(top, height, size.rows);
        let kept = Some(selection.cell.row).filter(|row| *row < size.rows && !window.contains(row));
        let wanted = |at: &usize| window.contains(at) || kept == Some(*at);
        let gone: Vec<usize> = self
            .lines
            .keys()
            .filter(|at| !wanted(at))
            .copied()
            .collect();
        let mut spare: VecDeque<Line> =
            gone.iter().filter_map(|at| self.lines.remove(at)).collect();
        let before = self.lines.len();
        for at in window.clone().chain(kept) {
            let line = self.lines.entry(at).or_insert_with(|| {
                let spare = spare.pop_front();
                spare.unwrap_or_else(|| Line::new(self.sheet))
            });
            line.draw(self.sheet, Shown::read(self.sheet, at, selection));
        }
        for line in &spare {
            line.node.node().remove();
        }
        if !gone.is_empty() || self.lines.len() != before {
            self.order();
        }
        self.fetch(window);
    }

    /// Puts the rows into the order in which they are read aloud. What stands right is not touched.
    fn order(&self) {
        let body = self.body.node();
        let mut next: Option<Node> = None;
        for line in self.lines.values().rev() {
            let node: &Node = line.node.node();
            let stands = node.parent_node().is_some() && node.next_sibling() == next;
            if !stands {
                let _ = body.insert_before(node, next.as_ref());
            }
            next = Some(node.clone());
        }
    }

    /// Asks for the rows that are drawn and not there yet.
    fn fetch(&self, window: Range<usize>) {
        let mut missing = window.filter_map(|at| {
            let place = self.sheet.place(at)?;
            self.sheet.desk.row(place).is_none().then_some(place)
        });
        if let Some(first) = missing.next() {
            let last = missing.next_back().unwrap_or(first);
            // Places that a filter parts lie far from each other.
            if last - first < 200 {
                self.sheet.desk.want(first, last + 1);
            } else {
                self.sheet.desk.want(first, first + 1);
                for place in missing.chain([last]) {
                    self.sheet.desk.want(place, place + 1);
                }
            }
        }
    }

    /// The stretch of the rows that is seen: from where, and how much.
    fn seen(&self) -> (f64, f64) {
        let node = self.scroller.node();
        let height = f64::from(node.client_height()) - HEADER;
        (f64::from(node.scroll_top()), height.max(0.0))
    }

    /// Whether a height in the pane is in the lower half of the window.
    pub(super) fn is_low(&self, top: f64) -> bool {
        let height = window().inner_height().ok();
        let height = height
            .and_then(|height| height.as_f64())
            .unwrap_or_default();
        self.scroller.node().get_bounding_client_rect().top() + top > height / 2.0
    }

    /// How many rows a page has.
    pub(super) fn page(&self) -> usize {
        window::page(self.seen().1)
    }

    /// Scrolls a cell into view.
    pub(super) fn reveal(&self, cell: Cell) {
        let (top, height) = self.seen();
        let node = self.scroller.node();
        let start = cell.row as f64 * ROW;
        if let Some(top) = window::reveal(start..start + ROW, top, height) {
            node.set_scroll_top(top as i32);
        }
        let edges = self.sheet.edges();
        let (Some(left), Some(right)) = (edges.get(cell.column), edges.get(cell.column + 1)) else {
            return;
        };
        let width = f64::from(node.client_width()) - NUMBERS;
        let part = left - NUMBERS..right - NUMBERS;
        if let Some(left) = window::reveal(part, f64::from(node.scroll_left()), width) {
            node.set_scroll_left(left as i32);
        }
    }

    /// The element of a cell, if it is drawn.
    pub(super) fn cell(&self, cell: Cell) -> Option<El> {
        self.lines.get(&cell.row)?.cells.get(cell.column).cloned()
    }

    /// The place of an element among the drawn rows.
    pub(super) fn row_of(&self, row: &El) -> Option<usize> {
        let found = self.lines.iter().find(|(_, line)| line.node == *row);
        found.map(|(at, _)| *at)
    }

    /// The cell at a point of the window, or the one nearest to it.
    pub(super) fn at(&self, x: f64, y: f64) -> Cell {
        let node = self.scroller.node();
        let bounds = node.get_bounding_client_rect();
        let x = x - bounds.left() + f64::from(node.scroll_left());
        let y = y - bounds.top() - HEADER + f64::from(node.scroll_top());
        let edges = self.sheet.edges();
        let column = edges.iter().filter(|edge| **edge <= x).count();
        self.size
            .clamp(Cell::new(window::row(y), column.saturating_sub(1)))
    }

    /// Where a cell is in the pane, kept inside it: from the left, from above, and its width.
    pub(super) fn spot(&self, cell: Cell) -> (f64, f64, f64) {
        let node = self.scroller.node();
        let edges = self.sheet.edges();
        let edge = |at: usize| edges.get(at).copied().unwrap_or(NUMBERS);
        let (left, right) = (edge(cell.column), edge(cell.column + 1));
        let bottom = (f64::from(node.client_height()) - ROW).max(HEADER);
        let top = HEADER + cell.row as f64 * ROW - f64::from(node.scroll_top());
        let end = (f64::from(node.client_width()) - (right - left)).max(0.0);
        let left_now = left - f64::from(node.scroll_left());
        (
            left_now.clamp(NUMBERS.min(end), end),
            top.clamp(HEADER, bottom),
            right - left,
        )
    }
}
