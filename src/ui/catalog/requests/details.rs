//! How one request stands: the moderator's words, what comes next, and what may be done.

use super::board::Board;
use super::{acts, similar, told};
use crate::catalog::answer::{self, Answer, Trouble};
use crate::catalog::call;
use crate::catalog::contract::{GzStatus, RequestShort, RequestStatus, State};
use crate::catalog::port::Port;
use crate::catalog::{days, life};
use crate::text::catalog::trouble;
use crate::ui::catalog::desk::Desk;
use crate::ui::dom;
use crate::ui::el::{El, el};
use leptos::prelude::*;

/// Reads the request's state and shows it.
pub(super) fn details(board: Board, request: &RequestShort) -> El {
    let desk = board.desk;
    let words = desk.words.requests;
    let status = RwSignal::new(None::<Answer<RequestStatus>>);
    let id = request.id;
    dom::start(async move {
        let reply = desk.port().send(call::status(id)).await;
        // The person may have closed it.
        status.try_set(Some(answer::read(reply)));
    });
    let request = StoredValue::new(request.clone());
    el("div", "nc-request-details")
        .attr("role", "status")
        .part(move || {
            Some(match status.get() {
                None => el("p", "quiet").text(words.loading),
                Some(Ok(status)) => told_whole(board, &request.get_value(), &status),
                Some(Err(Trouble::NotFound(_))) => el("p", "").text(words.gone),
                Some(Err(why)) => {
                    let (what, next) = trouble(&why, desk.locale);
                    el("div", "").with(&[
                        el("p", "nc-result-what").text(&what),
                        el("p", "").text(&next),
                    ])
                }
            })
        })
}

fn told_whole(board: Board, request: &RequestShort, status: &RequestStatus) -> El {
    let desk = board.desk;
    let mut parts = vec![el("p", "nc-next").text(told::next(desk, life::next(status)))];
    parts.extend(due(desk, request, status));
    parts.extend(words_of(desk, request, status));
    if let Some(gz) = &status.gz_status {
        parts.extend(extended(desk, gz));
    }
    if life::waits_for_decision(status) {
        parts.push(similar::similar(board, request));
    }
    parts.extend(result(desk, status));
    parts.push(acts::acts(board, request, status));
    el("div", "nc-request-told").with(&parts)
}

/// How long the moderator's answer may still take.
fn due(desk: Desk, request: &RequestShort, status: &RequestStatus) -> Option<El> {
    let words = desk.words.requests;
    if !matches!(status.code, State::OnModeration | State::Accepted) {
        return None;
    }
    let working = if request.request_type.code == "gov" {
        days::PROCUREMENT
    } else {
        days::TRADE
    };
    let by = days::deadline(days::parse(&request.updated_date)?, working);
    let (year, ..) = days::date(by);
    let unknown = (!days::knows_ait(by)).then_some(year);
    let calendar = (words.phrases.calendar)(&told::date_of(days::AS_OF), unknown);
    let text = match days::left(days::day(desk.port().now()), by) {
        0 => words.today.to_owned(),
        left if left < 0 => words.passed.to_owned(),
        left => (words.phrases.due)(&told::date(by), left),
    };
    Some(
        el("p", "nc-due")
            .text(&text)
            .text(" ")
            .child(&el("small", "quiet").text(&calendar)),
    )
}

/// What the catalog says of the card: its remarks stand with the names of what they are about.
fn words_of(desk: Desk, request: &RequestShort, status: &RequestStatus) -> Vec<El> {
    let words = desk.words.requests;
    let mut parts = Vec::new();
    for text in [&status.reason, &status.comment] {
        if !text.trim().is_empty() {
            parts.push(el("p", "quiet").text(words.catalog_says));
            parts.push(told::quote(text));
        }
    }
    let rejection = request.rejection_reason.get("comment");
    if let Some(why) = rejection.and_then(|why| why.as_str())
        && why != status.comment
    {
        parts.push(el("p", "quiet").text(words.reason));
        parts.push(told::quote(why));
    }
    if !status.revision_details.is_empty() {
        let remarks = status.revision_details.iter();
        let items: Vec<_> = remarks.map(|remark| told::remark(desk, remark)).collect();
        parts.push(el("h4", "").text(words.remarks));
        parts.push(el("ul", "nc-remarks").with(&items));
    }
    if let Some(photo) = &status.photo_moderation {
        parts.push(el("h4", "").text(words.photo));
        parts.push(el("p", "").text(&(words.phrases.score)(photo.score)));
        if !photo.comment.is_empty() {
            parts.push(told::quote(&photo.comment));
        }
    }
    parts
}

fn extended(desk: Desk, gz: &GzStatus) -> Vec<El> {
    let words = desk.words.requests;
    let mut parts = vec![el("p", "nc-extended").text(told::gz(desk, gz.code))];
    if !gz.comment.is_empty() {
        parts.push(told::quote(&gz.comment));
    }
    if !gz.revision_details.is_empty() {
        let remarks = gz.revision_details.iter();
        let items: Vec<_> = remarks.map(|remark| told::remark(desk, remark)).collect();
        parts.push(el("h4", "").text(words.remarks_gz));
        parts.push(el("ul", "nc-remarks").with(&items));
    }
    parts
}

/// The NTIN, and the card's page where the catalog names one.
fn result(desk: Desk, status: &RequestStatus) -> Option<El> {
    let words = desk.words.requests;
    if status.ntin_code.is_empty() {
        return None;
    }
    let line = el("p", "row").with(&[
        el("span", "").text(words.ntin),
        el("strong", "code nc-ntin").text(&status.ntin_code),
    ]);
    // Nothing but a secure page is opened by our hand.
    let is_page = status.product_url.starts_with("https:");
    Some(if is_page {
        line.child(
            &el("a", "")
                .attr("href", &status.product_url)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer")
                .text(words.link),
        )
    } else {
        line
    })
}
