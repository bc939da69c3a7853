//! One finding: where, what is the matter, and what can be done about it.

use super::desk::Desk;
use super::verdict::severity;
use crate::template::letters;
use crate::ui::el::{El, button, el};
use crate::worker::protocol::{Ask, Edit, EntryView, FindingView};
use leptos::prelude::*;

/// Of a long text so much is shown.
const SHOWN: usize = 80;

/// A finding; with the way to its cell where there is a grid.
pub(super) fn item(desk: Desk, finding: &FindingView, with_way: bool) -> El {
    let words = desk.words;
    let (sign, tint, word) = severity(desk, finding.severity);
    let mut says = vec![el("span", "visually-hidden").text(word)];
    if finding.row > 0 {
        says.push(place(desk, finding, with_way));
    }
    says.push(el("p", "nt-message").text(&finding.message));
    if finding.row > 0 && finding.column.is_some() {
        says.push(value(desk, finding));
    }
    if finding.accepted {
        says.push(el("p", "small quiet").text(words.accepted));
    } else if !finding.entries.is_empty() {
        says.push(entries(desk, finding));
    }
    says.push(ways(desk, finding));
    el("li", &["nt-item ", tint].concat())
        .class_of("nt-accepted", {
            let accepted = finding.accepted;
            move || accepted
        })
        .with(&[sign.draw(), el("div", "nt-what").with(&says)])
}

/// What the page around remarks.
pub(super) fn remark(desk: Desk, remark: &FindingView) -> El {
    let (sign, tint, _) = severity(desk, remark.severity);
    let says = [
        place(desk, remark, true),
        el("p", "nt-message").text(&remark.message),
    ];
    el("li", &["nt-item ", tint].concat()).with(&[sign.draw(), el("div", "nt-what").with(&says)])
}

/// The cell's name, which leads to it, and its column's title.
fn place(desk: Desk, finding: &FindingView, with_way: bool) -> El {
    let words = desk.words;
    let (row, column) = (finding.row, finding.column);
    let name = match column {
        Some(column) => [letters(column), row.to_string()].concat(),
        None => (words.phrases.row)(row),
    };
    let title = match column {
        Some(column) => title(desk, column),
        None => words.whole_row.to_owned(),
    };
    let name = if with_way {
        button("nt-cell code")
            .attr("title", words.go_to_cell)
            .text(&name)
            .on("click", move |_| desk.go_to_cell(row, column))
    } else {
        el("span", "code").text(&name)
    };
    el("p", "nt-place").with(&[name, el("span", "quiet").text(&title)])
}

/// The name of a column, counted from 0 as in the file.
pub(super) fn title(desk: Desk, column: u16) -> String {
    desk.opened.with_untracked(|opened| {
        let columns = opened.as_ref().map(|opened| &opened.columns);
        columns
            .and_then(|columns| columns.iter().find(|known| known.index == column))
            .map_or_else(String::new, |known| known.title.clone())
    })
}

/// What the cell holds, with the place that is meant.
fn value(desk: Desk, finding: &FindingView) -> El {
    if finding.text.is_empty() {
        return el("p", "nt-value quiet").text(desk.words.empty_cell);
    }
    let (before, marked, after) = parted(&finding.text, finding.start, finding.end);
    let (cut, before) = last(&before, SHOWN / 2);
    let line = el("p", "nt-value code")
        .text(if cut { "…" } else { "" })
        .text(before);
    let line = if marked.is_empty() {
        line
    } else {
        line.child(&el("mark", "").text(&shown(&marked)))
    };
    line.text(&shown(&after))
}

/// The text before, at and after a place in UTF-16 units.
fn parted(text: &str, start: u32, end: u32) -> (String, String, String) {
    let mut parts = (String::new(), String::new(), String::new());
    let mut at = 0;
    for c in text.chars() {
        let part = if at < start {
            &mut parts.0
        } else if at < end {
            &mut parts.1
        } else {
            &mut parts.2
        };
        part.push(c);
        at += c.len_utf16() as u32;
    }
    parts
}

/// What cannot be seen gets a sign; of what is long, the beginning.
fn shown(text: &str) -> String {
    let mut out: String = text.chars().take(SHOWN).map(visible).collect();
    if text.chars().nth(SHOWN).is_some() {
        out.push('…');
    }
    out
}

fn visible(c: char) -> char {
    match c {
        '\n' | '\r' => '↵',
        '\t' => '⇥',
        c => c,
    }
}

/// The last characters of a text, and whether there are more.
fn last(text: &str, count: usize) -> (bool, &str) {
    match text.char_indices().rev().nth(count) {
        Some((at, c)) => (true, text.get(at + c.len_utf8()..).unwrap_or_default()),
        None => (false, text),
    }
}

/// The entries that may be meant.
fn entries(desk: Desk, finding: &FindingView) -> El {
    let (row, column) = (finding.row, finding.column);
    let rule = finding.rule.clone();
    let offer = |entry: &EntryView| {
        let (text, rule) = (entry.text.clone(), rule.clone());
        let name = if entry.name.is_empty() {
            el("span", "")
        } else {
            el("span", "").text(&entry.name)
        };
        button("btn btn-small nt-entry")
            .with(&[name, el("span", "code quiet").text(&entry.code)])
            .on("click", move |_| {
                if let Some(column) = column {
                    mend(desk, row, column, text.clone(), &rule);
                }
            })
    };
    let offers: Vec<_> = finding.entries.iter().take(6).map(offer).collect();
    el("div", "nt-entries").with(&[
        el("span", "small quiet").text(desk.words.meant),
        el("div", "row").with(&offers),
    ])
}

/// The fix, and taking it as it is.
fn ways(desk: Desk, finding: &FindingView) -> El {
    let words = desk.words;
    let (row, column, rule) = (finding.row, finding.column, finding.rule.clone());
    let mut ways = Vec::new();
    if let (Some(fix), Some(column), false) = (&finding.fix, column, finding.accepted) {
        let (text, rule) = (fix.text.clone(), rule.clone());
        ways.push(
            button("btn btn-small")
                .text(&fix.title)
                .on("click", move |_| {
                    mend(desk, row, column, text.clone(), &rule);
                }),
        );
    }
    let accepted = finding.accepted;
    let word = if accepted {
        words.not_accept
    } else {
        words.accept
    };
    // What keeps a file from being read cannot be taken as it is.
    if desk.products() > 0 {
        ways.push(
            button("btn btn-quiet btn-small")
                .text(word)
                .on("click", move |_| {
                    let ask = Ask::Accept {
                        row,
                        column,
                        rule: rule.clone(),
                        accepted: !accepted,
                    };
                    if accepted {
                        desk.change(ask, |_, _| None);
                    } else {
                        desk.change(ask, |words, _| Some(words.accepted_done.to_owned()));
                    }
                }),
        );
    }
    el("div", "row nt-ways").with(&ways)
}

/// Puts a text into a cell as the fix of a rule.
fn mend(desk: Desk, row: u32, column: u16, text: String, rule: &str) {
    let ask = Ask::Edit {
        edits: vec![Edit { row, column, text }],
        rule: Some(rule.to_owned()),
    };
    desk.change(ask, |words, cells| Some((words.phrases.changed)(cells)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_utf_16_units_parts_a_text() {
        let owned = |(a, b, c): (&str, &str, &str)| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(parted("1,5", 1, 2), owned(("1", ",", "5")));
        assert_eq!(parted("😀x", 2, 3), owned(("😀", "x", "")));
        assert_eq!(parted("ab", 0, 9), owned(("", "ab", "")));
        assert_eq!(parted("ab", 5, 1), owned(("ab", "", "")));
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(last("abcdef", 2), (true, "ef"));
        assert_eq!(last("ab", 2), (false, "ab"));
        assert_eq!(shown("a\nb"), "a↵b");
        assert_eq!(shown(&"x".repeat(99)).chars().count(), SHOWN + 1);
    }
}
