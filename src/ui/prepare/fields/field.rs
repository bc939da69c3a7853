//! A field: its name, what its paper says, the control, what was found, what the value tells.

use super::bench::{Cell, Seen};
use super::{chosen, select};
use crate::finding::{Finding, Safety, Severity};
use crate::identity::forms::KINDS;
use crate::identity::{self, Checked, Field, strength};
use crate::rules::Code;
use crate::text;
use crate::ui::el::{El, button, el, follow};
use crate::ui::icon::{Icon, severity_tint};
use crate::ui::prepare::desk::Desk;
use crate::ui::{dom, save};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What a field is made of.
pub(super) struct Ask {
    pub(super) id: String,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) field: Field,
    pub(super) cell: Cell,
    pub(super) beside: Option<RwSignal<String>>,
    /// Whether a whole form was to be checked; `None` where a field stands alone.
    pub(super) strict: Option<RwSignal<bool>>,
}

/// A field with all that is said of it.
pub(super) fn field(desk: Desk, ask: &Ask) -> El {
    let (words, cell, what) = (desk.words.fields, ask.cell, ask.field);
    let beside = ask.beside;
    let checked = Memo::new(move |_| {
        let beside = beside.map(|text| text.get()).unwrap_or_default();
        identity::check(what, &cell.text.get(), &beside)
    });
    let strict = ask.strict;
    let shown = Memo::new(move |_| {
        let seen = cell.seen.get();
        let all = seen == Seen::Asked || strict.is_some_and(|strict| strict.get());
        let some = all || seen == Seen::Left;
        let found = checked.with(|checked| checked.findings.clone());
        let wanted = |found: &Finding| some && (all || found.rule.code != Code::A005);
        found.into_iter().filter(wanted).collect::<Vec<_>>()
    });
    let label = el("label", "nf-label").attr("for", &ask.id).text(ask.label);
    let label = if what == Field::LaterDate {
        label.child(&el("span", "nf-need").text(" ").text(words.optional))
    } else {
        label
    };
    let control = control(desk, ask, shown);
    let mut line = el("div", "nf-line").child(&control);
    if what.is_secret() {
        line = line.child(&reveal(desk, ask, &control));
    } else if what != Field::Choice {
        line = line.part(copy(desk, ask.label, checked));
    }
    let hint = (!ask.hint.is_empty()).then(|| {
        el("p", "nf-hint quiet small")
            .attr("id", &[&ask.id, "-hint"].concat())
            .text(ask.hint)
    });
    el("div", "nf-field")
        .child(&label)
        .child(&line)
        .with(hint.as_slice())
        .child(&said(desk, ask, checked, shown, control))
}

/// What is typed into or chosen from.
fn control(desk: Desk, ask: &Ask, shown: Memo<Vec<Finding>>) -> El {
    let (cell, what) = (ask.cell, ask.field);
    let control = if what == Field::Choice {
        let words = desk.words.fields;
        let mut names = vec![("", words.choose)];
        names.extend(KINDS.into_iter().zip(words.kinds));
        select(&ask.id, &names, &cell.text.get_untracked()).on("change", move |event| {
            cell.text.set(chosen(&event).unwrap_or_default());
        })
    } else {
        input(ask)
    };
    let described = if ask.hint.is_empty() {
        [&ask.id, "-notes"].concat()
    } else {
        [&ask.id, "-hint ", &ask.id, "-notes"].concat()
    };
    let alone = ask.strict.is_none();
    control
        .attr("aria-describedby", &described)
        .state_of("aria-invalid", move || {
            shown.with(|found| found.iter().any(|f| f.rule.severity == Severity::Error))
        })
        .on("change", move |_| {
            // Nothing is wrong with a field that was only looked at.
            if !alone {
                cell.seen.update(|seen| *seen = Seen::Left.max(*seen));
            }
        })
}

fn input(ask: &Ask) -> El {
    let (cell, what) = (ask.cell, ask.field);
    let (kind, mode) = match what {
        _ if what.is_secret() => ("password", "text"),
        Field::Iin | Field::Bin | Field::Kbe | Field::Code => ("text", "numeric"),
        Field::Phone => ("tel", "tel"),
        // A browser's own check of addresses takes others for good than systems do.
        Field::Email => ("text", "email"),
        _ => ("text", "text"),
    };
    // A number is typed for a look, not for the browser to keep.
    let auto = if what.is_secret() {
        "new-password"
    } else {
        "off"
    };
    let node = el("input", "field")
        .attr("id", &ask.id)
        .attr("type", kind)
        .attr("inputmode", mode)
        .attr("autocomplete", auto)
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false");
    let (typed, written) = (node.clone(), node.clone());
    follow(move || {
        let text = cell.text.get();
        let field: &HtmlInputElement = written.node().unchecked_ref();
        // Writing what is there would move the cursor.
        if field.value() != text {
            field.set_value(&text);
        }
    });
    node.on("input", move |_| {
        let field: &HtmlInputElement = typed.node().unchecked_ref();
        cell.text.set(field.value());
    })
}

/// Shows a password, and hides it.
fn reveal(desk: Desk, ask: &Ask, control: &El) -> El {
    let words = desk.words.fields;
    let open = RwSignal::new(false);
    let node = control.clone();
    follow(move || {
        let kind = if open.get() { "text" } else { "password" };
        let _ = node.clone().attr("type", kind);
    });
    button("btn btn-small nf-act")
        .attr("aria-controls", &ask.id)
        .state_of("aria-pressed", move || open.get())
        .text_of(move || if open.get() { words.hide } else { words.show }.to_owned())
        .on("click", move |_| open.update(|open| *open = !*open))
}

/// Puts the value in its usual form on the clipboard.
fn copy(desk: Desk, label: &'static str, checked: Memo<Checked>) -> impl Fn() -> Option<El> {
    let words = desk.words.fields;
    let empty = Memo::new(move |_| checked.with(|checked| checked.value.is_empty()));
    move || {
        let act = button("btn btn-small nf-act")
            .attr("aria-label", &[words.copy, ": ", label].concat())
            .child(&Icon::Copy.draw())
            .child(&el("span", "").text(words.copy))
            .on("click", move |_| {
                let value = checked.with_untracked(|checked| checked.value.clone());
                dom::start(async move {
                    let copied = save::copy(&value).await;
                    if copied {
                        desk.say(words.copied);
                    } else {
                        desk.problem(words.copy_failed);
                    }
                });
            });
        (!empty.get()).then_some(act)
    }
}

/// What was found, and what the value tells.
fn said(
    desk: Desk,
    ask: &Ask,
    checked: Memo<Checked>,
    shown: Memo<Vec<Finding>>,
    control: El,
) -> El {
    let (words, cell, what) = (desk.words.fields, ask.cell, ask.field);
    let alone = ask.strict.is_none();
    let notes = move || {
        let found = shown.get();
        let is_safe = |found: &&Finding| {
            let fix = found.fix.as_ref();
            fix.is_some_and(|fix| fix.safety == Safety::Safe)
        };
        // Where several are sure, one press does them all.
        let together = found.iter().filter(is_safe).count() > 1;
        let mut lines: Vec<_> = found
            .iter()
            .map(|found| {
                let own = !(together && is_safe(&found));
                note(desk, cell, found, &control, own)
            })
            .collect();
        if together {
            lines.push(mend_all(desk, cell, what, &control));
        }
        (!lines.is_empty()).then(|| el("ul", "nf-list").attr("role", "list").with(&lines))
    };
    let told = move || {
        let told = checked.with(|checked| checked.told.as_ref().map(words.say.told))?;
        Some(el("p", "nf-told").text(&told))
    };
    let fine = move || {
        let text = cell.text.get();
        let good = alone && !text.trim().is_empty() && checked.with(|c| c.findings.is_empty());
        good.then(|| {
            el("p", "nf-fine is-good").with(&[Icon::Tick.draw(), el("span", "").text(words.fine)])
        })
    };
    let strong = move || {
        let asked = what.is_secret() && what != Field::Repeat;
        let text = cell.text.get();
        (asked && !text.is_empty())
            .then(|| el("p", "nf-told").text((words.say.strength)(strength(&text))))
    };
    el("div", "nf-said")
        .attr("id", &[&ask.id, "-notes"].concat())
        .attr("aria-live", "polite")
        .part(notes)
        .part(fine)
        .part(told)
        .part(strong)
}

/// A button that does every safe fix.
fn mend_all(desk: Desk, cell: Cell, what: Field, control: &El) -> El {
    let mended = identity::fixed(what, &cell.text.get());
    let title = (desk.words.fields.say.mend)(&mended);
    let control = control.clone();
    let act = button("btn btn-small").text(&title).on("click", move |_| {
        cell.text.set(mended.clone());
        control.focus();
    });
    el("li", "nf-note").child(&el("div", "").child(&act))
}

/// What was found; with a button of its own that mends it, if there is a way.
fn note(desk: Desk, cell: Cell, finding: &Finding, control: &El, own: bool) -> El {
    let severity = finding.rule.severity;
    let body = el("div", "").child(&el("p", "").text(&text::message(finding, desk.locale)));
    let fix = text::fix_title(finding, desk.locale)
        .zip(finding.fix.clone())
        .filter(|_| own);
    let body = match fix {
        None => body,
        Some((title, fix)) => {
            let (span, control) = (finding.span, control.clone());
            body.child(&button("btn btn-small").text(&title).on("click", move |_| {
                cell.text.update(|text| {
                    // The finding is of the text that stands there.
                    if text.get(span.start..span.end).is_some() {
                        text.replace_range(span.start..span.end, &fix.replacement);
                    }
                });
                control.focus();
            }))
        }
    };
    let class = ["nf-note ", severity_tint(severity)].concat();
    el("li", &class).with(&[Icon::of_severity(severity).draw(), body])
}
