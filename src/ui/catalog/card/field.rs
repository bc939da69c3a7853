//! A field of the form: its name and obligation, what to fill in, the control, and what is said of it.

use super::bench::Bench;
use super::names::attribute;
use super::note;
use super::slot::Slot;
use super::{choice, dictionary};
use crate::catalog::card::{Kind, Obligation, Spec};
use crate::finding::Severity;
use crate::ui::el::{El, el, follow};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

/// Names are long texts: they get several lines from here on.
const LONG: u32 = 1_000;

/// What the frame of a field shows.
pub(super) struct Face {
    pub(super) name: String,
    pub(super) hint: String,
    pub(super) required: Obligation,
    /// It cannot be changed.
    pub(super) locked: bool,
}

impl Face {
    /// Of an attribute.
    pub(super) fn of(bench: Bench, spec: &Spec) -> Self {
        let words = attribute(spec, bench.desk.locale);
        Self {
            name: words.name,
            hint: words.hint,
            required: spec.required,
            locked: bench
                .content
                .with_untracked(|content| content.is_locked(&spec.code)),
        }
    }
}

/// The field of an attribute.
pub(super) fn field(bench: Bench, spec: &Spec, slot: &Slot) -> El {
    let face = Face::of(bench, spec);
    match spec.kind {
        _ if face.locked => {
            let control = locked(bench, spec, slot);
            framed(bench, slot, &face, &control.clone(), control)
        }
        Kind::Boolean => choice::yes_or_no(bench, slot, &face),
        Kind::Dictionary => dictionary::one(bench, slot, &face, &spec.dictionary),
        Kind::MultiDictionary => dictionary::many(bench, slot, &face, &spec.dictionary),
        _ => {
            let control = text(bench, spec, slot, &face);
            let most = spec
                .advised_length
                .or(spec.max_length)
                .filter(|_| spec.pattern.is_empty());
            let frame = framed(bench, slot, &face, &control.clone(), control);
            match most {
                Some(most) => frame.child(&counter(bench, slot, most)),
                None => frame,
            }
        }
    }
}

/// The label, the hint, the control (or what is around it) and what is said, one below the other.
pub(super) fn framed(bench: Bench, slot: &Slot, face: &Face, control: &El, whole: El) -> El {
    let id = slot.id();
    let label = el("label", "nc-label")
        .attr("for", &id)
        .text(&face.name)
        .text(" ")
        .with(need(bench, face).as_slice());
    let frame = el("div", "nc-field").child(&label);
    let frame = with_hint(frame, &id, face);
    described(bench, slot, face, control.clone().attr("id", &id));
    let noted = note::notes(bench, slot, &[&id, "-notes"].concat());
    frame.with(&[whole, noted])
}

/// The same around several controls.
pub(super) fn grouped(bench: Bench, slot: &Slot, face: &Face, controls: &[El]) -> El {
    let id = slot.id();
    let legend = el("legend", "nc-label")
        .text(&face.name)
        .text(" ")
        .with(need(bench, face).as_slice());
    let frame = el("fieldset", "nc-field")
        .attr("id", &id)
        .attr("tabindex", "-1")
        .attr("aria-describedby", &described_by(&id, face))
        .child(&legend);
    let noted = note::notes(bench, slot, &[&id, "-notes"].concat());
    with_hint(frame, &id, face).with(controls).child(&noted)
}

fn with_hint(frame: El, id: &str, face: &Face) -> El {
    if face.hint.is_empty() {
        return frame;
    }
    let hint = el("p", "nc-hint quiet small")
        .attr("id", &[id, "-hint"].concat())
        .text(&face.hint);
    frame.child(&hint)
}

fn described_by(id: &str, face: &Face) -> String {
    if face.hint.is_empty() {
        [id, "-notes"].concat()
    } else {
        [id, "-hint ", id, "-notes"].concat()
    }
}

/// Whether it has to be filled, in a word.
fn need(bench: Bench, face: &Face) -> Option<El> {
    let (class, word) = match face.required {
        Obligation::Required => ("nc-need is-required", bench.words.required),
        Obligation::Advised => ("nc-need", bench.words.advised),
        Obligation::Optional => return None,
    };
    Some(el("span", class).text(word))
}

/// A control that says what is the matter, and tells when it is left.
pub(super) fn described(bench: Bench, slot: &Slot, face: &Face, control: El) -> El {
    let (place, left) = (slot.clone(), slot.clone());
    let is_wrong = Memo::new(move |_| {
        let notes = bench.notes(&place);
        let is_error = notes.iter().any(|note| note.severity == Severity::Error);
        is_error || bench.remark(&place).is_some()
    });
    let control = if face.required == Obligation::Required {
        control.attr("aria-required", "true")
    } else {
        control
    };
    control
        .attr("aria-describedby", &described_by(&slot.id(), face))
        .state_of("aria-invalid", move || is_wrong.get())
        .on("blur", move |_| bench.leave(&left))
}

/// A text or a number.
fn text(bench: Bench, spec: &Spec, slot: &Slot, face: &Face) -> El {
    let is_long = spec.kind == Kind::LongText || spec.max_length.is_some_and(|most| most > LONG);
    let control = if is_long {
        el("textarea", "field nc-long").attr("rows", "2")
    } else {
        let kind = if spec.kind == Kind::Date {
            "date"
        } else {
            "text"
        };
        el("input", "field").attr("type", kind)
    };
    let is_digits = spec.kind == Kind::Number || !spec.pattern.is_empty();
    let control = match (spec.kind, is_digits) {
        (Kind::Number, _) => control.attr("inputmode", "decimal"),
        (_, true) => control.attr("inputmode", "numeric"),
        _ => control,
    };
    let control = control.attr("autocomplete", "off").attr("name", &face.name);
    bound(bench, slot, control)
}

/// A control whose text is what the place holds.
pub(super) fn bound(bench: Bench, slot: &Slot, control: El) -> El {
    let value = bench.value(slot);
    let node = control.clone();
    follow(move || {
        let value = value.get();
        if written(&node) != value {
            write(&node, &value);
        }
    });
    let (slot, node) = (slot.clone(), control.clone());
    control.on("input", move |_| bench.fill(&slot, &written(&node)))
}

/// What stands in a control.
pub(super) fn written(control: &El) -> String {
    match control.node().dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => control.node().unchecked_ref::<HtmlInputElement>().value(),
    }
}

fn write(control: &El, text: &str) {
    match control.node().dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.set_value(text),
        None => control
            .node()
            .unchecked_ref::<HtmlInputElement>()
            .set_value(text),
    }
}

/// What cannot be changed, with the reason.
fn locked(bench: Bench, spec: &Spec, slot: &Slot) -> El {
    let (value, dictionary) = (bench.value(slot), spec.dictionary.clone());
    let words = bench.words;
    el("p", "nc-locked")
        .attr("tabindex", "-1")
        .child(&el("span", "nc-locked-value").text_of(move || {
            let value = value.get();
            match bench.shelf.name(&dictionary, &value) {
                Some(name) => [&value, " ", &name].concat(),
                None => value,
            }
        }))
        .text(" ")
        .child(&el("span", "quiet small").text(words.locked))
}

/// How many characters there are, of how many.
fn counter(bench: Bench, slot: &Slot, most: u32) -> El {
    let value = bench.value(slot);
    el("p", "nc-count quiet small figures").text_of(move || {
        let count = value.with(|text| text.chars().count());
        if count == 0 {
            String::new()
        } else {
            (bench.words.phrases.characters)(count, most as usize)
        }
    })
}
