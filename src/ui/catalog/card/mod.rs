//! The form of a card, and the drafts on this device.

mod begin;
mod bench;
mod blocks;
mod choice;
mod class;
mod dictionary;
mod drafts;
mod field;
mod files;
mod form;
mod gov;
mod looks;
mod measures;
mod names;
mod note;
mod photos;
mod rules;
mod send;
mod sent;
mod shelf;
mod slot;
mod summary;

use super::desk::{Begin, Desk};
use crate::catalog::port::Port;
use crate::ui::dom;
use crate::ui::el::{El, el, follow};
use begin::Opened;
use leptos::prelude::*;
use shelf::Shelf;

/// What the part shows.
#[derive(Clone)]
enum Shown {
    Nothing,
    Drafts,
    Waiting,
    Form(Box<Opened>),
}

/// The part as a whole.
pub(super) fn card(desk: Desk) -> El {
    let shelf = Shelf::new(desk);
    let shown = RwSignal::new(Shown::Nothing);
    dom::start(async move {
        bench::take_note(desk.port().now()).await;
        let _ = shown.try_update(|shown| {
            if matches!(shown, Shown::Nothing) {
                *shown = Shown::Drafts;
            }
        });
    });
    follow(move || {
        if let Some(wish) = desk.begin.get() {
            untrack(|| open(desk, shown, wish));
        }
    });
    el("section", "nc-card")
        .attr("aria-label", desk.words.card.heading)
        .part(move || {
            Some(match shown.get() {
                Shown::Nothing => el("div", ""),
                Shown::Drafts => drafts::drafts(desk),
                Shown::Waiting => el("p", "quiet nc-wait")
                    .attr("role", "status")
                    .text(desk.words.card.loading),
                Shown::Form(opened) => {
                    form::form(desk, shelf, *opened, move || shown.set(Shown::Drafts))
                }
            })
        })
}

fn open(desk: Desk, shown: RwSignal<Shown>, wish: Begin) {
    desk.begin.set(None);
    shown.set(Shown::Waiting);
    dom::start(async move {
        // What a form that was open has in hand is kept first.
        dom::next_task().await;
        let opened = begin::begin(desk, wish).await;
        let next = opened.map_or(Shown::Drafts, |opened| Shown::Form(Box::new(opened)));
        let _ = shown.try_set(next);
    });
}

/// A group of fields with a heading.
fn section(name: &str, fields: &[El]) -> El {
    el("section", "nc-section card")
        .child(&el("h4", "").text(name))
        .with(fields)
}
