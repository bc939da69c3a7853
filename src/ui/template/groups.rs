//! The findings by rule, with the way to mend a whole group.

use super::desk::Desk;
use super::item::title;
use super::open::View;
use super::verdict::severity;
use crate::template::letters;
use crate::ui::dialog::dialog;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::worker::protocol::{Answer, Ask, ChangeView, GroupView};
use leptos::prelude::*;

/// All groups that the filter lets through.
pub(super) fn groups(desk: Desk, view: RwSignal<View>) -> El {
    el("div", "nt-scroll").part(move || {
        let state = desk.state.get();
        let wanted = desk.filter.with(|filter| filter.severity);
        let groups: Vec<_> = state
            .groups
            .iter()
            // What is the matter with the file stands above.
            .filter(|group| {
                !state
                    .of_file
                    .iter()
                    .any(|finding| finding.rule == group.rule)
            })
            .filter(|group| wanted.is_none_or(|severity| group.severity == severity))
            .map(|group| one(desk, view, group))
            .collect();
        Some(if groups.is_empty() {
            el("p", "nr-nothing").text(desk.words.nothing_here)
        } else {
            el("ul", "nt-items").with(&groups)
        })
    })
}

fn one(desk: Desk, view: RwSignal<View>, group: &GroupView) -> El {
    let words = desk.words;
    let (sign, tint, word) = severity(desk, group.severity);
    let count = (words.phrases.number)(group.count as usize);
    let mut ways = Vec::new();
    if group.safe > 0 {
        let rule = group.rule.clone();
        ways.push(
            button("btn btn-small")
                .text(&(words.phrases.fix_all)(group.safe as usize))
                .on("click", move |_| {
                    let ask = Ask::Fix {
                        rule: Some(rule.clone()),
                        unsafe_too: false,
                    };
                    desk.change(ask, |words, cells| Some((words.phrases.changed)(cells)));
                }),
        );
    }
    if group.unsafe_fixes > 0 {
        let (rule, title) = (group.rule.clone(), group.title.clone());
        ways.push(
            button("btn btn-small")
                .text(words.look_and_fix)
                .on("click", move |_| look(desk, rule.clone(), title.clone())),
        );
    }
    let rule = group.rule.clone();
    ways.push(
        button("btn btn-quiet btn-small")
            .text(words.show)
            .on("click", move |_| {
                desk.filter
                    .update(|filter| filter.rule = Some(rule.clone()));
                view.set(View::OneByOne);
            }),
    );
    let head = el("h4", "nt-group").with(&[
        el("span", "").text(&group.title),
        el("span", "chip figures").text(&count),
    ]);
    el("li", &["nt-item ", tint].concat()).with(&[
        sign.draw(),
        el("div", "nt-what").with(&[
            el("span", "visually-hidden").text(word),
            head,
            el("p", "small quiet").text(&group.help),
            el("div", "row nt-ways").with(&ways),
        ]),
    ])
}

/// Shows what the likely fixes of a rule would change, and makes them.
fn look(desk: Desk, rule: String, heading: String) {
    dom::start(async move {
        let ask = Ask::Preview { rule: rule.clone() };
        let Some(Answer::Preview { total, changes }) = desk.ask(&ask).await else {
            return;
        };
        let parts = preview(desk, total as usize, &changes);
        let apply = (desk.words.phrases.apply)(total as usize);
        dialog(desk.words.cancel, &heading, &parts, &apply, move |dialog| {
            dialog.close();
            let ask = Ask::Fix {
                rule: Some(rule.clone()),
                unsafe_too: true,
            };
            desk.change(ask, |words, cells| Some((words.phrases.changed)(cells)));
        });
    });
}

/// What would change: a table of before and after.
pub(super) fn preview(desk: Desk, total: usize, changes: &[ChangeView]) -> Vec<El> {
    let words = desk.words;
    if changes.is_empty() {
        return vec![el("p", "").text(words.nothing_to_change)];
    }
    let cells = |tag, texts: [&str; 3]| texts.map(|text| el(tag, "").text(text));
    let head = el("tr", "").with(&cells("th", [words.cell, words.before, words.after]));
    let rows: Vec<_> = changes
        .iter()
        .map(|change| {
            let name = [letters(change.column), change.row.to_string()].concat();
            let cell = el("th", "").attr("scope", "row").with(&[
                el("span", "code").text(&name),
                el("small", "quiet").text(&title(desk, change.column)),
            ]);
            el("tr", "").with(&[
                cell,
                el("td", "code").child(&el("del", "").text(&change.before)),
                el("td", "code").child(&el("ins", "").text(&change.after)),
            ])
        })
        .collect();
    let table = el("table", "nt-preview")
        .with(&[el("thead", "").child(&head), el("tbody", "").with(&rows)]);
    // The keyboard scrolls it.
    let pane = el("div", "nt-pane")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", words.preview)
        .child(&table);
    let mut parts = vec![el("p", "").text(&(words.phrases.would_change)(total)), pane];
    if changes.len() < total {
        let said = (words.phrases.shown)(changes.len(), total);
        parts.push(el("p", "small quiet").text(&said));
    }
    parts
}
