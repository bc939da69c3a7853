//! The bar under the grid: the selected cell in full, what is the matter with it, and how to mend it.

use super::editor::{self, Start};
use super::line::severity;
use super::sheet::Sheet;
use crate::finding::Severity;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::icon::{Icon, severity_tint};
use crate::worker::protocol::{Ask, ColumnView, Edit, EntryView, FindingView, RowView};
use leptos::prelude::*;
use std::sync::Arc;

/// The findings of a row as it is now.
type Found = Option<(Arc<RowView>, Arc<Vec<FindingView>>)>;

/// The bar, and what is said of the cell to whoever does not see it.
pub(super) fn bar(sheet: Sheet) -> El {
    let found = RwSignal::new(None::<(Arc<RowView>, Arc<Vec<FindingView>>)>);
    fetch(sheet, found);
    let shown = el("div", "ng-bar").part(move || content(sheet, found));
    el("div", "ng-below").with(&[shown, told(sheet, found)])
}

/// Asks for the findings of the row with the selected cell, whenever it is another row or the row is another.
fn fetch(sheet: Sheet, found: RwSignal<Found>) {
    let asked = StoredValue::new(None::<Arc<RowView>>);
    follow(move || {
        sheet.desk.rows_version.track();
        sheet.desk.visible.track();
        let row = sheet.row(sheet.selection.get().cell.row);
        let Some(row) = row else {
            return;
        };
        if asked.with_value(|asked| asked.as_ref().is_some_and(|asked| Arc::ptr_eq(asked, &row))) {
            return;
        }
        asked.set_value(Some(row.clone()));
        // Most rows have nothing the matter.
        if row.mark == 0 && row.marks.iter().all(|mark| *mark == 0) {
            found.set(Some((row, Arc::default())));
            return;
        }
        dom::start(async move {
            let findings = sheet.desk.findings_of_row(row.number).await;
            let last = asked.try_get_value().flatten();
            if last.is_some_and(|last| Arc::ptr_eq(&last, &row)) {
                let _ = found.try_set(Some((row, Arc::new(findings))));
            }
        });
    });
}

/// The findings of the selected cell, then those of its row; `None` until they are there. Followed.
fn of_cell(sheet: Sheet, found: RwSignal<Found>) -> Option<Vec<FindingView>> {
    let cell = sheet.selection.get().cell;
    let row = sheet.row(cell.row)?;
    let index = sheet.column(cell.column)?.index;
    found.with(|found| {
        let (of, findings) = found.as_ref()?;
        // A row that was checked again since may have others.
        if of.number != row.number {
            return None;
        }
        let mut here: Vec<FindingView> = findings
            .iter()
            .filter(|finding| !finding.accepted && finding.column.is_none_or(|at| at == index))
            .cloned()
            .collect();
        here.sort_by_key(|finding| (finding.column.is_none(), u8::MAX - finding.severity));
        Some(here)
    })
}

fn content(sheet: Sheet, found: RwSignal<Found>) -> Option<El> {
    sheet.desk.rows_version.track();
    sheet.desk.visible.track();
    let findings = of_cell(sheet, found);
    let cell = sheet.selection.get().cell;
    let column = sheet.column(cell.column)?;
    let text = sheet.text(cell)?;
    let mut parts = vec![head(sheet, &column, &text)];
    match findings {
        Some(findings) if !findings.is_empty() => {
            let list = el("ul", "ng-findings").attr("role", "list");
            let items: Vec<El> = findings
                .iter()
                .map(|finding| item(sheet, &column, finding))
                .collect();
            parts.push(list.with(&items));
        }
        _ => {
            let words = sheet.words;
            parts.push(el("p", "ng-hint quiet small").text(words.hint));
            parts.push(el("p", "ng-hint-touch quiet small").text(words.hint_touch));
        }
    }
    Some(el("div", "ng-about").with(&parts))
}

/// Which cell it is, and all of its text.
fn head(sheet: Sheet, column: &ColumnView, text: &str) -> El {
    let name = sheet.name(sheet.selection.get_untracked().cell);
    let mut title = el("span", "ng-about-title").text(&column.title);
    if column.required {
        let word = [", ", sheet.words.required].concat();
        title = title.child(&el("span", "quiet").text(&word));
    }
    let value = if text.is_empty() {
        el("span", "ng-about-text quiet").text(sheet.desk.words.empty_cell)
    } else {
        el("span", "ng-about-text").text(text)
    };
    let edit = button("btn btn-quiet btn-small ng-open")
        .child(&Icon::Pencil.draw())
        .text(sheet.words.edit)
        .on("click", move |_| editor::open(sheet, Start::Kept));
    let name = el("b", "figures").text(&name);
    let line = el("p", "ng-about-cell").with(&[name, title, value]);
    el("div", "ng-about-head").with(&[line, edit])
}

fn item(sheet: Sheet, column: &ColumnView, finding: &FindingView) -> El {
    let level = match finding.severity {
        2 => Severity::Error,
        1 => Severity::Warning,
        _ => Severity::Info,
    };
    let sign = el("span", "ng-sign").child(&Icon::of_severity(level).draw());
    let word = severity(sheet, finding.severity + 1).unwrap_or_default();
    let message = el("p", "ng-message")
        .child(&el("span", "visually-hidden").text(&[word, ": "].concat()))
        .text(&finding.message);
    let mut ways = Vec::new();
    let here = finding.column.is_some();
    if let Some(fix) = finding.fix.as_ref().filter(|_| here) {
        let class = if fix.safe {
            "btn btn-small btn-primary"
        } else {
            "btn btn-small"
        };
        ways.push(mend(sheet, class, &fix.title, finding, &fix.text));
    }
    // What the fix would write needs no second button.
    let fixed = finding.fix.as_ref().map(|fix| &fix.text);
    let mut entries = finding
        .entries
        .iter()
        .filter(|entry| here && Some(&entry.text) != fixed)
        .take(5)
        .peekable();
    if entries.peek().is_some() {
        ways.push(el("span", "ng-meant quiet small").text(sheet.desk.words.meant));
    }
    for entry in entries {
        let said = entry_name(column, entry);
        ways.push(mend(sheet, "btn btn-small", &said, finding, &entry.text));
    }
    if !finding.rule.is_empty() {
        ways.push(accept(sheet, finding));
    }
    let ways = el("div", "ng-ways").with(&ways);
    el(
        "li",
        ["ng-finding ", severity_tint(level)].concat().as_str(),
    )
    .with(&[sign, message, ways])
}

/// Code and name, where the cell would hold only one of them.
fn entry_name(column: &ColumnView, entry: &EntryView) -> String {
    if column.figures && entry.code != entry.name {
        [&entry.code, " ", &entry.name].concat()
    } else {
        entry.name.clone()
    }
}

/// A button that puts a text into the finding's cell.
fn mend(sheet: Sheet, class: &str, title: &str, finding: &FindingView, text: &str) -> El {
    let (row, column) = (finding.row, finding.column.unwrap_or_default());
    let (rule, text) = (finding.rule.clone(), text.to_owned());
    button(class).text(title).on("click", move |_| {
        let text = text.clone();
        let ask = Ask::Edit {
            edits: vec![Edit { row, column, text }],
            rule: Some(rule.clone()),
        };
        sheet.desk.change(ask, |_, _| None);
        // The button goes away with what it mends.
        sheet.select(sheet.selection.get_untracked());
    })
}

fn accept(sheet: Sheet, finding: &FindingView) -> El {
    let (row, column, rule) = (finding.row, finding.column, finding.rule.clone());
    button("btn btn-quiet btn-small")
        .text(sheet.desk.words.accept)
        .on("click", move |_| {
            let ask = Ask::Accept {
                row,
                column,
                rule: rule.clone(),
                accepted: true,
            };
            sheet
                .desk
                .change(ask, |words, _| Some(words.accepted_done.to_owned()));
            sheet.select(sheet.selection.get_untracked());
        })
}

/// What describes the selected cell. What comes after the focus did is said by itself; what was there before is read
/// with the cell.
fn told(sheet: Sheet, found: RwSignal<Found>) -> El {
    let node = el("p", "visually-hidden").attr("id", "ng-said");
    let shown = node.clone();
    let last = StoredValue::new(None::<super::range::Cell>);
    follow(move || {
        let cell = sheet.selection.get().cell;
        let moved = last.get_value() != Some(cell);
        let findings = of_cell(sheet, found);
        if findings.is_some() {
            last.set_value(Some(cell));
        }
        super::line::set(
            &shown,
            "aria-live",
            if moved && findings.is_some() {
                "off"
            } else {
                "polite"
            },
        );
        let messages: Vec<String> = findings
            .unwrap_or_default()
            .into_iter()
            .map(|finding| finding.message)
            .collect();
        shown.node().set_text_content(Some(&messages.join(" ")));
    });
    node
}
