//! What has come of a draft that was sent.

use super::super::desk::View;
use super::super::nav;
use super::begin;
use super::bench::Bench;
use crate::catalog::browser::Device;
use crate::catalog::card::Drafts;
use crate::catalog::contract::{RequestStatus, RevisionDetail, State};
use crate::catalog::journal::{Deed, Entry, Rest, Stage, Step};
use crate::catalog::port::Port;
use crate::text::catalog::trouble;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::icon::Icon;
use leptos::prelude::*;
use std::sync::Arc;

/// What the form shows of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sent {
    entry: Option<Entry>,
    deed: Option<Deed>,
}

/// Follows the journal, and shows how far the draft is.
pub(super) fn sent(bench: Bench) -> El {
    let sent = RwSignal::new(Sent::default());
    let noted = StoredValue::new(Vec::new());
    follow(move || {
        bench.desk.moved.track();
        let elsewhere = bench.desk.changed.with(|(_, store)| store == "journal");
        let is_known = bench.draft.with_untracked(|draft| draft.revision > 0);
        if is_known || elsewhere {
            dom::start(look(bench, sent, noted));
        }
    });
    el("div", "").part(move || shown(bench, &sent.get()))
}

async fn look(bench: Bench, sent: RwSignal<Sent>, noted: StoredValue<Vec<RevisionDetail>>) {
    let Some(draft) = bench.draft.try_get_untracked() else {
        return;
    };
    let sender = bench.desk.sender();
    let entries = sender.entries().await.unwrap_or_default();
    // The last one: a draft may have been corrected before anything came of the first.
    let mine = |entry: &Entry| {
        entry.draft.as_deref() == Some(&draft.id)
            || (entry.request.is_some() && entry.request == draft.request)
    };
    let entry = entries
        .into_iter()
        .filter(mine)
        .max_by_key(|entry| entry.at);
    let request = entry
        .as_ref()
        .and_then(|entry| entry.request)
        .or(draft.request);
    let deeds = sender.deeds().await.unwrap_or_default();
    let deed = deeds.into_iter().find(|deed| Some(deed.request) == request);
    if request != draft.request {
        note(bench, &draft.id, request).await;
    }
    if let Some(status) = entry.as_ref().and_then(|entry| entry.status.as_ref())
        && status.code == State::UnderRevision
        && deed.is_none()
    {
        remark(bench, status, noted);
    }
    let _ = sent.try_set(Sent { entry, deed });
}

/// Shows new remarks, once: those that were answered by a change do not come back.
fn remark(bench: Bench, status: &RequestStatus, noted: StoredValue<Vec<RevisionDetail>>) {
    let said = begin::said(&bench.content.get_untracked(), status);
    let details: Vec<_> = said.iter().map(|remark| remark.detail.clone()).collect();
    if noted.try_with_value(|noted| *noted != details) == Some(true) {
        noted.set_value(details);
        bench.remarks.set(Arc::new(said));
    }
}

/// The draft has a request from now on.
async fn note(bench: Bench, id: &str, request: Option<i64>) {
    let Ok(Some(mut draft)) = Drafts(&Device).get(id).await else {
        return;
    };
    draft.request = request;
    let now = bench.desk.port().now();
    if let Ok(kept) = Drafts(&Device).save(&draft, now).await {
        let _ = bench.draft.try_update(|draft| {
            draft.request = kept.request;
            draft.revision = kept.revision;
        });
    }
}

fn shown(bench: Bench, sent: &Sent) -> Option<El> {
    let words = bench.words;
    let request = bench.draft.with(|draft| draft.request);
    let number = request.map(|number| (words.phrases.request)(number));
    let (class, sign, text) = state(bench, sent, request.is_some())?;
    let said = el("p", "").attr("role", "status").with(
        number
            .map(|number| el("strong", "").text(&number).text(". "))
            .as_slice(),
    );
    let to_requests = button("btn btn-small")
        .text(words.to_requests)
        .on("click", |_| nav::go_to(View::Requests));
    let rest = bench.desk.rest.get();
    let go_on = rest.is_some().then(|| {
        button("btn btn-small")
            .text(words.go_on)
            .on("click", move |_| {
                dom::start(async move {
                    if bench.desk.allowed_to_ask(words.ask_send.to_owned()).await {
                        bench.desk.go_on();
                    }
                });
            })
    });
    let is_open = sent.entry.as_ref().is_some_and(Entry::is_open);
    let check = (is_open && go_on.is_none()).then(|| {
        button("btn btn-small")
            .text(words.check_state)
            .on("click", move |_| {
                dom::start(async move {
                    if bench.desk.allowed_to_ask(words.ask_state.to_owned()).await {
                        bench.desk.ask_how_they_stand().await;
                    }
                });
            })
    });
    let line = el("div", class).with(&[sign.draw(), said.text(&text)]);
    Some(
        line.with(go_on.as_slice())
            .with(check.as_slice())
            .child(&to_requests),
    )
}

/// How far it is, in words.
fn state(bench: Bench, sent: &Sent, has_request: bool) -> Option<(&'static str, Icon, String)> {
    let words = bench.words;
    let refused = |why: Option<&crate::catalog::answer::Trouble>| {
        let said = why.map(|why| trouble(why, bench.desk.locale));
        let (what, next) = said.unwrap_or_default();
        let text = [words.send_stopped, " ", &what, " ", &next].concat();
        Some(("nc-says is-bad", Icon::Octagon, text))
    };
    if let Some(deed) = &sent.deed {
        return match deed.stage {
            Stage::Refused => refused(deed.trouble.as_ref()),
            _ => Some(waiting(bench)),
        };
    }
    let Some(entry) = &sent.entry else {
        let text = words.in_requests.to_owned();
        return has_request.then_some(("nc-says is-info", Icon::Badge, text));
    };
    if entry.is_to_do() {
        return Some(waiting(bench));
    }
    let ntin = entry
        .status
        .as_ref()
        .map(|status| status.ntin_code.as_str());
    let ntin = ntin.filter(|ntin| !ntin.is_empty());
    match &entry.step {
        Step::Refused => refused(entry.trouble.as_ref()),
        Step::Undecided(..) => {
            let text = words.look_yourself.to_owned();
            Some(("nc-says is-warn", Icon::Triangle, text))
        }
        Step::Gone => {
            let text = words.request_gone.to_owned();
            Some(("nc-says is-warn", Icon::Triangle, text))
        }
        _ if ntin.is_some() => {
            let text = (words.phrases.ntin_given)(ntin.unwrap_or_default());
            Some(("nc-says is-good", Icon::Tick, text))
        }
        Step::Created => {
            let text = words.created.to_owned();
            Some(("nc-says is-info", Icon::Badge, text))
        }
        _ => {
            let text = words.in_requests.to_owned();
            Some(("nc-says is-info", Icon::Badge, text))
        }
    }
}

/// It is being sent, or waits for something.
fn waiting(bench: Bench) -> (&'static str, Icon, String) {
    let words = bench.words;
    let text = match bench.desk.rest.get() {
        _ if !bench.desk.online.get() => words.no_way,
        None => return ("nc-says is-info", Icon::Clock, words.in_progress.to_owned()),
        Some(Rest::NeedsKey) => words.needs_key,
        Some(Rest::NotKept) => bench.desk.words.common.not_kept,
        Some(_) => words.no_way,
    };
    ("nc-says is-warn", Icon::Clock, text.to_owned())
}
