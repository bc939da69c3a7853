//! The journal in the browser: any part writes down what a person wants sent, and one tab at a time makes it true.

use super::desk::{Desk, Wire};
use crate::catalog::browser::{Device, lock};
use crate::catalog::card::Content;
use crate::catalog::journal::{Change, LOCK, Rest, Sender};
use crate::catalog::port::Port;
use crate::catalog::queue::Paced;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::home;
use js_sys::{Array, JSON};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// How often it is looked whether the other tab is still there, in milliseconds.
const STAND_BY: u64 = 1_000;
/// The page around hears what a person is about to send to moderation, and may do it itself.
const SUBMITTING: &str = "nct-submitting";

/// A card that goes to moderation.
pub(super) struct Going<'a> {
    pub(super) title: &'a str,
    /// Its request, where the catalog has one.
    pub(super) request: Option<i64>,
    /// What it says, where that goes along.
    pub(super) content: Option<&'a Content>,
}

/// Whether these cards are to be sent from here.
pub(super) fn is_ours<'a>(cards: impl IntoIterator<Item = Going<'a>>) -> bool {
    let all = Array::new();
    for Going {
        title,
        request,
        content,
    } in cards
    {
        let body = content.and_then(|content| serde_json::to_string(&content.body()).ok());
        let body = body.and_then(|text| JSON::parse(&text).ok());
        let request = request.map(|number| JsValue::from(number as f64));
        all.push(&Array::of3(
            &title.into(),
            &request.unwrap_or_default(),
            &body.unwrap_or_default(),
        ));
    }
    home::offer(SUBMITTING, &all)
}

impl Desk {
    /// The journal. There is one sender for all parts of a page: whoever stops it stops what sends.
    pub(super) fn sender(self) -> Sender<Paced<Wire>, Device> {
        if let Some(sender) = self.sender.get_value() {
            return sender;
        }
        let port = self.running.paced(self);
        let sender = Sender::new(port, Device, move |change| {
            let held = match change {
                Change::Waiting(trouble, _) => Some(trouble),
                _ => None,
            };
            let _ = self.held.try_set(held);
            let _ = self.moved.try_update(|count| *count += 1);
        });
        self.sender.set_value(Some(sender.clone()));
        sender
    }

    /// Ends after what is being sent now; the rest stays written down.
    fn stop_after_this(self) {
        if !self.stopping.get_untracked() {
            self.stopping.set(true);
            self.sender().stop_after_this();
        }
    }

    /// Asks how the requests stand that are still open, unless another tab is at it.
    pub(super) async fn ask_how_they_stand(self) {
        // Where a browser has no locks, this tab at least does one thing at a time.
        if self.sending.get_untracked() {
            return;
        }
        let rest = Rc::new(RefCell::new(None::<Rest>));
        let told = rest.clone();
        let work = async move {
            let rest = self.sender().refresh().await;
            told.replace(Some(rest));
        };
        lock::alone(LOCK, home::of_here(Box::pin(work))).await;
        self.rest
            .set(rest.take().filter(|rest| *rest != Rest::Done));
        self.moved.update(|count| *count += 1);
    }

    /// Makes true what is written down. While another tab does, this one stands by: that one may be closed at any moment. Where it
    /// rests, [`Desk::rest`] says why.
    pub(super) fn go_on(self) {
        if self.sending.get_untracked() {
            return;
        }
        self.sending.set(true);
        self.rest.set(None);
        dom::start(async move {
            loop {
                let rest = Rc::new(RefCell::new(None::<Rest>));
                let told = rest.clone();
                let work = async move {
                    self.leads.set(true);
                    let rest = self.sender().go_on().await;
                    self.leads.set(false);
                    told.replace(Some(rest));
                };
                let was_mine = lock::alone(LOCK, home::of_here(Box::pin(work))).await;
                let rest = rest.take();
                // What was written down while the last of it was done, or what the other tab has left.
                let more = (!was_mine || rest == Some(Rest::Done))
                    && self.sender().has_work().await == Ok(true);
                if !more {
                    self.rest.set(rest.filter(|rest| *rest != Rest::Done));
                    break;
                }
                if !was_mine {
                    self.port().sleep(STAND_BY).await;
                }
            }
            self.stopping.set(false);
            self.sending.set(false);
            self.moved.update(|count| *count += 1);
        });
    }
}

/// "Stop after this one", while this tab sends several things. `waiting` is how many there are.
pub(super) fn stop(desk: Desk, waiting: impl Fn() -> usize + Send + Sync + 'static) -> El {
    let words = desk.words.requests;
    // The button stays the same one while it is there, whatever else changes: the focus is not lost.
    let is_there = Memo::new(move |_| {
        desk.sending.get() && desk.leads.get() && (desk.stopping.get() || waiting() > 1)
    });
    el("div", "").attr("role", "status").part(move || {
        is_there.get().then(|| {
            button("btn nc-stop")
                .text_of(move || {
                    let word = if desk.stopping.get() {
                        words.stopping
                    } else {
                        words.stop
                    };
                    word.to_owned()
                })
                .state_of("aria-disabled", move || desk.stopping.get())
                .on("click", move |_| desk.stop_after_this())
        })
    })
}
