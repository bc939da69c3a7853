//! How far a list is, why it waits, and what may be told it.

use super::bench::Bench;
use crate::catalog::answer::Trouble;
use crate::catalog::board::Mark;
use crate::catalog::browser::{Device, lock};
use crate::catalog::work::{self, End, Progress, State};
use crate::text::catalog::trouble;
use crate::ui::catalog::running::{Phase, lock_of};
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// Others may work on this list: what they have done is read so often, in milliseconds.
const LOOK: i32 = 2_000;

/// How the open list stands.
#[derive(Clone, Debug, PartialEq)]
enum Stand {
    /// This tab works on it.
    Going,
    /// This tab stops.
    Stopping,
    /// Another tab is at work, and this one follows it.
    Elsewhere,
    /// Another tab works on this list.
    OtherTab,
    /// It was worked on when its tab closed, or nothing could be asked.
    Interrupted(Option<Trouble>),
    Paused,
    Cancelled,
    Done,
}

fn stand(bench: Bench) -> Option<Stand> {
    let running = bench.desk.running;
    let (id, state) = bench
        .list
        .with(|list| list.as_ref().map(|list| (list.id.clone(), list.state)))?;
    let phase = running.phase.get();
    let is_this = running.list.with(|list| list.as_deref() == Some(&*id));
    if running.has(&id) {
        return Some(match phase {
            Phase::Stopping if is_this => Stand::Stopping,
            Phase::Elsewhere => Stand::Elsewhere,
            _ => Stand::Going,
        });
    }
    Some(match (state, phase) {
        (State::Going, Phase::Idle(Some(End::Stopped(why)))) if is_this => {
            Stand::Interrupted(Some(why))
        }
        // The device has it in a moment.
        (State::Going, Phase::Idle(Some(End::Done))) if is_this => Stand::Done,
        (State::Going, Phase::Idle(Some(End::Paused))) if is_this => Stand::Paused,
        (State::Going, Phase::Idle(Some(End::Cancelled))) if is_this => Stand::Cancelled,
        // Nothing is said before it is known.
        (State::Going, _) if bench.elsewhere.get()? => Stand::OtherTab,
        (State::Going, _) => Stand::Interrupted(None),
        (State::Paused, _) => Stand::Paused,
        (State::Cancelled, _) => Stand::Cancelled,
        (State::Done, _) => Stand::Done,
    })
}

/// The line above the counters.
pub(super) fn progress(bench: Bench) -> El {
    let stand = Memo::new(move |_| stand(bench));
    watch(bench, stand);
    look_elsewhere(bench);
    el("div", "nl-progress").part(move || {
        let stand = stand.get()?;
        if bench.reading.get() {
            return None;
        }
        Some(match stand {
            Stand::Going | Stand::Stopping => going(bench, stand == Stand::Stopping),
            stand => resting(bench, &stand),
        })
    })
}

/// When this tab's work on the list ends, the list is read anew.
fn watch(bench: Bench, stand: Memo<Option<Stand>>) {
    let running = bench.desk.running;
    follow(move || {
        let _ = running.phase.get();
        dom::start(async move { bench.read_head().await });
    });
    let timer = StoredValue::new(None::<i32>);
    follow(move || {
        let (_, store) = bench.desk.changed.get();
        let is_ours = stand.get() == Some(Stand::Going);
        if is_ours || (store != "found" && store != "work") || timer.get_value().is_some() {
            return;
        }
        let read = move || {
            timer.try_set_value(None);
            dom::start(async move {
                bench.read_marks(true).await;
                bench.read_head().await;
                if bench.elsewhere.try_get_untracked() == Some(Some(false)) {
                    ask_tabs(bench).await;
                }
            });
        };
        timer.set_value(dom::later(read, LOOK));
    });
}

/// A list that is not done and not worked on here: another tab may be at it.
fn look_elsewhere(bench: Bench) {
    let unsure = Memo::new(move |_| unsure(bench));
    follow(move || {
        bench.elsewhere.set(None);
        if unsure.get().is_some() {
            dom::start(ask_tabs(bench));
        }
    });
}

fn unsure(bench: Bench) -> Option<String> {
    let list = bench.list.try_get()??;
    let is_open = list.state == State::Going && !bench.desk.running.has(&list.id);
    is_open.then_some(list.id)
}

/// Asks the browser whether another tab holds the list, and where one does, again when it no longer does.
async fn ask_tabs(bench: Bench) {
    let Some(id) = untrack(|| unsure(bench)) else {
        return;
    };
    let name = lock_of(&id);
    let mut wait = false;
    loop {
        let is = lock::taken(&name, wait).await;
        if !bench.is_open(&id) {
            return;
        }
        if wait {
            bench.read_marks(true).await;
            bench.read_head().await;
        }
        bench.elsewhere.try_set(Some(is));
        if !is {
            return;
        }
        wait = true;
    }
}

fn going(bench: Bench, stopping: bool) -> El {
    let (desk, words) = (bench.desk, bench.desk.words.lookups);
    let running = desk.running;
    let bar = el("progress", "").attr("aria-label", words.results);
    let node = bar.node().clone();
    follow(move || {
        let progress = running.progress.get();
        let of = progress.of.max(1);
        let _ = node.set_attribute("max", &of.to_string());
        let _ = node.set_attribute("value", &progress.done.min(of).to_string());
    });
    let said = el("p", "nl-far figures")
        .text_of(move || running.progress.with(|progress| far(bench, progress)));
    let waits = el("p", "nl-waits is-warn")
        .attr("role", "status")
        .part(move || {
            let waiting = running.progress.with(|progress| progress.waiting)?;
            let seconds = waiting.left_ms.div_ceil(1000);
            let said = (words.phrases.waiting)(waiting.why, seconds);
            Some(el("span", "").child(&Icon::Clock.draw()).text(&said))
        });
    let ways = el("div", "row");
    let ways = if stopping {
        ways.child(&el("p", "quiet").text(words.stopping))
    } else {
        ways.with(&[
            button("btn btn-small nl-pause")
                .text(words.pause)
                .on("click", move |_| running.pause()),
            button("btn btn-quiet btn-small nl-stop")
                .text(words.stop)
                .on("click", move |_| running.cancel()),
        ])
    };
    el("div", "nl-going card").with(&[said, bar, waits, ways])
}

/// `12 of 40 · 2.5 a second · about 3 min left`.
fn far(bench: Bench, progress: &Progress) -> String {
    let words = bench.desk.words.lookups;
    if progress.of == 0 {
        return words.starting.to_owned();
    }
    let mut said = vec![(words.phrases.progress)(progress.done, progress.of)];
    if progress.waiting.is_none() {
        if progress.rate > 0.0 {
            said.push((words.phrases.rate)(progress.rate));
        }
        if let Some(left) = progress.left_ms.filter(|_| progress.done < progress.of) {
            said.push((words.phrases.left)(left.div_ceil(1000)));
        }
    }
    said.join(" · ")
}

fn resting(bench: Bench, stand: &Stand) -> El {
    let (desk, words) = (bench.desk, bench.desk.words.lookups);
    let failed = Memo::new(move |_| {
        bench.version.track();
        bench.board.with_value(|board| board.count(Mark::Failed))
    });
    let (icon, tint, said) = match stand {
        Stand::Elsewhere => (Icon::Clock, "is-info", words.elsewhere.to_owned()),
        Stand::OtherTab => (Icon::Clock, "is-info", words.other_tab.to_owned()),
        Stand::Interrupted(Some(why)) => {
            let (what, next) = trouble(why, desk.locale);
            (Icon::Triangle, "is-warn", [&*what, " ", &next].concat())
        }
        Stand::Interrupted(None) => (Icon::Triangle, "is-warn", words.interrupted.to_owned()),
        Stand::Paused => (Icon::Clock, "is-info", words.paused.to_owned()),
        Stand::Cancelled => (Icon::Cross, "is-info", words.cancelled.to_owned()),
        _ if failed.get() > 0 => (Icon::Triangle, "is-warn", words.done_partly.to_owned()),
        _ => (Icon::Tick, "is-good", words.done.to_owned()),
    };
    let mut ways = el("div", "row");
    let goes_on = matches!(
        stand,
        Stand::Interrupted(_) | Stand::Paused | Stand::Cancelled
    );
    if goes_on {
        ways = ways.child(
            &button("btn btn-primary btn-small nl-go-on")
                .text(words.go_on)
                .on("click", move |_| go_on(bench, Again::Rest)),
        );
    }
    if *stand == Stand::Done {
        ways = ways
            .part(move || {
                (failed.get() > 0).then(|| {
                    button("btn btn-primary btn-small nl-retry")
                        .text(words.retry_failed)
                        .on("click", move |_| go_on(bench, Again::Failed))
                })
            })
            .child(
                &button("btn btn-quiet btn-small nl-all-again")
                    .text(words.all_again)
                    .on("click", move |_| go_on(bench, Again::All)),
            );
    }
    let line = el("p", &["nl-stand ", tint].concat())
        .attr("role", "status")
        .with(&[icon.draw(), el("span", "").text(&said)]);
    el("div", "nl-resting").with(&[line, ways])
}

/// What of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    /// What was not asked for yet.
    Rest,
    /// What failed.
    Failed,
    /// All of it.
    All,
}

/// Goes on with the open list, with the person's leave.
pub(super) fn go_on(bench: Bench, what: Again) {
    let desk = bench.desk;
    let Some(list) = bench.list.get_untracked() else {
        return;
    };
    let codes = bench.board.with_value(|board| match what {
        Again::Rest => board.count(Mark::Waiting),
        Again::Failed => board.count(Mark::Failed),
        Again::All => list.codes,
    });
    dom::start(async move {
        let said = (desk.words.lookups.phrases.sent)(codes);
        if !desk.allowed_to_ask(said).await {
            return;
        }
        let done = match what {
            Again::Rest => Ok(()),
            Again::Failed => work::retry_failed(&Device, &list.id).await,
            Again::All => work::restart(&desk.port(), &Device, &list.id).await,
        };
        if done.is_err() {
            return desk.problem(desk.words.common.not_kept);
        }
        bench.open_list(&list.id).await;
        desk.running.run(desk, &list.id);
    });
}
