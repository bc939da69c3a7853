//! What may be done with a request: only what its state allows, and never without a question where something is lost. It is
//! written into the journal first, which does it once.

use super::board::Board;
use super::told;
use crate::catalog::contract::{RequestShort, RequestStatus, State};
use crate::catalog::journal::Act;
use crate::catalog::life::{self, Action};
use crate::ui::catalog::desk::Begin;
use crate::ui::catalog::sending::{Going, is_ours};
use crate::ui::dialog::dialog;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use leptos::prelude::*;

/// The buttons.
pub(super) fn acts(board: Board, request: &RequestShort, status: &RequestStatus) -> El {
    let desk = board.desk;
    let id = request.id;
    let waits = move || {
        board.deeds.with(|deeds| {
            deeds
                .iter()
                .any(|deed| deed.request == id && deed.is_to_do())
        })
    };
    let name = told::name(request, desk.locale);
    let allowed = life::allowed_in(status);
    el("div", "row nc-acts").part(move || {
        if waits() {
            return Some(el("p", "quiet").text(desk.words.requests.planned));
        }
        let buttons = allowed
            .iter()
            .enumerate()
            .filter_map(|(at, action)| one(board, id, &name, *action, at == 0));
        Some(el("div", "row").with(&buttons.collect::<Vec<_>>()))
    })
}

fn one(board: Board, id: i64, name: &str, action: Action, main: bool) -> Option<El> {
    let words = board.desk.words.requests;
    let (word, question, what) = match action {
        Action::Update => (words.correct, None, None),
        Action::Delete => (
            words.delete,
            Some([words.ask_delete, words.ask_delete_hint, words.delete]),
            Some(Act::Delete),
        ),
        Action::Moderate => (
            words.moderate,
            Some([words.ask_send, words.ask_send_hint, words.moderate]),
            Some(Act::Moderate),
        ),
        Action::Withdraw => (
            words.withdraw,
            Some([words.ask_withdraw, words.ask_withdraw_hint, words.withdraw]),
            Some(Act::Withdraw),
        ),
        Action::Publish => (words.publish, None, Some(Act::Publish)),
        // Among the similar cards.
        Action::Decide => return None,
    };
    let class = if main { "btn btn-primary" } else { "btn" };
    let name = name.to_owned();
    Some(
        button(class)
            .text(word)
            .on("click", move |_| match (&what, question) {
                (None, _) => board.desk.write_card(Begin::Request(id)),
                (Some(what), None) => act(board, id, &name, what.clone()),
                (Some(what), Some(question)) => ask(board, id, &name, question, what.clone()),
            }),
    )
}

/// Asks first: a question, what it means, and the word of the button.
pub(super) fn ask(board: Board, id: i64, name: &str, question: [&str; 3], what: Act) {
    let [title, hint, word] = question;
    let parts = [
        el("p", "").child(&el("strong", "").text(name)),
        el("p", "").text(hint),
    ];
    let name = name.to_owned();
    let cancel = board.desk.words.common.cancel;
    dialog(cancel, title, &parts, word, move |dialog| {
        dialog.close();
        act(board, id, &name, what.clone());
    });
}

/// Writes it down, and has it done.
pub(super) fn act(board: Board, id: i64, name: &str, what: Act) {
    all(board, vec![(id, name.to_owned(), what)]);
}

fn all(board: Board, wished: Vec<(i64, String, Act)>) {
    let desk = board.desk;
    let mut going = wished
        .iter()
        .filter(|(_, _, what)| *what == Act::Moderate)
        .map(|(id, name, _)| Going {
            title: name,
            request: Some(*id),
            content: None,
        })
        .peekable();
    if going.peek().is_some() && !is_ours(going) {
        return;
    }
    dom::start(async move {
        let sender = desk.sender();
        for (id, name, what) in wished {
            if sender.act(id, &name, what).await.is_err() {
                desk.problem(desk.words.requests.not_kept);
                return;
            }
        }
        board.look_at_device();
        desk.go_on();
    });
}

/// Sending many drafts at once.
pub(super) fn many(board: Board) -> Option<El> {
    let words = board.desk.words.requests;
    let drafts: Vec<(i64, String)> = board.page.with(|page| {
        let drafts = page
            .content
            .iter()
            .filter(|request| request.state() == State::New);
        drafts
            .map(|draft| (draft.id, told::name(draft, board.desk.locale)))
            .collect()
    });
    if drafts.len() < 2 {
        return None;
    }
    let marked = board.marked.get();
    let ids: Vec<i64> = drafts.iter().map(|(id, _)| *id).collect();
    let select = button("btn btn-small")
        .text(words.select_all)
        .on("click", move |_| {
            board.marked.set(ids.iter().copied().collect());
        });
    let chosen: Vec<_> = drafts
        .into_iter()
        .filter(|(id, _)| marked.contains(id))
        .collect();
    let send = (!chosen.is_empty()).then(|| {
        let word = (words.phrases.send)(chosen.len());
        button("btn btn-small btn-primary nc-send-many")
            .text(&word)
            .on("click", move |_| send_all(board, &chosen))
    });
    Some(el("div", "row").child(&select).with(send.as_slice()))
}

fn send_all(board: Board, chosen: &[(i64, String)]) {
    let words = board.desk.words.requests;
    let wished: Vec<_> = chosen
        .iter()
        .map(|(id, name)| (*id, name.clone(), Act::Moderate))
        .collect();
    let parts = [
        el("p", "").text(&(words.phrases.send)(chosen.len())),
        el("p", "").text(words.ask_send_hint),
    ];
    let cancel = board.desk.words.common.cancel;
    dialog(
        cancel,
        words.ask_send,
        &parts,
        words.moderate,
        move |dialog| {
            dialog.close();
            board.marked.set(std::collections::BTreeSet::new());
            all(board, wished.clone());
        },
    );
}
