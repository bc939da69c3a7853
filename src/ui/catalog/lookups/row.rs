//! One row: the code as the list has it, and what the catalog has answered. Buttons say by `data-act` what they do.

use super::bench::Bench;
use super::counters::sign;
use super::details::Details;
use crate::catalog::board::Mark;
use crate::catalog::choice::title;
use crate::text::catalog::trouble;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// What a row shows. Rows that show the same are not drawn again.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    at: usize,
    tin: String,
    code: String,
    label: String,
    line: u32,
    mark: Mark,
    /// A person has asked again, and there is no answer yet.
    asking: bool,
    says: Says,
    details: Option<Details>,
}

/// What the row tells.
#[derive(Clone, Debug, PartialEq)]
enum Says {
    /// The card's NTIN and name.
    Card(String, String),
    /// A sentence.
    Words(String),
}

/// What acts on a row have to know of it.
#[derive(Clone, Debug)]
pub(super) struct Handle {
    pub(super) row: usize,
    pub(super) tin: String,
    pub(super) code: String,
    pub(super) label: String,
    pub(super) line: u32,
}

impl Handle {
    pub(super) fn of(row: &Row) -> Self {
        Self {
            row: row.at,
            tin: row.tin.clone(),
            code: row.code.clone(),
            label: row.label.clone(),
            line: row.line,
        }
    }
}

impl Row {
    /// Reads a row; `None` where there is none.
    pub(super) fn read(bench: Bench, row: usize) -> Option<Self> {
        let (item, tin, mark) = bench.board.with_value(|board| {
            Some((board.item(row)?.clone(), board.tin(row)?, board.mark(row)))
        })?;
        let is_open = bench.unfolded.with_untracked(|open| open.contains(&row));
        Some(Self {
            says: says(bench, &tin, mark),
            asking: bench.asking.with_untracked(|asking| asking.contains(&tin)),
            details: is_open.then(|| Details::read(bench, &tin, &item.code, mark)),
            at: row,
            tin,
            code: item.code,
            label: item.label,
            line: item.line,
            mark,
        })
    }

    /// Draws the row into its element, which says only where it is in the list.
    pub(super) fn draw(&self, bench: Bench, node: &El) {
        node.node().set_inner_html("");
        let _ = node
            .node()
            .class_list()
            .toggle_with_force("nr-open", self.details.is_some());
        let row = node.clone().child(&self.head(bench));
        if let Some(details) = &self.details {
            row.child(&details.draw(bench, self.asking));
        }
    }

    fn head(&self, bench: Bench) -> El {
        let words = bench.desk.words.lookups;
        let (icon, tint) = sign(self.mark);
        let word = el("span", "visually-hidden").text(words.mark(self.mark));
        let number = (bench.desk.words.common.phrases.number)(self.line as usize);
        let mut item = el("p", "nr-item").child(&el("span", "nr-code code").text(&self.code));
        if !self.label.is_empty() {
            item = item
                .text(" ")
                .child(&el("span", "nr-name quiet").text(&self.label));
        }
        let line = (words.phrases.line)(self.line as usize);
        let more = button("nr-plain nr-more")
            .attr("aria-expanded", flag(self.details.is_some()))
            .attr("aria-label", &[words.details, ", ", &line].concat())
            .child(&Icon::Down.draw());
        el("div", &["nr-head nl-head ", tint].concat())
            .with(&[
                self.number(&number, &line),
                el("span", "nr-sign").with(&[icon.draw(), word]),
                el("div", "nr-what").with(&[item, self.says(bench)]),
            ])
            .with(self.act(bench).as_slice())
            .child(&more)
    }

    /// The row's number; where the list comes from a template that is open on this page, the way to it.
    fn number(&self, number: &str, line: &str) -> El {
        if self.line > 0 && crate::ui::catalog::beside::leads_to_rows() {
            return button("nr-line nl-go figures")
                .attr("data-act", "go")
                .attr("aria-label", line)
                .text(number);
        }
        let number = if self.line > 0 { number } else { "" };
        el("span", "nr-line figures").text(number)
    }

    fn says(&self, bench: Bench) -> El {
        let words = bench.desk.words.lookups;
        match &self.says {
            Says::Card(ntin, name) => {
                let ntin = if ntin.is_empty() {
                    el("b", "").text(words.no_ntin)
                } else {
                    el("b", "nl-ntin")
                        .text("NTIN\u{a0}")
                        .child(&el("span", "code").text(ntin))
                };
                let name = if name.is_empty() { words.no_name } else { name };
                el("p", "nr-says").child(&ntin).text(" ").text(name)
            }
            Says::Words(said) => el("p", "nr-says").text(said),
        }
    }

    /// One button at most: the next step.
    fn act(&self, bench: Bench) -> Option<El> {
        let words = bench.desk.words.lookups;
        let small = |act: &str, word: &str| {
            button("btn btn-small nr-fix")
                .attr("data-act", act)
                .text(word)
        };
        if self.asking {
            return Some(small("none", words.asking).attr("aria-disabled", "true"));
        }
        Some(match (self.mark, &self.says) {
            (Mark::Found, Says::Card(ntin, _)) if !ntin.is_empty() => {
                let title = [words.copy, " ", ntin].concat();
                button("btn btn-small nr-fix nl-copy")
                    .attr("data-act", "copy")
                    .attr("data-ntin", ntin)
                    .attr("aria-label", &title)
                    .attr("title", &title)
                    .child(&Icon::Copy.draw())
            }
            (Mark::Several, _) if self.details.is_none() => small("more", words.choose),
            (Mark::Missing, _) => small("create", words.create),
            (Mark::Failed, _) => small("again", words.again),
            _ => return None,
        })
    }
}

pub(super) const fn flag(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

fn says(bench: Bench, tin: &str, mark: Mark) -> Says {
    let (words, locale) = (bench.desk.words.lookups, bench.desk.locale);
    Says::Words(match mark {
        Mark::Found => {
            let record = bench.record(tin);
            let card = record.as_ref().and_then(|record| record.card());
            let card = card.map(|card| (card.ntin.clone(), title(card, locale).to_owned()));
            match card {
                Some((ntin, name)) => return Says::Card(ntin, name),
                None => String::new(),
            }
        }
        Mark::Several => {
            bench
                .record(tin)
                .map_or_else(String::new, |record| match record.cards.len() {
                    1 => words.other_code.to_owned(),
                    many => (words.phrases.several)(many),
                })
        }
        Mark::Missing => words.missing_says.to_owned(),
        Mark::Waiting => words.waiting_says.to_owned(),
        Mark::Failed => bench
            .failures
            .with_value(|failures| failures.get(tin).map(|why| trouble(why, locale)))
            .map_or_else(String::new, |(what, next)| [&*what, " ", &next].concat()),
    })
}
