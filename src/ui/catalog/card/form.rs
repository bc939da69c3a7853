//! The form as a whole: its parts in order, what is said of the draft, and what can be done with it.

use super::super::desk::{Begin, Desk};
use super::begin::Opened;
use super::bench::{Bench, Saved};
use super::field::field;
use super::shelf::Shelf;
use super::slot::Slot;
use super::summary::focus_by_id;
use super::{
    blocks, class, drafts, files, gov, measures, photos, rules, section, send, sent, summary,
};
use crate::catalog::browser::Device;
use crate::catalog::card::{Content, Drafts, Kind, Part, lists};
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow, listen_window};
use crate::ui::icon::Icon;
use crate::ui::switch;
use leptos::prelude::*;
use std::sync::Arc;

/// The form of an open draft; `back` leads to the list.
pub(super) fn form(desk: Desk, shelf: Shelf, opened: Opened, back: impl Fn() + 'static) -> El {
    let Opened { draft, remarks } = opened;
    let words = desk.words.card;
    let bench = Bench::new(desk, shelf, draft);
    bench.remarks.set(Arc::new(remarks));
    fetch_specs(bench);
    rules::watch(bench);
    files::end_previews(bench);
    keep_when_leaving(bench);
    follow_other_tabs(bench);
    let heading = el("h3", "nc-form-title")
        .attr("id", "card-title")
        .attr("tabindex", "-1")
        .text_of(move || {
            bench.content.track();
            drafts::title(words, &bench.as_it_is())
        });
    let back = button("btn btn-small")
        .with(&[Icon::Previous.draw(), el("span", "").text(words.back)])
        .on("click", move |_| {
            bench.close();
            back();
        });
    let head = el("div", "nc-form-head").with(&[back, heading.clone()]);
    dom::start(async move {
        dom::next_task().await;
        heading.focus();
    });
    el("div", "nc-form").with(&[
        head,
        el("div", "").part(move || origin(bench)),
        el("div", "").part(move || conflict(bench)),
        el("div", "").part(move || general_remark(bench)),
        asks(bench),
        sent::sent(bench),
        summary::summary(bench),
        el("div", "nc-sections").part(move || {
            bench.specs.track();
            Some(untrack(|| parts(bench)))
        }),
        send::bar(bench),
    ])
}

/// The attributes as they were fetched last, then as the catalog lists them, where it may be asked.
fn fetch_specs(bench: Bench) {
    dom::start(async move {
        let (specs, fetched) = lists::base(&Device).await;
        if fetched.is_some() {
            let _ = bench.specs.try_set(Arc::new(specs));
        }
        if bench.shelf.asks.try_get_untracked() == Some(true) {
            bench.fetch_specs().await;
        }
    });
}

impl Bench {
    /// Fetches the catalog's list of attributes. The known ones serve without it.
    pub(super) async fn fetch_specs(self) {
        if let Ok(specs) = lists::fetch_base(&self.desk.port(), &Device).await
            && self.specs.try_with_untracked(|now| **now != specs) == Some(true)
        {
            // Whoever is typing goes on: the fields are drawn anew.
            let here = dom::active().map(|active| active.node().id());
            let _ = self.specs.try_set(Arc::new(specs));
            if let Some(id) = here.filter(|id| !id.is_empty()) {
                focus_by_id(&id);
            }
        }
        // A person chooses the category of a unit before they search for the unit.
        measures::fetch_units(self).await;
    }

    /// Whether the catalog may be asked for its lists; asks the person, once.
    pub(super) async fn may_ask(self) -> bool {
        let is_new = !self.shelf.asks.get_untracked();
        let what = self.words.ask_lists.to_owned();
        if !self.desk.allowed_to_ask(what).await {
            return false;
        }
        let _ = self.shelf.asks.try_set(true);
        if is_new {
            self.fetch_specs().await;
        }
        true
    }

    /// Says why the catalog has not answered.
    pub(super) fn failed(self, trouble: &crate::catalog::answer::Trouble) {
        super::begin::failed(self.desk, trouble);
    }

    /// The form is closed: the draft is kept if there is anything in it.
    fn close(self) {
        self.closed.set_value(true);
        // What was said of this form says nothing of the list.
        self.desk.notice.set(None);
        let is_blank = self.content.with_untracked(Content::is_blank);
        let was_kept = self.draft.with_untracked(|draft| draft.revision > 0);
        if was_kept || !is_blank {
            keep_now(self);
        }
    }
}

/// Keeps what is not on the device yet, though the form may be gone by then.
fn keep_now(bench: Bench) {
    if bench.saved.with_untracked(|saved| *saved == Saved::Soon) {
        let (draft, desk) = (bench.as_it_is(), bench.desk);
        dom::start(async move {
            use crate::catalog::port::Port;
            let now = desk.port().now();
            if Drafts(&Device).save(&draft, now).await.is_err() {
                desk.problem(desk.words.common.not_kept);
            }
        });
    }
}

/// Whoever comes back to the part finds the draft open; whoever leaves the page loses nothing.
fn keep_when_leaving(bench: Bench) {
    listen_window("pagehide", move |_| bench.leave_note());
    let closed = bench.closed;
    on_cleanup(move || {
        if closed.try_get_value() == Some(false) {
            let id = bench.draft.with_untracked(|draft| draft.id.clone());
            keep_now(bench);
            let is_free = bench.desk.begin.with_untracked(Option::is_none);
            if is_free && bench.draft.with_untracked(|draft| draft.revision > 0) {
                bench
                    .desk
                    .begin
                    .update_untracked(|begin| *begin = Some(Begin::Draft(id)));
            }
        }
    });
}

/// Another tab has changed the same draft.
fn follow_other_tabs(bench: Bench) {
    follow(move || {
        if bench.desk.changed.with(|(_, store)| store != "drafts") {
            return;
        }
        dom::start(async move {
            let Some(id) = bench.draft.try_with_untracked(|draft| draft.id.clone()) else {
                return;
            };
            let Ok(kept) = Drafts(&Device).get(&id).await else {
                return;
            };
            let revision = bench.draft.try_with_untracked(|draft| draft.revision);
            let Some(revision) = revision.filter(|revision| *revision > 0) else {
                return;
            };
            match kept {
                Some(theirs) if theirs.revision > revision => {
                    let is_idle = bench.saved.with_untracked(|saved| *saved == Saved::Yes);
                    if is_idle {
                        // Nothing of this tab is lost.
                        bench.take_theirs(theirs);
                    } else {
                        bench.saved.set(Saved::Changed(Box::new(theirs)));
                    }
                }
                None => bench.saved.set(Saved::Gone),
                _ => {}
            }
        });
    });
}

/// What the draft comes from.
fn origin(bench: Bench) -> Option<El> {
    let phrases = &bench.words.phrases;
    let draft = bench.draft.get();
    let text = if let Some(ntin) = &draft.content.edits {
        (phrases.edits)(ntin)
    } else if let Some(from) = &draft.from {
        (phrases.from_row)(&from.file, from.row as usize)
    } else {
        (phrases.based_on)(draft.content.based_on.as_deref()?)
    };
    Some(el("p", "quiet small").text(&text))
}

/// Two tabs have written the same draft: the person decides.
fn conflict(bench: Bench) -> Option<El> {
    let words = bench.words;
    let (text, theirs) = match bench.saved.get() {
        Saved::Changed(theirs) => (words.changed_elsewhere, Some(theirs)),
        Saved::Gone => (words.deleted_elsewhere, None),
        Saved::No => (bench.desk.words.common.not_kept, None),
        Saved::Yes | Saved::Soon => return None,
    };
    let mine = button("btn")
        .text(words.keep_mine)
        .on("click", move |_| bench.keep_mine());
    let take = theirs.map(|theirs| {
        button("btn").text(words.take_theirs).on("click", move |_| {
            bench.take_theirs((*theirs).clone());
        })
    });
    let ways = el("div", "row").child(&mine).with(take.as_slice());
    let said = el("p", "").attr("role", "alert").text(text);
    Some(el("div", "nc-says is-warn nc-conflict").with(&[Icon::Triangle.draw(), said, ways]))
}

/// What the moderator says of attributes that have no field here.
fn general_remark(bench: Bench) -> Option<El> {
    let remarks = bench.remarks.get();
    if remarks.is_empty() {
        return None;
    }
    let lines: Vec<El> = remarks
        .iter()
        .map(|remark| {
            let slot = super::slot::of_code(&remark.detail.attribute_code);
            let name = bench.name_of(&remark.detail.attribute_code);
            let go = button("nc-go")
                .text(&name)
                .on("click", move |_| super::summary::focus(&slot));
            let said = el("q", "").text(&remark.detail.comment);
            el("li", "").with(&[go, el("span", "").text(": "), said])
        })
        .collect();
    let list = el("ul", "nc-missing").attr("role", "list").with(&lines);
    Some(el("div", "nc-remarks card").with(&[el("h4", "").text(bench.words.remarks), list]))
}

/// The way to ask the catalog for its dictionaries, as long as nobody has.
fn asks(bench: Bench) -> El {
    let words = bench.words;
    el("div", "").part(move || {
        if bench.shelf.asks.get() && bench.desk.has_key.get() {
            return None;
        }
        let ask = button("btn btn-small")
            .text(words.ask_catalog)
            .on("click", move |_| {
                dom::start(async move {
                    bench.may_ask().await;
                });
            });
        Some(el("div", "nc-ask card").with(&[el("p", "small").text(words.ask_catalog_hint), ask]))
    })
}

/// The sections, in the order in which the manual has them.
fn parts(bench: Bench) -> El {
    let words = bench.words;
    let specs = bench.specs.get_untracked();
    let fields = |part: Part| -> Vec<El> {
        specs
            .of(part)
            .filter(|spec| spec.block.is_empty() || specs.get(&spec.block).is_none())
            .map(|spec| match spec.kind {
                Kind::Block => blocks::block(bench, &specs, spec),
                _ => field(bench, spec, &Slot::alone(part, &spec.code)),
            })
            .collect()
    };
    let mut codes = fields(Part::Codes);
    codes.push(toggle(
        bench,
        [words.xtin, words.xtin_hint],
        |c| c.wants_xtin,
        |c, on| c.wants_xtin = on,
    ));
    let mut shown = vec![
        section(words.part_class, &[class::class(bench)]),
        section(words.part_codes, &codes),
        section(words.part_names, &fields(Part::Names)),
        section(words.part_origin, &fields(Part::Origin)),
        section(words.part_measure, &[measures::measures(bench)]),
        section(words.part_signs, &fields(Part::Signs)),
        section(words.part_customs, &fields(Part::Customs)),
        section(words.part_producer, &fields(Part::Producer)),
        section(words.part_packing, &fields(Part::Packing)),
    ];
    let other = fields(Part::Other);
    if !other.is_empty() {
        shown.push(section(words.part_other, &other));
    }
    shown.push(section(
        words.part_files,
        &[photos::photos(bench), photos::documents(bench)],
    ));
    shown.push(section(
        words.part_publication,
        &[toggle(
            bench,
            [words.auto, words.auto_hint],
            |c| c.auto_publication,
            |c, on| c.auto_publication = on,
        )],
    ));
    let is_edit = bench
        .content
        .with_untracked(|content| content.edits.is_some());
    if !is_edit {
        // Only base cards can be edited.
        shown.push(section(words.part_gov, &[gov::gov(bench)]));
    }
    el("div", "nc-sections").with(&shown)
}

fn toggle(
    bench: Bench,
    words: [&str; 2],
    is_on: fn(&crate::catalog::card::Content) -> bool,
    set: fn(&mut crate::catalog::card::Content, bool),
) -> El {
    let on = Memo::new(move |_| bench.content.with(is_on));
    switch::switch(
        words,
        move || on.get(),
        move |on| {
            bench.change(|content| set(content, on));
        },
    )
    .0
}
