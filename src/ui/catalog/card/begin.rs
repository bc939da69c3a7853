//! How a form begins: from a draft, a barcode, a card of the catalog, a request that came back.

use super::super::desk::{Begin, Desk};
use super::bench::Remark;
use crate::catalog::answer::{Answer, Trouble, read, read_list};
use crate::catalog::browser::Device;
use crate::catalog::call;
use crate::catalog::card::{Content, Draft, Drafts};
use crate::catalog::contract::{Product, RequestDetails, RequestStatus};
use crate::catalog::journal::Rest;
use crate::catalog::lookup;
use crate::catalog::port::Port;
use crate::ui::dom;
use leptos::prelude::*;

/// How often it is looked whether an edit is there, in milliseconds.
const LOOK: u64 = 150;
/// After so many it is left to the journal.
const LOOKS: u32 = 200;

/// What a form opens with.
#[derive(Clone, Debug, Default)]
pub(super) struct Opened {
    pub(super) draft: Draft,
    pub(super) remarks: Vec<Remark>,
}

/// A moment where the person is, as `22.11.2026, 18:05`.
pub(super) fn moment(date: &js_sys::Date) -> String {
    let two = |number: u32| {
        let zero = if number < 10 { "0" } else { "" };
        [zero, &number.to_string()].concat()
    };
    [
        &two(date.get_date()),
        ".",
        &two(date.get_month() + 1),
        ".",
        &date.get_full_year().to_string(),
        ", ",
        &two(date.get_hours()),
        ":",
        &two(date.get_minutes()),
    ]
    .concat()
}

/// Opens what a person has asked for. `None` where that cannot be; the page has said why.
pub(super) async fn begin(desk: Desk, wish: Begin) -> Option<Opened> {
    let content = match wish {
        Begin::Draft(id) => return draft(desk, &id).await,
        Begin::Request(number) => return request(desk, number).await,
        Begin::Edit(ntin) => return edited(desk, &ntin).await,
        Begin::Barcode(code) => with("gtin", &code),
        Begin::Name(name) => with("name_ru", &name),
        Begin::Like(product) => Content::from_product(&product),
    };
    let opened = Opened {
        draft: fresh(desk, content),
        remarks: Vec::new(),
    };
    Some(opened)
}

fn with(code: &str, text: &str) -> Content {
    let mut content = Content::default();
    content.set(code, text.trim());
    content
}

fn fresh(desk: Desk, content: Content) -> Draft {
    let port = desk.port();
    Draft::new(content, port.now(), port.random())
}

async fn draft(desk: Desk, id: &str) -> Option<Opened> {
    match Drafts(&Device).get(id).await {
        Ok(Some(draft)) => {
            let remarks = remarks(desk, &draft).await;
            Some(Opened { draft, remarks })
        }
        Ok(None) => {
            desk.problem(desk.words.card.draft_is_gone);
            None
        }
        Err(_) => {
            desk.problem(desk.words.common.not_kept);
            None
        }
    }
}

/// The remarks on the request of a draft, where the catalog may be asked.
async fn remarks(desk: Desk, draft: &Draft) -> Vec<Remark> {
    let Some(number) = draft.request else {
        return Vec::new();
    };
    if !desk.has_key.get_untracked() {
        return Vec::new();
    }
    let status: Answer<RequestStatus> = read(desk.port().send(call::status(number)).await);
    status.map_or_else(|_| Vec::new(), |status| said(&draft.content, &status))
}

/// Remarks with what their places hold now.
pub(super) fn said(content: &Content, status: &RequestStatus) -> Vec<Remark> {
    let extended = status.gz_status.iter();
    let extended = extended.flat_map(|gz| gz.revision_details.iter());
    let all = status.revision_details.iter().chain(extended);
    all.filter(|detail| !detail.comment.trim().is_empty())
        .map(|detail| Remark {
            before: super::slot::of_code(&detail.attribute_code).get(content),
            detail: detail.clone(),
        })
        .collect()
}

/// A request that is to be corrected: its draft on this device, or what the catalog has of it.
async fn request(desk: Desk, number: i64) -> Option<Opened> {
    if !desk
        .allowed_to_ask((desk.words.card.phrases.ask_request)(number))
        .await
    {
        return None;
    }
    let all = Drafts(&Device).list().await.unwrap_or_default();
    let mine = all.into_iter().find(|draft| draft.request == Some(number));
    let port = desk.port();
    let status: Answer<RequestStatus> = read(port.send(call::status(number)).await);
    let draft = if let Some(draft) = mine {
        draft
    } else {
        let details: Answer<RequestDetails> = read(port.send(call::details(number)).await);
        let details = told(desk, details)?;
        Draft {
            request: Some(number),
            ..fresh(desk, Content::from_details(&details))
        }
    };
    let status = told(desk, status)?;
    let remarks = said(&draft.content, &status);
    Some(Opened { draft, remarks })
}

/// A draft in the catalog that edits a published card.
async fn edited(desk: Desk, ntin: &str) -> Option<Opened> {
    let all = Drafts(&Device).list().await.unwrap_or_default();
    let is_same = |draft: &Draft| draft.content.edits.as_deref() == Some(ntin);
    if let Some(draft) = all.into_iter().find(is_same) {
        // It was begun before: a second one would be another request.
        let remarks = remarks(desk, &draft).await;
        return Some(Opened { draft, remarks });
    }
    if !desk
        .allowed_to_ask((desk.words.card.phrases.ask_edit)(ntin))
        .await
    {
        return None;
    }
    let number = made(desk, ntin).await?;
    let details: Answer<RequestDetails> = read(desk.port().send(call::details(number)).await);
    if matches!(details, Err(Trouble::NotFound(_))) {
        taken(desk, ntin).await;
    }
    let details = told(desk, details)?;
    let mut content = Content::from_details(&details);
    content.edits = Some(ntin.to_owned());
    content.wants_xtin = false;
    let draft = Draft {
        request: Some(number),
        ..fresh(desk, content)
    };
    // The journal knows of the request until a draft does.
    let kept = Drafts(&Device).save(&draft, desk.port().now()).await;
    match &kept {
        Ok(_) => taken(desk, ntin).await,
        Err(_) => desk.problem(desk.words.common.not_kept),
    }
    Some(Opened {
        draft: kept.unwrap_or(draft),
        remarks: Vec::new(),
    })
}

/// Has the catalog make the request of an edit, once, whatever becomes of its answers. `None` where that takes longer, or cannot
/// be; the page has said why, and where it comes to something later, it is shown among what waits.
async fn made(desk: Desk, ntin: &str) -> Option<i64> {
    let words = desk.words.card;
    let sender = desk.sender();
    let title = (words.phrases.edits)(ntin);
    if sender.edit(ntin, &title).await.is_err() {
        desk.problem(desk.words.common.not_kept);
        return None;
    }
    desk.held.set(None);
    for _ in 0..LOOKS {
        desk.go_on();
        desk.port().sleep(LOOK).await;
        // Another tab may have taken it.
        let deed = sender.edit_of(ntin).await.ok().flatten()?;
        if let Some(number) = deed.made() {
            return Some(number);
        }
        if let Some(trouble) = deed.trouble.clone().or_else(|| desk.held.get_untracked()) {
            failed(desk, &trouble);
            if !deed.is_to_do() {
                taken(desk, ntin).await;
            }
            return None;
        }
        if let Some(rest) = desk.rest.get_untracked() {
            match rest {
                Rest::NeedsKey => desk.problem(words.needs_key),
                Rest::NotKept => desk.problem(desk.words.common.not_kept),
                Rest::Stopped => desk.problem(desk.words.requests.rests[0]),
                Rest::Trouble(trouble) => failed(desk, &trouble),
                Rest::Done | Rest::NoWay => desk.problem(words.no_way),
            }
            return None;
        }
    }
    desk.problem(words.no_way);
    None
}

/// The journal need not know of an edit any longer.
async fn taken(desk: Desk, ntin: &str) {
    let sender = desk.sender();
    if let Ok(Some(deed)) = sender.edit_of(ntin).await {
        // Where it stays, it is shown among what waits.
        let _ = sender.dismiss(&deed.key).await;
    }
}

/// What was answered, or a word of why nothing was.
fn told<T>(desk: Desk, answer: Answer<T>) -> Option<T> {
    answer.map_err(|trouble| failed(desk, &trouble)).ok()
}

/// Says why there is nothing to show, and what may help.
pub(super) fn failed(desk: Desk, trouble: &Trouble) {
    let (what, next) = crate::text::catalog::trouble(trouble, desk.locale);
    desk.problem(&[&what, " ", &next].concat());
}

/// Opens the form with a published card as its basis.
pub(super) fn like(desk: Desk, typed: String) {
    dom::start(async move {
        let Some(code) = lookup::tin_of(&typed) else {
            desk.problem(desk.words.card.no_such_code);
            return;
        };
        if !desk
            .allowed_to_ask((desk.words.card.phrases.ask_card)(&code))
            .await
        {
            return;
        }
        let found: Answer<Vec<Product>> = read_list(desk.port().send(call::cards(&code)).await);
        match told(desk, found).map(|found| found.into_iter().next()) {
            Some(Some(product)) => desk.write_card(Begin::Like(Box::new(product))),
            Some(None) => desk.problem(desk.words.card.no_such_card),
            None => {}
        }
    });
}

/// Opens the form with an edit of a published card.
pub(super) fn edit(desk: Desk, typed: &str) {
    match lookup::tin_of(typed) {
        Some(code) => desk.write_card(Begin::Edit(code)),
        None => desk.problem(desk.words.card.no_such_code),
    }
}
