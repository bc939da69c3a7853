//! A question in front of the page, answered or put away.

use super::dom;
use super::el::{El, button, el};
use super::home;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};

/// An open dialog; a handle that is cheap to copy.
#[derive(Clone)]
pub(super) struct Dialog(El);

impl Dialog {
    /// Puts it away. The focus goes back to where it was.
    pub(super) fn close(&self) {
        if let Some(node) = self.0.node().dyn_ref::<HtmlDialogElement>() {
            node.close();
        }
    }

    /// Does `act` once it is put away, whichever way.
    #[cfg_attr(
        not(feature = "catalog"),
        expect(dead_code, reason = "the catalog's page waits for answers")
    )]
    pub(super) fn then(&self, act: impl Fn(Event) + 'static) {
        self.0.clone().on("close", act);
    }
}

/// Asks. `act` is for the main button, whose word is `main`; `cancel` is the other one's.
pub(super) fn dialog(
    cancel: &str,
    title: &str,
    parts: &[El],
    main: &str,
    act: impl Fn(&Dialog) + 'static,
) -> Dialog {
    // Its effects and listeners end with it.
    let owner = Owner::new();
    let shown = owner.with(|| build(cancel, title, parts, main, Box::new(act)));
    let node = shown.0.clone();
    let kept = RefCell::new(Some(owner.clone()));
    owner.with(|| {
        shown.0.clone().on("close", move |_| {
            node.node().remove();
            let owner = kept.take();
            // Not in the midst of its own listener.
            dom::start(async move {
                dom::next_task().await;
                drop(owner);
            });
        })
    });
    home::add(&shown.0);
    if let Some(node) = shown.0.node().dyn_ref::<HtmlDialogElement>() {
        // Fails only where it is open already.
        let _ = node.show_modal();
    }
    shown
}

fn build(cancel: &str, title: &str, parts: &[El], main: &str, act: Box<dyn Fn(&Dialog)>) -> Dialog {
    let heading = el("h2", "").attr("id", "nr-dialog-title").text(title);
    let shown = Dialog(
        el("dialog", "nr-dialog card")
            .attr("aria-labelledby", "nr-dialog-title")
            .child(&heading),
    );
    let (one, other) = (shown.clone(), shown.clone());
    let main = button("btn btn-primary nr-main-button")
        .text(main)
        .on("click", move |_| act(&one));
    let cancel = button("btn")
        .text(cancel)
        .on("click", move |_| other.close());
    let body = el("div", "nr-dialog-body").with(parts);
    let ways = el("div", "row nr-dialog-ways").with(&[main, cancel]);
    Dialog(shown.0.clone().with(&[body, ways]))
}
