//! The way to the first card: who somebody is, and the steps that apply, each with what it takes and what can be checked beside it.

use super::desk::{Desk, View};
use super::ticks::{self, Ticks};
use crate::guide::{Check, Form, Step, Trade, Who, steps};
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use crate::ui::{home, parts, save};
use leptos::prelude::*;
use std::fmt::Write;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

const TEXT: &str = "text/plain;charset=utf-8";

/// The part.
pub(super) fn guide(desk: Desk) -> El {
    let words = desk.words.guide;
    let ticks = desk.ticks;
    let ways = el("div", "row np-no-print").with(&[
        button("btn")
            .text(words.print)
            // A window that cannot print does nothing.
            .on("click", |_| drop(window().print())),
        button("btn")
            .child(&Icon::Download.draw())
            .text(words.save)
            .on("click", move |_| {
                let text = checklist(desk).into();
                save::download(&text, TEXT, words.file);
            }),
    ]);
    el("section", "np-guide").with(&[
        who(desk),
        el("div", "np-way")
            .with(&[
                el("h3", "").text(words.steps),
                el("p", "np-no-print").text(words.have),
                el("p", "np-progress quiet")
                    .attr("role", "status")
                    .text_of(move || {
                        let steps = steps(ticks.who.get());
                        let done = ticks.done_of(&steps);
                        (words.progress)(done, steps.len())
                    }),
            ])
            .part(move || Some(list(desk)))
            .with(&[
                ways,
                el("div", "np-no-print").part(move || ticks::switch(desk)),
            ]),
    ])
}

/// The questions.
fn who(desk: Desk) -> El {
    let words = desk.words.guide;
    let who = desk.ticks.who;
    let trades = [
        words.shop,
        words.importer,
        words.manufacturer,
        words.supplier,
    ];
    let trades = Trade::ALL
        .iter()
        .zip(trades)
        .enumerate()
        .map(|(at, (_, word))| {
            choice(
                "checkbox",
                "np-trade",
                word,
                move || who.get().trades[at],
                move |is| who.update(|who| who.trades[at] = is),
            )
        });
    let where_from = [(true, words.resident), (false, words.foreign)].map(|(resident, word)| {
        choice(
            "radio",
            "np-resident",
            word,
            move || who.get().resident == resident,
            move |_| who.update(|who| who.resident = resident),
        )
    });
    let forms = Form::ALL.map(|form| {
        let word = match form {
            Form::SoleTrader => words.sole_trader,
            Form::Company => words.company,
            Form::Person => words.person,
        };
        choice(
            "radio",
            "np-form",
            word,
            move || who.get().form == form,
            move |_| who.update(|who| who.form = form),
        )
    });
    let group = |word: &str, choices: &[El]| {
        el("fieldset", "np-question")
            .child(&el("legend", "").text(word))
            .with(choices)
    };
    el("div", "np-who card").with(&[
        el("h3", "").text(words.who),
        el("div", "np-questions").with(&[
            group(words.trades, &trades.collect::<Vec<_>>()),
            group(words.country, &where_from),
            group(words.form, &forms),
        ]),
    ])
}

/// A box to tick or a choice of several.
fn choice(
    kind: &str,
    name: &str,
    word: &str,
    is: impl Fn() -> bool + 'static,
    set: impl Fn(bool) + 'static,
) -> El {
    let input = el("input", "")
        .attr("type", kind)
        .attr("name", name)
        .on("change", move |event| set(checked(&event)));
    let node = input.clone();
    crate::ui::el::follow(move || {
        let input: &HtmlInputElement = node.node().unchecked_ref();
        input.set_checked(is());
    });
    el("label", "nr-check")
        .child(&input)
        .text(" ")
        .child(&el("span", "").text(word))
}

fn checked(event: &Event) -> bool {
    let input = event
        .target()
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.checked())
}

/// The steps that apply. Made anew where the answers are others; a tick changes one step alone.
fn list(desk: Desk) -> El {
    let who = desk.ticks.who.get();
    let items: Vec<_> = steps(who)
        .into_iter()
        .map(|step| item(desk, who, step))
        .collect();
    el("ol", "np-steps").with(&items)
}

fn item(desk: Desk, who: Who, step: Step) -> El {
    let words = desk.words.guide;
    let Ticks { done, .. } = desk.ticks;
    let (name, time) = (words.step)(step);
    let lines = |heading: &str, lines: Vec<&str>| {
        let items: Vec<_> = lines
            .into_iter()
            .map(|line| el("li", "").text(line))
            .collect();
        el("div", "").with(&[
            el("p", "np-label small quiet").text(heading),
            el("ul", "").with(&items),
        ])
    };
    let tick = choice(
        "checkbox",
        "np-done",
        words.done,
        move || done.with(|done| done.contains(&step)),
        move |is| {
            done.update(|done| {
                done.retain(|known| *known != step);
                if is {
                    done.push(step);
                }
            });
        },
    );
    let tick = tick.attr("aria-label", &[name, ": ", words.done].concat());
    let mut parts = vec![
        el("div", "np-step-head").with(&[el("h4", "").text(name), tick]),
        lines(
            words.needs,
            step.needs(who).into_iter().map(words.need).collect(),
        ),
    ];
    if !time.is_empty() {
        parts.push(lines(words.time, vec![time]));
    }
    parts.push(lines(
        words.mishaps,
        step.mishaps(who).into_iter().map(words.mishap).collect(),
    ));
    if let Some(site) = step.site() {
        parts.push(where_to(words.site, site));
    }
    if let Some(paper) = step.as_of() {
        parts.push(el("p", "small quiet").text(&(words.as_of)(paper)));
    }
    let checks = checks(desk, step);
    if !checks.is_empty() {
        parts.push(el("div", "row np-no-print").with(&checks));
    }
    el("li", "np-step card")
        .class_of("is-done", move || done.with(|done| done.contains(&step)))
        .with(&parts)
}

/// The site where a step is done: a link, which opens nothing by itself.
fn where_to(word: &str, site: &str) -> El {
    let link = el("a", "")
        .attr("href", &["https:", "//", site, "/"].concat())
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .text(site);
    el("p", "small").text(word).text(": ").child(&link)
}

/// The ways to what can be checked here.
fn checks(desk: Desk, step: Step) -> Vec<El> {
    let words = desk.words.guide;
    let way = |check: &Check| {
        let (view, word) = match check {
            Check::Fields => (View::of("fields"), words.check_fields),
            Check::Keys => (View::of("keys"), words.check_keys),
            Check::Layer => (View::of("layer"), words.check_layer),
            Check::Photos => (View::of("photos"), words.check_photos),
        };
        let view = view?;
        Some(
            button("btn btn-small")
                .text(word)
                .on("click", move |_| go_to(view)),
        )
    };
    step.checks().iter().filter_map(way).collect()
}

/// Goes to a part from far below: the page goes up to its tab, and whoever uses the keyboard goes on from there.
fn go_to(view: View) {
    parts::go_to(view.id());
    let tab = home::find(&[".np-tab[href='#", view.id(), "']"].concat());
    if let Some(tab) = tab {
        tab.focus();
    }
}

/// The steps as a text, to be printed or passed on.
fn checklist(desk: Desk) -> String {
    let words = desk.words.guide;
    let who = desk.ticks.who.get_untracked();
    let done = desk.ticks.done.get_untracked();
    let mut text = [words.steps, "\r\n"].concat();
    for (at, step) in steps(who).into_iter().enumerate() {
        let sign = if done.contains(&step) { "[x]" } else { "[ ]" };
        let (name, time) = (words.step)(step);
        // Writing to a string does not fail.
        let _ = write!(text, "\r\n{sign} {}. {name}\r\n", at + 1);
        let mut add = |heading: &str, lines: &[&str]| {
            if !lines.is_empty() {
                let _ = write!(text, "    {heading}:\r\n");
                for line in lines {
                    let _ = write!(text, "    - {line}\r\n");
                }
            }
        };
        let needs: Vec<_> = step.needs(who).into_iter().map(words.need).collect();
        let mishaps: Vec<_> = step.mishaps(who).into_iter().map(words.mishap).collect();
        add(words.needs, &needs);
        if !time.is_empty() {
            add(words.time, &[time]);
        }
        add(words.mishaps, &mishaps);
        add(words.site, step.site().as_slice());
        if let Some(paper) = step.as_of().map(words.as_of) {
            let _ = write!(text, "    {paper}\r\n");
        }
    }
    text
}
