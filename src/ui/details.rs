//! An opened row: what the code is, and everything the rules found.

use super::desk::Desk;
use super::excerpt::{Excerpt, shown};
use super::icon::{Icon, icon, severity_tint};
use super::{dom, row};
use crate::finding::{Finding, Fix, Safety, Severity, Span};
use crate::list::List;
use crate::text;
use leptos::ev;
use leptos::prelude::*;

/// Characters shown of a code before and after a fix.
const SHOWN: usize = 60;

/// The details of an item of the current list.
pub(super) fn details(desk: Desk, item: usize) -> AnyView {
    let content = move || {
        let list = desk.list.get();
        let findings = list.findings(item);
        let main = findings
            .iter()
            .find(|finding| finding.rule.severity > Severity::Info)
            .cloned();
        let main = main.as_ref();
        view! {
            {facts(desk, &list, item)}
            {findings.into_iter().map(|finding| one(desk, &list, item, Some(&finding) == main, finding)).collect_view()}
            <button type="button" class="btn btn-quiet btn-small" on:click=move |_| show_in_box(desk, item)>
                {desk.words.show_in_box}
            </button>
        }
        .into_any()
    };
    view! { <div class="nr-details">{content}</div> }.into_any()
}

/// Kind, 14 digits, what to ask the catalog for.
fn facts(desk: Desk, list: &List, item: usize) -> AnyView {
    let words = desk.words;
    let kind = list
        .items()
        .get(item)
        .map(|found| words.kind_name(found.kind).to_owned());
    let rows = [
        (words.kind, kind),
        (words.gtin14, list.gtin14(item)),
        (words.lookup, list.lookup(item)),
    ];
    let rows = rows.into_iter().filter_map(|(name, value)| {
        let value = value?;
        Some(view! { <div><dt class="quiet">{name}</dt><dd class="figures">{value}</dd></div> })
    });
    view! { <dl class="nr-facts">{rows.collect_view()}</dl> }.into_any()
}

/// One finding. The row above has the message of the main one already.
fn one(desk: Desk, list: &List, item: usize, is_main: bool, finding: Finding) -> AnyView {
    let severity = finding.rule.severity;
    let code = finding.rule.code;
    let link = ["rules/#", code.id()].concat();
    let message = (!is_main).then(|| view! { <p>{text::message(&finding, desk.locale)}</p> });
    let fix = finding
        .fix
        .clone()
        .map(|fix| offer(desk, list, item, finding.clone(), &fix));
    view! {
        <section class=["nr-finding ", severity_tint(severity)].concat()>
            <h3>
                {icon(Icon::of_severity(severity))}
                <span class="visually-hidden">{desk.words.severity(severity)} ": "</span>
                <span>{text::title(code, desk.locale)}</span>
            </h3>
            {message}
            <p class="quiet">{text::help(code, desk.locale)} " " <a href=link>{desk.words.rule} " " {code.id()}</a></p>
            {fix}
        </section>
    }
    .into_any()
}

/// The way to mend it: a hint in words, or a button with what would become of the code.
fn offer(desk: Desk, list: &List, item: usize, finding: Finding, fix: &Fix) -> AnyView {
    let title = text::fix_title(&finding, desk.locale).unwrap_or_default();
    if fix.safety == Safety::Display {
        return view! { <p class="nr-hint">{title}</p> }.into_any();
    }
    let (line, place) = (list.input(item), list.place(item));
    let (now, then) = before_and_after(line, place, finding.span, fix);
    let now = Excerpt::new(line, now, Some(finding.span));
    let click = move |event: ev::MouseEvent| {
        let row = dom::closest(&event, ".nr-row");
        desk.fix(item, &finding);
        dom::keep_focus(row);
    };
    view! {
        <dl class="nr-preview">
            <div><dt class="quiet">{desk.words.now}</dt><dd>{row::code(desk, now)}</dd></div>
            <div><dt class="quiet">{desk.words.becomes}</dt><dd class="code">{shown(&then, SHOWN)}</dd></div>
        </dl>
        <button type="button" class="btn btn-small btn-primary nr-apply" on:click=click>{title}</button>
    }
    .into_any()
}

/// The place that a fix concerns, and what stands there afterwards: the whole code, or more where the fix reaches further.
fn before_and_after(line: &str, cell: Span, span: Span, fix: &Fix) -> (Span, String) {
    let place = Span::new(cell.start.min(span.start), cell.end.max(span.end));
    let before = Span::new(place.start, span.start).of(line);
    let after = Span::new(span.end, place.end).of(line);
    (place, [before, &fix.replacement, after].concat())
}

/// Selects the code in the box.
fn show_in_box(desk: Desk, item: usize) {
    let (Some(list), Some(area)) = (desk.current(), desk.area.get_untracked()) else {
        return;
    };
    let place = list.place(item);
    let Some(start) = dom::offset(list.text(), list.input(item)) else {
        return;
    };
    let _ = area.focus();
    dom::select(&area, list.text(), start + place.start, start + place.end);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_shows_the_whole_code() {
        let fix = Fix {
            safety: Safety::Unsafe,
            replacement: "0".to_owned(),
        };
        let (place, then) = before_and_after("a\t200\tb", Span::new(2, 5), Span::new(2, 2), &fix);
        assert_eq!((place, then.as_str()), (Span::new(2, 5), "0200"));
    }
}
