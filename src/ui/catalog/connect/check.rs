//! The test of the connection: one cheap request, and what it comes to in plain words.

use super::{Screen, typed};
use crate::catalog::answer::{self, Answer, NoAnswer, Trouble};
use crate::catalog::call;
use crate::catalog::contract::{Page, RequestShort};
use crate::catalog::port::Port;
use crate::text::catalog::trouble;
use crate::ui::catalog::desk::{Desk, View};
use crate::ui::catalog::way::Way;
use crate::ui::dom;
use crate::ui::el::{El, el, listen_window};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// How the test stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Outcome {
    /// Not tested.
    #[default]
    None,
    Testing,
    /// Answered, in so many milliseconds.
    Good(u64),
    /// What is wrong, and what to do.
    Bad(String, String),
}

/// Hears what the page's own policy forbids: a request that it blocks looks like any other failure.
pub(super) fn watch_policy(screen: Screen) {
    listen_window("securitypolicyviolation", move |event| {
        if dom::string(&event, "effectiveDirective").as_deref() == Some("connect-src") {
            screen.blocked.set_value(true);
        }
    });
}

/// Takes what is typed and asks the catalog for one line of the person's requests.
pub(super) fn start(screen: Screen, key: &El) {
    let desk = screen.desk;
    if screen.outcome.with_untracked(|o| *o == Outcome::Testing) || !screen.place.take() {
        return;
    }
    let text = typed(key);
    if !text.trim().is_empty() {
        desk.use_key(&text);
    }
    let host = desk.way.get_untracked() == Way::Host;
    screen.no_key.set(!desk.has_key.get_untracked() && !host);
    if screen.no_key.get_untracked() {
        screen.outcome.set(Outcome::None);
        key.focus();
        return;
    }
    screen.outcome.set(Outcome::Testing);
    dom::start(test(screen));
}

async fn test(screen: Screen) {
    let desk = screen.desk;
    screen.blocked.set_value(false);
    let begun = dom::now();
    let reply = desk.port().send(call::requests(None, 1, 1)).await;
    let took = (dom::now() - begun) as u64;
    let answer: Answer<Page<RequestShort>> = answer::read(reply);
    // The news of a blocked request may come after the failure.
    dom::next_task().await;
    let outcome = match answer {
        Ok(_) => {
            desk.has_key.set(true);
            Outcome::Good(took)
        }
        Err(why) => {
            let blocked = screen.blocked.try_get_value().unwrap_or_default();
            let (what, next) = diagnosis(desk, &why, blocked);
            Outcome::Bad(what, next)
        }
    };
    // The person may have gone to another part.
    screen.outcome.try_set(outcome);
}

/// What is known here beside the trouble itself: which way was taken.
fn diagnosis(desk: Desk, why: &Trouble, blocked: bool) -> (String, String) {
    let words = desk.words.connect;
    let way = desk.way.get_untracked();
    let pair = match (why, way) {
        (Trouble::NoAnswer(NoAnswer::Failed), _) if blocked => words.policy,
        (Trouble::NoAnswer(NoAnswer::Failed), Way::Address(_)) => words.forbidden,
        (Trouble::NoAnswer(NoAnswer::Failed) | Trouble::Fault(502..=504), Way::Site) => {
            words.site_silent
        }
        (Trouble::NotTheCatalog, Way::Site) => words.site_page,
        (Trouble::NotTheCatalog, Way::Address(_)) => words.address_page,
        (Trouble::NoAnswer(NoAnswer::Failed), Way::Host) => words.host_failed,
        _ => return trouble(why, desk.locale),
    };
    (pair[0].to_owned(), pair[1].to_owned())
}

/// What the test came to. It is said aloud as well.
pub(super) fn result(screen: Screen) -> El {
    let desk = screen.desk;
    let words = desk.words.connect;
    let outcome = screen.outcome;
    let shown = move || match outcome.get() {
        Outcome::None => None,
        Outcome::Testing => Some(el("p", "nc-result").text(words.asking)),
        Outcome::Good(took) => Some(good(desk, took)),
        Outcome::Bad(what, next) => Some(bad(&what, &next)),
    };
    el("div", "nc-connect-result")
        .attr("role", "status")
        .class_of("is-good", move || {
            outcome.with(|o| matches!(o, Outcome::Good(_)))
        })
        .class_of("is-bad", move || {
            outcome.with(|o| matches!(o, Outcome::Bad(..)))
        })
        .part(shown)
}

fn good(desk: Desk, took: u64) -> El {
    let words = desk.words.connect;
    let link = |view: View, name: &str| {
        el("a", "btn")
            .attr("href", &["#", view.id()].concat())
            .text(name)
    };
    let text = el("div", "")
        .child(&el("p", "nc-result-what").text(&(words.phrases.connected)(took)))
        .part(move || {
            desk.demonstration
                .get()
                .then(|| el("p", "").text(words.demonstration))
        })
        .child(&el("div", "row").with(&[
            link(View::Find, desk.words.common.find),
            link(View::Requests, desk.words.common.requests),
        ]));
    el("div", "nc-result").with(&[Icon::Tick.draw(), text])
}

fn bad(what: &str, next: &str) -> El {
    let text = el("div", "").with(&[el("p", "nc-result-what").text(what), el("p", "").text(next)]);
    el("div", "nc-result").with(&[Icon::Octagon.draw(), text])
}
