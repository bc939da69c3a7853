//! How requests are told: names, states, dates, what is new.

use super::board::Board;
use crate::catalog::browser::Device;
use crate::catalog::contract::{GzState, RequestShort, RevisionDetail, State};
use crate::catalog::days;
use crate::catalog::journal::news::{self, Sight};
use crate::catalog::life::Next;
use crate::text::Locale;
use crate::text::catalog::attribute;
use crate::ui::catalog::desk::Desk;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use serde_json::Value;

/// A field of what a list says of the product; empty where it says none.
pub(super) fn said<'a>(request: &'a RequestShort, field: &str) -> &'a str {
    request
        .product_data
        .get(field)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The product's name in the page's language, or in the other one; may be empty.
pub(super) fn name(request: &RequestShort, locale: Locale) -> String {
    let (first, second) = match locale {
        Locale::Kk => ("nameKk", "nameRu"),
        _ => ("nameRu", "nameKk"),
    };
    let name = said(request, first);
    let name = if name.is_empty() {
        said(request, second)
    } else {
        name
    };
    name.to_owned()
}

/// A state: a word, a shape and a colour.
pub(super) fn state(desk: Desk, state: State) -> El {
    let at = State::ALL.iter().position(|known| *known == state);
    let word = desk.words.requests.states[at.unwrap_or(State::ALL.len())];
    let (class, icon) = match state {
        State::New => ("chip", Icon::Pencil),
        State::OnModeration => ("chip is-temporary", Icon::Clock),
        State::Accepted => ("chip is-info", Icon::Circle),
        State::UnderRevision => ("chip is-warn", Icon::Triangle),
        State::Rejected => ("chip is-bad", Icon::Octagon),
        State::Cancelled | State::Unknown => ("chip", Icon::Cross),
        State::ReadyToPublish => ("chip is-accent", Icon::Badge),
        State::Completed | State::ExistingProductSelected => ("chip is-good", Icon::Tick),
    };
    el("span", class).with(&[icon.draw(), el("span", "").text(word)])
}

/// The state of an extended part, in words.
pub(super) fn gz(desk: Desk, state: GzState) -> &'static str {
    let at = match state {
        GzState::AcceptedGz => 0,
        GzState::UnderRevisionGz => 1,
        GzState::RejectedGz => 2,
        GzState::PublishingGz => 3,
        GzState::Unknown => 4,
    };
    desk.words.requests.gz[at]
}

/// What comes next, in words.
pub(super) fn next(desk: Desk, next: Next) -> &'static str {
    let at = match next {
        Next::Send => 0,
        Next::Moderator => 1,
        Next::Verdict => 2,
        Next::Correct => 3,
        Next::Photos => 4,
        Next::Choose => 5,
        Next::Revive => 6,
        Next::Publish => 7,
        Next::Extended => 8,
        Next::CorrectExtended => 9,
        Next::Nothing => 10,
        Next::Unknown => 11,
    };
    desk.words.requests.next_steps[at]
}

/// A day as people write it.
pub(super) fn date(day: i64) -> String {
    let (year, month, day) = days::date(day);
    format!("{day:02}.{month:02}.{year}")
}

/// The catalog's date as people write it.
pub(super) fn date_of(text: &str) -> String {
    days::parse(text).map_or_else(|| text.to_owned(), date)
}

/// A quotation of the catalog.
pub(super) fn quote(text: &str) -> El {
    el("blockquote", "nc-quote").text(text)
}

/// A moderator's remark on the attribute that it is about.
pub(super) fn remark(desk: Desk, remark: &RevisionDetail) -> El {
    let name = attribute(&remark.attribute_code, desk.locale)
        .map_or(remark.attribute_code.as_str(), |words| words.name);
    let item = el("li", "nc-remark").child(&el("strong", "").text(name));
    let item = if remark.value.is_empty() {
        item
    } else {
        item.child(&el("span", "quiet").text(&remark.value))
    };
    item.child(&quote(&remark.comment))
}

/// What has changed since the person last looked.
pub(super) fn news(board: Board, news: &[Sight]) -> Option<El> {
    /// So many are listed.
    const LISTED: usize = 20;
    let desk = board.desk;
    let words = desk.words.requests;
    if news.is_empty() {
        return None;
    }
    let lines = news.iter().take(LISTED).map(|sight| {
        let title = if sight.title.is_empty() {
            words.no_name
        } else {
            &sight.title
        };
        let line = el("li", "row").with(&[el("span", "").text(title), state(desk, sight.state)]);
        if sight.ntin.is_empty() {
            line
        } else {
            line.child(&el("span", "code").text(&sight.ntin))
        }
    });
    let seen = news.to_vec();
    let read = button("btn btn-small")
        .text(words.news_seen)
        .on("click", move |_| {
            let seen = seen.clone();
            dom::start(async move {
                // What cannot be kept is news again.
                let _ = news::shown(&Device, &seen).await;
                board.look_at_device();
            });
        });
    let heading = el("h4", "").text(words.news);
    let count = el("p", "").text(&(words.phrases.news)(news.len()));
    let list = el("ul", "nc-news-list").with(&lines.collect::<Vec<_>>());
    Some(el("div", "nc-news is-info").with(&[heading, count, list, read]))
}
