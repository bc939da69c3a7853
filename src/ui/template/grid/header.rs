//! The frozen header: each column's name in the person's language, and below it the letter and the code of the file.

use super::line::set_px;
use super::sheet::{NUMBERS, Sheet};
use crate::ui::el::{El, el};
use crate::worker::protocol::ColumnView;

/// The header's row, in a group of its own.
pub(super) fn header(sheet: Sheet) -> El {
    let edges = sheet.edges();
    let corner = el("div", "ng-corner")
        .attr("role", "columnheader")
        .attr("aria-colindex", "1")
        .text(sheet.desk.words.row);
    set_px(&corner, "width", NUMBERS);
    let mut row = el("div", "ng-heads")
        .attr("role", "row")
        .attr("aria-rowindex", "1")
        .child(&corner);
    for (at, column) in sheet.opened().columns.iter().enumerate() {
        let cell = head(sheet, column).attr("aria-colindex", &(at + 2).to_string());
        set_px(&cell, "width", edges[at + 1] - edges[at]);
        row = row.child(&cell);
    }
    el("div", "ng-header").attr("role", "rowgroup").child(&row)
}

fn head(sheet: Sheet, column: &ColumnView) -> El {
    let mut title = el("span", "ng-title").text(&column.title);
    if column.required {
        let star = el("span", "ng-star").attr("aria-hidden", "true").text("*");
        let word = [", ", sheet.words.required].concat();
        title = el("span", "ng-title").with(&[
            star,
            el("span", "").text(&column.title),
            el("span", "visually-hidden").text(&word),
        ]);
    }
    let code = el("span", "ng-code figures").text(&[&column.letters, " ", &column.code].concat());
    let mut hint = [&column.title, " (", &column.code, ")"].concat();
    if column.required {
        hint = [&hint, ", ", sheet.words.required].concat();
    }
    el("div", "ng-head")
        .attr("role", "columnheader")
        .attr("title", &hint)
        .with(&[title, code])
}
