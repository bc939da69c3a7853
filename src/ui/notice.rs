//! What just happened, or went wrong: one line above the list, said aloud as well.

use super::desk::Desk;
use super::icon::{Icon, icon};
use leptos::prelude::*;
use std::borrow::Cow;

/// A line for the person.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Notice {
    text: Cow<'static, str>,
    problem: bool,
}

impl Notice {
    /// Something was done.
    pub(super) fn done(text: impl Into<Cow<'static, str>>) -> Self {
        Self {
            text: text.into(),
            problem: false,
        }
    }

    /// Something went wrong; the text says what to do.
    pub(super) fn problem(text: impl Into<Cow<'static, str>>) -> Self {
        Self {
            text: text.into(),
            problem: true,
        }
    }
}

/// Shows the last notice until the next one, or until it is closed.
pub(super) fn line(desk: Desk) -> impl IntoView {
    let shown = move |notice: Notice| {
        let (sign, tint) = if notice.problem {
            (Icon::Octagon, "nr-notice is-bad")
        } else {
            (Icon::Tick, "nr-notice is-good")
        };
        view! {
            <div class=tint>
                {icon(sign)}
                <p>{notice.text}</p>
                <button type="button" class="nr-plain" aria-label=desk.words.close on:click=move |_| desk.notice.set(None)>
                    {icon(Icon::Cross)}
                </button>
            </div>
        }
    };
    view! { <div class="nr-say" role="status">{move || desk.notice.get().map(shown)}</div> }
}
