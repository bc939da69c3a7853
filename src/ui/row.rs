//! One row of the list: what stands in the line, what to do about it, at most one button.

use super::desk::{Desk, Place};
use super::details;
use super::dom;
use super::excerpt::Excerpt;
use super::icon::{Icon, bucket_tint, icon, severity_tint};
use super::results::Shown;
use crate::finding::{Finding, Safety, Severity};
use crate::list::{Item, List};
use crate::text;
use leptos::prelude::*;
use leptos::{ev, html};

/// What a row shows.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    item: usize,
    place: Place,
    code: Excerpt,
    label: Option<String>,
    sign: Icon,
    tint: &'static str,
    word: &'static str,
    says: String,
    fix: Option<(Finding, String)>,
}

impl Row {
    fn read(desk: Desk, list: &List, number: usize, item: Item) -> Self {
        let (line, cell) = (list.input(number), list.place(number));
        let findings = list.findings(number);
        let main = findings
            .iter()
            .find(|finding| finding.rule.severity > Severity::Info);
        let (sign, tint, word, says) = match main {
            Some(finding) => {
                let severity = finding.rule.severity;
                let says = text::message(finding, desk.locale);
                (
                    Icon::of_severity(severity),
                    severity_tint(severity),
                    desk.words.severity(severity),
                    says,
                )
            }
            None => {
                let says = text::next_step(item.bucket, item.kind, desk.locale).to_owned();
                let bucket = item.bucket;
                (
                    Icon::of_bucket(bucket),
                    bucket_tint(bucket),
                    desk.words.bucket(bucket),
                    says,
                )
            }
        };
        Self {
            item: number,
            place: (item.line, cell.start),
            code: Excerpt::new(line, cell, main.map(|finding| finding.span)),
            label: list.label(number).filter(|label| !label.is_empty()),
            sign,
            tint,
            word,
            says,
            fix: fix(&findings, desk),
        }
    }
}

/// The first fix that may be applied, and what its button says.
fn fix(findings: &[Finding], desk: Desk) -> Option<(Finding, String)> {
    let may = |finding: &&Finding| {
        finding
            .fix
            .as_ref()
            .is_some_and(|fix| fix.safety != Safety::Display)
    };
    let finding = findings.iter().find(may)?;
    Some((finding.clone(), text::fix_title(finding, desk.locale)?))
}

/// The place `at` of what is shown. Places are not keyed by item: everything in one derives from the item that now stands
/// there, so typing in the middle of a long list changes words, not elements.
pub(super) fn slot(desk: Desk, shown: Memo<Shown>, at: usize) -> AnyView {
    let row = Memo::new(move |_| {
        let list = desk.list.get();
        let number = shown.with(|shown| shown.item(at))?;
        let item = *list.items().get(number)?;
        Some(Row::read(desk, &list, number, item))
    });
    let place = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.place)));
    let is_open = Memo::new(move |_| {
        place
            .get()
            .is_some_and(|place| desk.open.with(|open| open.contains(&place)))
    });
    let item = Memo::new(move |_| {
        row.with(|row| row.as_ref().map(|row| row.item))
            .filter(|_| is_open.get())
    });
    let node = NodeRef::<html::Div>::new();
    let toggle = move || {
        if let Some(place) = place.get_untracked() {
            desk.toggle(place);
            dom::bring_into_view(node);
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            toggle();
            if let Some(more) =
                dom::closest(&event, ".nr-row").and_then(|row| dom::find(&row, ".nr-more"))
            {
                let _ = more.focus();
            }
        }
    };
    view! {
        <div
            class="nr-row"
            role="listitem"
            node_ref=node
            class:nr-open=move || is_open.get()
            aria-setsize=move || shown.with(Shown::len).to_string()
            aria-posinset=(at + 1).to_string()
            on:keydown=key
        >
            {move || row.get().map(|row| head(desk, row, is_open, toggle))}
            {move || item.get().map(|item| details::details(desk, item))}
        </div>
    }
    .into_any()
}

fn head(desk: Desk, row: Row, is_open: Memo<bool>, toggle: impl Fn() + Copy + 'static) -> AnyView {
    let line = (desk.words.phrases.line)(row.place.0);
    let more = [desk.words.details, ", ", &line].concat();
    let click = move |event: ev::MouseEvent| {
        let selecting = document()
            .get_selection()
            .ok()
            .flatten()
            .is_some_and(|s| !s.is_collapsed());
        if !selecting && dom::closest(&event, "button").is_none() {
            toggle();
        }
    };
    view! {
        <div class=["nr-head ", row.tint].concat() on:click=click>
            <span class="nr-line figures" aria-label=line>{(desk.words.phrases.number)(row.place.0 as usize)}</span>
            <span class="nr-sign">{icon(row.sign)}<span class="visually-hidden">{row.word}</span></span>
            <div class="nr-what">
                <p class="nr-item">{code(desk, row.code)} {row.label.map(|label| view! { <span class="nr-name quiet">{label}</span> })}</p>
                <p class="nr-says">{row.says}</p>
            </div>
            {row.fix.map(|(finding, title)| fix_button(desk, row.item, row.place, finding, title))}
            <button
                type="button"
                class="nr-plain nr-more"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                aria-label=more
                on:click=move |_| toggle()
            >
                {icon(Icon::Down)}
            </button>
        </div>
    }
    .into_any()
}

/// The code with its faulty place marked; a dash where there is none.
pub(super) fn code(desk: Desk, code: Excerpt) -> AnyView {
    if code.is_empty() {
        return view! { <span class="nr-code quiet">{desk.words.no_code}</span> }.into_any();
    }
    let marked = (!code.marked.is_empty()).then(|| view! { <mark>{code.marked}</mark> });
    view! { <span class="nr-code code">{code.before}{marked}{code.after}</span> }.into_any()
}

/// A safe fix is applied at once; for any other the details open and show what would become of the code.
fn fix_button(desk: Desk, item: usize, place: Place, finding: Finding, title: String) -> AnyView {
    let safe = finding
        .fix
        .as_ref()
        .is_some_and(|fix| fix.safety == Safety::Safe);
    let click = move |event: ev::MouseEvent| {
        let row = dom::closest(&event, ".nr-row");
        if safe {
            desk.fix(item, &finding);
            dom::keep_focus(row);
        } else {
            if !desk.open.with_untracked(|open| open.contains(&place)) {
                desk.toggle(place);
            }
            dom::focus_in(row, ".nr-apply");
        }
    };
    view! { <button type="button" class="btn btn-small nr-fix" on:click=click>{title}</button> }
        .into_any()
}
