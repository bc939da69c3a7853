//! A question in front of the page, answered or put away.

use super::desk::Desk;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

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
}

/// Asks. `act` is for the main button.
pub(super) fn dialog(
    desk: Desk,
    title: &str,
    parts: &[El],
    main: &str,
    act: impl Fn(&Dialog) + 'static,
) -> Dialog {
    // Its effects and listeners end with it.
    let owner = Owner::new();
    let shown = owner.with(|| build(desk, title, parts, main, Box::new(act)));
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
    if let Some(body) = document().body() {
        let _ = body.append_child(shown.0.node());
    }
    if let Some(node) = shown.0.node().dyn_ref::<HtmlDialogElement>() {
        // Fails only where it is open already.
        let _ = node.show_modal();
    }
    shown
}

fn build(desk: Desk, title: &str, parts: &[El], main: &str, act: Box<dyn Fn(&Dialog)>) -> Dialog {
    let heading = el("h2", "").attr("id", "nt-dialog-title").text(title);
    let shown = Dialog(
        el("dialog", "nt-dialog card")
            .attr("aria-labelledby", "nt-dialog-title")
            .child(&heading),
    );
    let (one, other) = (shown.clone(), shown.clone());
    let main = button("btn btn-primary nt-main-button")
        .text(main)
        .on("click", move |_| act(&one));
    let cancel = button("btn")
        .text(desk.words.cancel)
        .on("click", move |_| other.close());
    let body = el("div", "nt-dialog-body").with(parts);
    let ways = el("div", "row nt-dialog-ways").with(&[main, cancel]);
    Dialog(shown.0.clone().with(&[body, ways]))
}
