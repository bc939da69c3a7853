//! One drawn row. Its element is used again for another row when it is scrolled out of sight, and only what is different
//! is written: most rows look alike.

use super::range::Selection;
use super::sheet::Sheet;
use super::window::ROW;
use crate::ui::el::{El, el};
use crate::worker::protocol::RowView;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// A cell shows no more characters than this; the bar below the grid shows all.
const MOST: usize = 160;

/// A row's elements, and what they show.
pub(super) struct Line {
    pub(super) node: El,
    number: El,
    pub(super) cells: Vec<El>,
    shown: Shown,
}

/// What a row shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shown {
    /// Where; `None` before the first time.
    at: Option<usize>,
    number: u32,
    view: Option<Arc<RowView>>,
    /// Selected columns.
    selected: Range<usize>,
    /// The column of the cell that has the focus, or would have it.
    active: Option<usize>,
}

impl Shown {
    /// Reads what is to be shown at a place.
    pub(super) fn read(sheet: Sheet, at: usize, selection: Selection) -> Self {
        let area = selection.area();
        Self {
            at: Some(at),
            number: sheet.number(at).unwrap_or_default(),
            view: sheet.row(at),
            selected: if area.rows.contains(&at) {
                area.columns
            } else {
                0..0
            },
            active: (selection.cell.row == at).then_some(selection.cell.column),
        }
    }

    fn look(&self, column: usize) -> Look<'_> {
        let Some(view) = &self.view else {
            return Look::default();
        };
        Look {
            text: view.cells.get(column).map_or("", String::as_str),
            mark: view.marks.get(column).copied().unwrap_or_default(),
            changed: view.changed.get(column).copied().unwrap_or_default(),
        }
    }

    /// The worst that is the matter in the row.
    fn mark(&self) -> u8 {
        self.view.as_ref().map_or(0, |view| {
            view.marks.iter().copied().fold(view.mark, u8::max)
        })
    }
}

#[derive(Clone, Copy, Default, PartialEq)]
struct Look<'a> {
    text: &'a str,
    mark: u8,
    changed: bool,
}

impl Line {
    pub(super) fn new(sheet: Sheet) -> Self {
        let number = el("div", "ng-num figures")
            .attr("role", "rowheader")
            .attr("aria-colindex", "1");
        let edges = sheet.edges();
        let mut cells = Vec::with_capacity(edges.len());
        for (at, column) in sheet.opened().columns.iter().enumerate() {
            let class = if column.figures {
                "ng-cell figures"
            } else {
                "ng-cell"
            };
            let cell = el("div", class)
                .attr("role", "gridcell")
                .attr("aria-colindex", &(at + 2).to_string())
                .attr("tabindex", "-1");
            set_px(&cell, "width", edges[at + 1] - edges[at]);
            cells.push(cell);
        }
        let node = el("div", "ng-row")
            .attr("role", "row")
            .child(&number)
            .with(&cells);
        Self {
            node,
            number,
            cells,
            shown: Shown::default(),
        }
    }

    /// Shows a row.
    pub(super) fn draw(&mut self, sheet: Sheet, next: Shown) {
        if self.shown == next {
            return;
        }
        let last = std::mem::replace(&mut self.shown, next);
        let next = &self.shown;
        let first = last.at.is_none();
        if last.at != next.at {
            let at = next.at.unwrap_or_default();
            set_px(&self.node, "top", at as f64 * ROW);
            set(&self.node, "aria-rowindex", &(at + 2).to_string());
        }
        if first || last.number != next.number || last.mark() != next.mark() {
            draw_number(sheet, &self.number, next);
        }
        if first || last.view.is_some() != next.view.is_some() {
            flag(&self.node, "aria-busy", next.view.is_none());
        }
        for (at, cell) in self.cells.iter().enumerate() {
            let (before, now) = (last.look(at), next.look(at));
            if before != now {
                draw_cell(sheet, cell, before, now);
            }
            if last.selected.contains(&at) != next.selected.contains(&at) {
                flag(cell, "aria-selected", next.selected.contains(&at));
            }
            let active = next.active == Some(at);
            if (last.active == Some(at)) != active {
                set(cell, "tabindex", if active { "0" } else { "-1" });
            }
            let told = active && now.mark > 0;
            if (last.active == Some(at) && before.mark > 0) != told {
                if told {
                    set(cell, "aria-describedby", "ng-said");
                } else {
                    let _ = cell.node().remove_attribute("aria-describedby");
                }
            }
        }
    }
}

fn draw_number(sheet: Sheet, node: &El, row: &Shown) {
    let mark = row.mark();
    node.node()
        .set_class_name(&["ng-num figures", tint(mark)].concat());
    let number = row.number.to_string();
    node.node().set_text_content(Some(&number));
    let words = sheet.desk.words;
    let mut label = [words.row, " ", &number].concat();
    if let Some(word) = severity(sheet, mark) {
        label = [&label, ", ", word].concat();
    }
    set(node, "aria-label", &label);
}

fn draw_cell(sheet: Sheet, cell: &El, before: Look, now: Look) {
    if before.text != now.text {
        cell.node().set_text_content(Some(&in_a_line(now.text)));
    }
    if (before.mark, before.changed) != (now.mark, now.changed) {
        let list = cell.node().class_list();
        for mark in 1..=3 {
            let _ = list.toggle_with_force(tint(mark).trim_start(), mark == now.mark);
        }
        let _ = list.toggle_with_force("is-changed", now.changed);
        flag(cell, "aria-invalid", now.mark == 3);
    }
    // Who does not see the marks is told; a label takes the place of the text, so it holds the text.
    let word = severity(sheet, now.mark);
    if word.is_none() && !now.changed {
        let _ = cell.node().remove_attribute("aria-label");
        return;
    }
    let text = in_a_line(now.text);
    let mut label = if text.is_empty() {
        sheet.desk.words.empty_cell.to_owned()
    } else {
        text.into_owned()
    };
    for word in [word, now.changed.then_some(sheet.words.changed)]
        .into_iter()
        .flatten()
    {
        label = [&label, ", ", word].concat();
    }
    set(cell, "aria-label", &label);
}

/// The word of a severity.
pub(super) fn severity(sheet: Sheet, mark: u8) -> Option<&'static str> {
    let words = sheet.desk.words;
    match mark {
        1 => Some(words.info),
        2 => Some(words.warning),
        3 => Some(words.error),
        _ => None,
    }
}

/// The class of a severity's colours.
const fn tint(mark: u8) -> &'static str {
    match mark {
        1 => " is-info",
        2 => " is-warn",
        3 => " is-bad",
        _ => "",
    }
}

/// A text as one line: its beginning, with a sign for each line break.
pub(super) fn in_a_line(text: &str) -> Cow<'_, str> {
    let end = text.char_indices().nth(MOST).map(|(at, _)| at);
    let shown = &text[..end.unwrap_or(text.len())];
    if end.is_none() && !shown.contains(['\n', '\r', '\t']) {
        return Cow::Borrowed(shown);
    }
    let mut line = shown
        .replace("\r\n", "\n")
        .replace(['\n', '\r'], " \u{21b5} ")
        .replace('\t', " \u{21e5} ");
    if end.is_some() {
        line.push('\u{2026}');
    }
    Cow::Owned(line)
}

pub(super) fn set(node: &El, name: &str, value: &str) {
    let _ = node.node().set_attribute(name, value);
}

/// An attribute that is `true` or not there.
pub(super) fn flag(node: &El, name: &str, is: bool) {
    if is {
        set(node, name, "true");
    } else {
        let _ = node.node().remove_attribute(name);
    }
}

pub(super) fn set_px(node: &El, name: &str, pixels: f64) {
    let value = [(pixels as i32).to_string().as_str(), "px"].concat();
    let _ = node.html().style().set_property(name, &value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_one_line() {
        assert_eq!(in_a_line("plain"), "plain");
        assert_eq!(in_a_line("two\r\nlines\n"), "two \u{21b5} lines \u{21b5} ");
        assert_eq!(in_a_line("a\tb"), "a \u{21e5} b");
        let long = "й".repeat(MOST + 1);
        assert_eq!(in_a_line(&long).chars().count(), MOST + 1);
        assert!(in_a_line(&long).ends_with('\u{2026}'));
        assert_eq!(in_a_line(&long[..MOST * 2]), long[..MOST * 2]);
    }
}
