//! Cards that may be the same product, side by side. The catalog only says how like they are; the person decides.

use super::board::Board;
use super::{acts, told};
use crate::catalog::answer::{self, Answer};
use crate::catalog::call;
use crate::catalog::contract::{DuplicateDecision, DuplicateMatch, RequestShort};
use crate::catalog::journal::Act;
use crate::catalog::port::Port;
use crate::text::catalog::trouble;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use leptos::prelude::*;

/// The cards, and the ways to decide.
pub(super) fn similar(board: Board, request: &RequestShort) -> El {
    let desk = board.desk;
    let words = desk.words.requests;
    let cards = RwSignal::new(None::<Answer<Vec<DuplicateMatch>>>);
    let id = request.id;
    dom::start(async move {
        let reply = desk.port().send(call::duplicates(id)).await;
        cards.try_set(Some(answer::read_list(reply)));
    });
    let request = StoredValue::new(request.clone());
    el("div", "nc-similar")
        .with(&[
            el("h4", "").text(words.similar),
            el("p", "").text(words.similar_lead),
        ])
        .part(move || {
            Some(match cards.get() {
                None => el("p", "quiet").text(words.asking),
                Some(Ok(cards)) => table(board, &request.get_value(), &cards),
                Some(Err(why)) => {
                    let (what, next) = trouble(&why, desk.locale);
                    el("p", "").text(&[what.as_str(), " ", &next].concat())
                }
            })
        })
}

fn table(board: Board, request: &RequestShort, cards: &[DuplicateMatch]) -> El {
    let words = board.desk.words.requests;
    let name = told::name(request, board.desk.locale);
    let gtin = told::said(request, "gtin");
    let own = el("li", "nc-similar-card card").with(&[
        el("strong", "").text(words.yours),
        line(words.name_of, &name, false),
        line(words.gtin, gtin, false),
    ]);
    let mut items = vec![own];
    items.extend(
        cards
            .iter()
            .map(|card| one(board, request, card, &name, gtin)),
    );
    let title = name.clone();
    let id = request.id;
    let go_on = button("btn").text(words.go_on_new).on("click", move |_| {
        acts::act(board, id, &title, Act::Decide(DuplicateDecision::Continue));
    });
    let none = cards
        .is_empty()
        .then(|| el("p", "quiet").text(words.none_similar));
    el("div", "nc-similar-body")
        .child(&el("ul", "nc-similar-cards").with(&items))
        .with(none.as_slice())
        .child(&go_on)
}

fn one(board: Board, request: &RequestShort, card: &DuplicateMatch, name: &str, gtin: &str) -> El {
    let words = board.desk.words.requests;
    let class = card.category_ancestors.last();
    let class = class.map_or("", |class| class.name_ru.as_str());
    let (id, title, ntin) = (request.id, name.to_owned(), card.ntin.clone());
    let take = button("btn").text(words.take_this).on("click", move |_| {
        let act = Act::Decide(DuplicateDecision::UseExisting { ntin: ntin.clone() });
        let question = [words.ask_take, words.ask_take_hint, words.take_this];
        acts::ask(board, id, &title, question, act);
    });
    el("li", "nc-similar-card card").with(&[
        el("strong", "").text(words.theirs),
        el("span", "chip").text(&(words.phrases.alike)(card.similarity.round() as i64)),
        line(words.name_of, &card.name, card.name != name),
        line(words.gtin, &card.gtin, card.gtin != gtin),
        line(words.ntin, &card.ntin, false),
        line(words.brand_of, &card.brand, false),
        line(words.class_of, class, false),
        take,
    ])
}

/// A line of a card; what differs is said in a word.
fn line(name: &str, value: &str, differs: bool) -> El {
    let shown = if value.is_empty() { "–" } else { value };
    let class = if differs { "nc-differs" } else { "" };
    el("p", class).with(&[
        el("span", "quiet small").text(name),
        el("span", "").text(shown),
    ])
}
