//! What the page around remarks on cells and rows: shown beside the findings, and never counted among them.

use super::desk::Desk;
use super::item;
use crate::template::parse_a1;
use crate::ui::el::{El, el};
use crate::ui::home;
use crate::worker::protocol::{FindingView, RowView};
use js_sys::Array;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::CustomEvent;

/// What is told: pairs of a cell's name or a row's number, and a text.
const REMARKS: &str = "nct-remarks";

/// So many are listed; the grid shows all.
const LISTED: usize = 200;

/// A remark looks like a finding that has no rule, so nothing is offered for it.
pub(super) type Remarks = Arc<Vec<FindingView>>;

/// Listens for remarks.
pub(super) fn watch(desk: Desk) {
    home::hear(REMARKS, move |event| {
        let event: CustomEvent = event.unchecked_into();
        let told: Array = event.detail().dyn_into().unwrap_or_default();
        let mut remarks: Vec<_> = told.iter().filter_map(|pair| read(&pair.into())).collect();
        remarks.sort_by_key(|remark| (remark.row, remark.column));
        desk.remarks.set(Arc::new(remarks));
        desk.fetch_again();
    });
}

fn read(pair: &Array) -> Option<FindingView> {
    let place = pair.get(0).as_string()?;
    let (row, column) = match parse_a1(&place) {
        Some((row, column)) => (row, Some(column)),
        None => (place.parse().ok().filter(|row| *row > 0)?, None),
    };
    Some(FindingView {
        row,
        column,
        message: pair.get(1).as_string()?,
        ..FindingView::default()
    })
}

/// Marks what is remarked in a row.
pub(super) fn mark(desk: Desk, row: &mut RowView) {
    let columns = desk.columns_now();
    desk.remarks.with_untracked(|remarks| {
        for remark in remarks.iter().filter(|remark| remark.row == row.number) {
            let at = remark
                .column
                .and_then(|index| columns.iter().position(|known| known.index == index));
            let mark = match at {
                Some(at) => row.marks.get_mut(at),
                None => Some(&mut row.mark),
            };
            if let Some(mark) = mark {
                *mark = (*mark).max(1);
            }
        }
    });
}

/// The remarks on a row.
pub(super) fn of_row(desk: Desk, row: u32) -> Vec<FindingView> {
    desk.remarks.with_untracked(|remarks| {
        let of_row = remarks.iter().filter(|remark| remark.row == row);
        of_row.cloned().collect()
    })
}

/// All of them, above the findings.
pub(super) fn all(desk: Desk) -> Option<El> {
    let remarks = desk.remarks.get();
    if remarks.is_empty() {
        return None;
    }
    let items: Vec<_> = remarks
        .iter()
        .take(LISTED)
        .map(|remark| item::remark(desk, remark))
        .collect();
    Some(el("div", "nt-remarks").with(&[
        el("h4", "nt-group").text(desk.words.remarks),
        el("ul", "nt-items").with(&items),
    ]))
}
