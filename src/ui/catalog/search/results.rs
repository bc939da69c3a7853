//! What was found: a count, filters, the cards, and the way to more of them.

use super::state::{self, Found};
use super::{filters, said, to_connect};
use crate::catalog::compare::{self, Likeness, Wanted};
use crate::catalog::contract::SearchItem;
use crate::catalog::filters::{class, fits};
use crate::catalog::search::{self, fewer};
use crate::ui::catalog::desk::{Begin, Desk};
use crate::ui::el::{El, button, el};
use leptos::prelude::*;
use std::sync::Arc;

/// All of it; nothing before there is an answer.
pub(super) fn results(desk: Desk) -> El {
    let search = desk.search;
    // A page more is no reason to build filters anew.
    let is_filled = Memo::new(move |_| {
        search
            .found
            .with(|found| found.as_ref().is_some_and(|found| !found.items.is_empty()))
    });
    el("div", "ns-results")
        .child(&count(desk))
        .part(move || {
            let found = search.found.get()?;
            found.items.is_empty().then(|| nothing(desk, &found))
        })
        .part(move || is_filled.get().then(|| filled(desk)))
}

fn filled(desk: Desk) -> El {
    let search = desk.search;
    let list = move || {
        let found = search.found.get()?;
        Some(list(desk, &found))
    };
    el("div", "ns-found").with(&[
        filters::filters(desk),
        el("div", "ns-list")
            .with(&[filters::chips(desk), order(desk)])
            .part(list),
    ])
}

/// How many there are; said aloud whenever it changes.
fn count(desk: Desk) -> El {
    let search = desk.search;
    let phrases = &desk.words.search.phrases;
    let count = el("p", "ns-count")
        .attr("role", "status")
        .attr("tabindex", "-1");
    count.text_of(move || {
        let Some(found) = search.found.get() else {
            return String::new();
        };
        let (loaded, total) = (found.items.len(), found.total());
        if let Some(code) = &found.code {
            return (phrases.with_code)(loaded, code);
        }
        if loaded == 0 {
            return String::new();
        }
        search.choices.with(|choices| {
            if choices.is_empty() {
                return (phrases.shown)(loaded, total);
            }
            let fit = found.items.iter().filter(|item| fits(item, choices));
            (phrases.fit)(fit.count(), loaded, total)
        })
    })
}

/// What to do where there is nothing.
fn nothing(desk: Desk, found: &Arc<Found>) -> El {
    let search = desk.search;
    let words = desk.words.search;
    let is_code = matches!(search::meant(&found.words), search::Meant::Code(_));
    let typed = found.words.clone();
    let create = button("btn btn-primary")
        .text(words.create)
        .on("click", move |_| {
            desk.write_card(if is_code {
                Begin::Barcode(typed.clone())
            } else {
                Begin::Name(typed.clone())
            });
        });
    let mut ways = Vec::new();
    if let Some(fewer) = fewer(&found.words).filter(|_| !is_code) {
        let text = (words.phrases.fewer)(&fewer);
        ways.push(button("btn").text(&text).on("click", move |_| {
            search.typed.set(fewer.clone());
            state::begin(desk);
        }));
    }
    ways.push(create);
    let all = el("div", "ns-nothing card").attr("tabindex", "-1").with(&[
        el("p", "ns-strong").text(words.nothing),
        el("p", "").text(words.nothing_next),
    ]);
    let all = if is_code {
        all.child(&key_hint(desk))
    } else {
        all
    };
    all.child(&el("div", "row").with(&ways))
}

/// That a code is better looked for with a key.
fn key_hint(desk: Desk) -> El {
    let words = desk.words.search;
    el("div", "").part(move || {
        (!desk.has_key.get()).then(|| {
            el("div", "ns-hint").with(&[
                el("p", "quiet").text(words.without_key),
                to_connect(words.to_connect),
            ])
        })
    })
}

/// The order: the catalog's, or by likeness.
fn order(desk: Desk) -> El {
    let search = desk.search;
    let words = desk.words.search;
    let choice = move |likely: bool, name: &'static str| {
        button("btn btn-small")
            .text(name)
            .state_of("aria-pressed", move || search.likely.get() == likely)
            .on("click", move |_| search.likely.set(likely))
    };
    let has_words = Memo::new(move |_| {
        search
            .found
            .with(|found| found.as_ref().is_some_and(|found| found.code.is_none()))
    });
    el("div", "ns-order").part(move || {
        if !has_words.get() {
            return None;
        }
        let group = el("div", "row")
            .attr("role", "group")
            .attr("aria-label", words.order)
            .with(&[
                choice(false, words.as_catalog),
                choice(true, words.by_likeness),
            ]);
        Some(el("div", "").child(&group).part(move || {
            let likely = search.likely.get();
            likely.then(|| el("p", "quiet small").text(words.likeness_hint))
        }))
    })
}

/// The cards that fit the filters.
fn list(desk: Desk, found: &Arc<Found>) -> El {
    let search = desk.search;
    let words = desk.words.search;
    let choices = search.choices.get();
    let likely = search.likely.get() && found.code.is_none();
    let fitting = found.items.iter().enumerate();
    let mut shown: Vec<(usize, &SearchItem, Option<Likeness>)> = fitting
        .filter(|(_, item)| fits(item, &choices))
        .map(|(at, item)| (at, item, None))
        .collect();
    if shown.is_empty() {
        return el("p", "ns-nothing card").text(words.none_fit);
    }
    if likely {
        let wanted = Wanted {
            name: found.words.clone(),
            ..Wanted::default()
        };
        for (_, item, likeness) in &mut shown {
            *likeness = Some(compare::compare(&wanted, &compare::Card::of(item)));
        }
        let score = |likeness: &Option<Likeness>| likeness.as_ref().map_or(0.0, |l| l.score);
        // Those that are equally likely stay in the catalog's order.
        shown.sort_by(|a, b| score(&b.2).total_cmp(&score(&a.2)));
    }
    let rows: Vec<El> = shown
        .into_iter()
        .map(|(at, item, likeness)| row(desk, at, item, likeness.as_ref()))
        .collect();
    el("ul", "ns-cards")
        .attr("aria-label", words.results)
        .with(&rows)
}

fn row(desk: Desk, at: usize, item: &SearchItem, likeness: Option<&Likeness>) -> El {
    let words = desk.words.search;
    let (lang, name) =
        said::name(said::names(item), desk.locale).unwrap_or((desk.locale.tag(), words.unnamed));
    let open = button("ns-name")
        .attr("data-card", &at.to_string())
        .attr("lang", lang)
        .text(name)
        .on("click", move |_| state::open(desk, at));
    let mut codes = Vec::new();
    let (ntin, gtin) = (search::code(&item.ntin), search::code(&item.gtin));
    if !ntin.is_empty() {
        codes.push(said::code(desk, words.ntin, &ntin));
    }
    if !gtin.is_empty() {
        codes.push(el("div", "ns-code").with(&[
            el("dt", "").text(words.gtin),
            el("dd", "").child(&el("span", "code").text(&gtin)),
        ]));
    }
    let path: Vec<&str> = (1..=4)
        .map(|level| class(item, level))
        .filter(|name| !name.is_empty())
        .collect();
    let mut parts = vec![el("h4", "").child(&open)];
    if !path.is_empty() {
        let path = path.join(" \u{203a} ");
        parts.push(el("p", "quiet small").attr("lang", "ru").text(&path));
    }
    if !codes.is_empty() {
        parts.push(el("dl", "ns-codes").with(&codes));
    }
    if let Some(likeness) = likeness {
        parts.push(said::differences(&likeness.differences, words));
    }
    el("li", "ns-row card").with(&parts)
}

/// The way to the next page.
pub(super) fn more(desk: Desk) -> El {
    let search = desk.search;
    let words = desk.words.search;
    // The button keeps the focus while a page is under way.
    let may = Memo::new(move |_| {
        let has_more = search
            .found
            .with(|found| found.as_ref().is_some_and(|found| found.has_more()));
        has_more && search.trouble.with(Option::is_none)
    });
    el("div", "ns-more").part(move || {
        may.get().then(|| {
            button("btn")
                .text(words.more)
                .state_of("aria-disabled", move || search.busy.get())
                .on("click", move |_| {
                    if !search.busy.get_untracked() {
                        state::more(desk);
                    }
                })
        })
    })
}
