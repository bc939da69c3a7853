//! The person's requests: how each stands, and what may be done next. What is done goes through the journal, so that nothing
//! is done twice; what is shown is read anew.

mod acts;
mod board;
mod details;
mod outbox;
mod row;
mod similar;
mod told;

use super::desk::Desk;
use super::sending;
use crate::catalog::contract::State;
use crate::ui::el::{El, button, el, follow};
use crate::ui::icon::Icon;
use board::{Board, Shown};
use leptos::prelude::*;

pub(super) use board::watch_news;

/// The part as a whole.
pub(super) fn requests(desk: Desk) -> El {
    let words = desk.words.requests;
    let board = Board::new(desk);
    board.begin();
    // What this tab has sent, or another one, stands otherwise now.
    follow(move || {
        desk.changed.with(|_| ());
        board.look_at_device();
    });
    follow(move || {
        if desk.moved.get() > 0 && !desk.sending.get() {
            board.look_at_device();
            board.again();
        }
    });
    el("section", "nc-requests")
        .with(&[
            el("h3", "").text(words.heading),
            el("p", "nc-lead").text(words.lead),
        ])
        .part(move || outbox::outbox(board))
        .child(&sending::stop(desk, move || outbox::waiting(board)))
        .part(move || board.news.with(|news| told::news(board, news)))
        .part(move || {
            Some(match board.shown.get() {
                Shown::Nothing => nothing_yet(board),
                Shown::Asking => el("p", "quiet").text(words.asking),
                Shown::Trouble(what, next) => trouble(board, &what, &next),
                Shown::Page => list(board),
            })
        })
}

/// Before anything was asked.
fn nothing_yet(board: Board) -> El {
    let words = board.desk.words.requests;
    button("btn btn-primary nc-requests-show")
        .text(words.show)
        .on("click", move |_| board.show())
}

fn trouble(board: Board, what: &str, next: &str) -> El {
    let again = button("btn")
        .text(board.desk.words.requests.refresh)
        .on("click", move |_| board.show());
    el("div", "nc-result is-bad").attr("role", "alert").with(&[
        Icon::Octagon.draw(),
        el("div", "").with(&[
            el("p", "nc-result-what").text(what),
            el("p", "").text(next),
            again,
        ]),
    ])
}

fn list(board: Board) -> El {
    let words = board.desk.words.requests;
    let rows = move || {
        let page = board.page.get();
        if page.content.is_empty() {
            return el("div", "nc-requests-none").with(&[
                el("p", "").text(words.none),
                el("p", "quiet").text(words.none_hint),
            ]);
        }
        let rows: Vec<_> = page
            .content
            .into_iter()
            .map(|request| row::row(board, request))
            .collect();
        el("ul", "nc-requests-list").with(&rows)
    };
    el("div", "nc-requests-body")
        .child(&bar(board))
        .part(move || acts::many(board))
        .part(move || Some(rows()))
        .part(move || pages(board))
}

/// The filter and the way to see it anew.
fn bar(board: Board) -> El {
    let words = board.desk.words.requests;
    let filter = |state: Option<State>, name: &str| {
        let name = name.to_owned();
        button("nc-filter")
            .state_of("aria-pressed", move || board.filter.get() == state)
            .text_of(move || match board.count_of(state) {
                Some(count) => format!("{name} {count}"),
                None => name.clone(),
            })
            .on("click", move |_| board.choose(state))
    };
    let mut filters = vec![filter(None, words.all)];
    filters.extend(
        State::ALL
            .iter()
            .zip(words.states)
            .map(|(state, name)| filter(Some(*state), name)),
    );
    el("div", "nc-requests-bar").with(&[
        el("div", "row")
            .attr("role", "group")
            .attr("aria-label", words.filter)
            .with(&filters),
        button("btn btn-small nc-refresh")
            .text(words.refresh)
            .on("click", move |_| board.show()),
    ])
}

fn pages(board: Board) -> Option<El> {
    let words = board.desk.words.requests;
    let (pages, all) = board
        .page
        .with(|page| (page.total_pages, page.total_elements));
    if pages < 2 {
        return None;
    }
    let at = board.number.get();
    let go = |name: &str, to: u32| {
        let button = button("btn btn-small").text(name);
        if (1..=pages).contains(&to) {
            button.on("click", move |_| board.turn(to))
        } else {
            button.attr("disabled", "")
        }
    };
    Some(el("div", "row nc-pages").with(&[
        go(words.previous, at - 1),
        el("span", "figures").text(&(words.phrases.page)(at, pages, all)),
        go(words.next, at + 1),
    ]))
}
