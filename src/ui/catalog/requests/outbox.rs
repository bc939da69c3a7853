//! What this device has still to send, and what has stopped.

use super::board::Board;
use crate::catalog::journal::{Act, Deed, Entry, Rest, Step};
use crate::text::catalog::trouble;
use crate::ui::catalog::desk::Begin;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use leptos::prelude::*;

/// So many of those that have stopped are listed.
const LISTED: usize = 20;

/// How many things wait to be sent.
pub(super) fn waiting(board: Board) -> usize {
    let entries = board
        .entries
        .with(|all| all.iter().filter(|entry| entry.is_to_do()).count());
    let deeds = board
        .deeds
        .with(|all| all.iter().filter(|deed| deed.is_to_do()).count());
    entries + deeds
}

/// The outbox; none where nothing waits.
pub(super) fn outbox(board: Board) -> Option<El> {
    let desk = board.desk;
    let words = desk.words.requests;
    let (entries, deeds) = (board.entries.get(), board.deeds.get());
    let waiting = waiting(board);
    let stopped_entries = entries
        .iter()
        .filter(|entry| matches!(entry.step, Step::Refused | Step::Undecided(..)))
        .filter(|entry| !entry.is_to_do());
    let mut stopped: Vec<_> = stopped_entries
        .map(|entry| stopped_entry(board, entry))
        .collect();
    let refused = deeds
        .iter()
        .filter(|deed| !deed.is_to_do() && deed.trouble.is_some());
    stopped.extend(refused.map(|deed| stopped_deed(board, deed)));
    stopped.extend(deeds.iter().filter_map(|deed| made(board, deed)));
    if waiting == 0 && stopped.is_empty() {
        return None;
    }
    stopped.truncate(LISTED);
    let mut parts = vec![el("h4", "").text(words.outbox)];
    if waiting > 0 {
        parts.push(el("p", "").text(&(words.phrases.waiting)(waiting)));
        parts.extend(why(board));
        if !desk.sending.get() {
            let go_on = button("btn btn-primary nc-go-on").text(words.go_on);
            parts.push(go_on.on("click", move |_| {
                dom::start(async move {
                    let what = (words.phrases.waiting)(waiting);
                    if desk.allowed_to_ask(what).await {
                        desk.go_on();
                    }
                });
            }));
        }
    }
    parts.push(el("ul", "nc-stopped").with(&stopped));
    Some(el("div", "nc-outbox is-warn").with(&parts))
}

/// Why nothing more is sent.
fn why(board: Board) -> Option<El> {
    let desk = board.desk;
    let words = desk.words.requests;
    let text = match desk.rest.get()? {
        Rest::Done => return None,
        Rest::Stopped => words.rests[0].to_owned(),
        Rest::NeedsKey => words.rests[1].to_owned(),
        Rest::NoWay => words.rests[2].to_owned(),
        Rest::NotKept => words.rests[3].to_owned(),
        Rest::Trouble(why) => {
            let (what, next) = trouble(&why, desk.locale);
            [what.as_str(), " ", &next].concat()
        }
    };
    Some(el("p", "").text(&text))
}

fn stopped_entry(board: Board, entry: &Entry) -> El {
    let desk = board.desk;
    let words = desk.words.requests;
    let item = el("li", "").child(&el("strong", "").text(&entry.title));
    let key = entry.key.clone();
    if let Step::Undecided(_, among) = &entry.step {
        let mut ways: Vec<_> = among
            .iter()
            .map(|id| choice(board, &key, Some(*id), &format!("{} {id}", words.it_is)))
            .collect();
        ways.push(choice(board, &key, None, words.none_is));
        item.child(&el("p", "").text(words.look))
            .child(&el("div", "row").with(&ways))
    } else {
        let said = entry.trouble.as_ref().map(|why| {
            let (what, next) = trouble(why, desk.locale);
            el("p", "").text(&[what.as_str(), " ", &next].concat())
        });
        let forget = button("btn btn-small")
            .text(words.dismiss)
            .on("click", move |_| {
                let key = key.clone();
                dom::start(async move {
                    if desk.sender().forget(&key).await.is_err() {
                        desk.problem(words.not_kept);
                    }
                    desk.go_on();
                    board.look_at_device();
                });
            });
        item.with(said.as_slice()).child(&forget)
    }
}

fn choice(board: Board, key: &str, request: Option<i64>, word: &str) -> El {
    let desk = board.desk;
    let key = key.to_owned();
    button("btn btn-small").text(word).on("click", move |_| {
        let key = key.clone();
        dom::start(async move {
            if desk.sender().choose(&key, request).await.is_err() {
                desk.problem(desk.words.requests.not_kept);
            }
            board.look_at_device();
            desk.go_on();
        });
    })
}

/// The draft of an edit that is there, while no form has taken it.
fn made(board: Board, deed: &Deed) -> Option<El> {
    let Act::Edit(ntin) = deed.act.clone() else {
        return None;
    };
    deed.made()?;
    let desk = board.desk;
    let open = button("btn btn-small")
        .text(desk.words.card.propose_edit)
        .on("click", move |_| desk.write_card(Begin::Edit(ntin.clone())));
    let title = el("strong", "").text(&deed.title);
    Some(el("li", "").with(&[title, open]))
}

fn stopped_deed(board: Board, deed: &Deed) -> El {
    let desk = board.desk;
    let item = el("li", "").child(&el("strong", "").text(&deed.title));
    let said = deed.trouble.as_ref().map(|why| {
        let (what, next) = trouble(why, desk.locale);
        el("p", "").text(&[what.as_str(), " ", &next].concat())
    });
    let key = deed.key.clone();
    let dismiss = button("btn btn-small")
        .text(desk.words.requests.dismiss)
        .on("click", move |_| {
            let key = key.clone();
            dom::start(async move {
                // What could not be taken away is shown again.
                let _ = desk.sender().dismiss(&key).await;
                board.look_at_device();
            });
        });
    item.with(said.as_slice()).child(&dismiss)
}
