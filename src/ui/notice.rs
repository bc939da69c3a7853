//! What just happened, or went wrong: one line above the list, said aloud as well.

use super::el::{El, button, el};
use super::icon::Icon;
use leptos::prelude::*;

/// A line for the person.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    pub(super) text: String,
    pub(super) problem: bool,
}

/// Shows the last notice until the next one, or until it is closed.
pub(super) fn line(notice: RwSignal<Option<Notice>>, close: &'static str) -> El {
    el("div", "nr-say").attr("role", "status").part(move || {
        let Notice { text, problem } = notice.get()?;
        let (sign, class) = if problem {
            (Icon::Octagon, "nr-notice is-bad")
        } else {
            (Icon::Tick, "nr-notice is-good")
        };
        let close = button("nr-plain")
            .attr("aria-label", close)
            .child(&Icon::Cross.draw())
            .on("click", move |_| notice.set(None));
        Some(el("div", class).with(&[sign.draw(), el("p", "").text(&text), close]))
    })
}
