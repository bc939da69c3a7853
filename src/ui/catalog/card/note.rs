//! What is said of a place: what is missing, what the rules find, what the catalog's moderator has remarked.

use super::bench::{Bench, Remark};
use super::photos::view_name;
use super::slot::Slot;
use crate::catalog::card::check::{check, settle};
use crate::catalog::card::{Content, Issue, Problem, Specs};
use crate::finding::Severity;
use crate::text::catalog::CardUi;
use crate::ui::el::{El, button, el};
use crate::ui::icon::{Icon, severity_tint};
use leptos::prelude::*;
use std::sync::Arc;

/// A place as rules name it: an attribute, and which of several blocks.
pub(super) type Where = (String, usize);

/// Something that is said of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) severity: Severity,
    pub(super) text: String,
    /// What a button says that would mend it, and the text that it fills in.
    pub(super) fix: Option<(String, String)>,
    /// Nothing is wrong yet: it is not filled in.
    pub(super) missing: bool,
}

/// What is missing or does not fit, without what the rules say as well.
pub(super) fn issues(
    content: RwSignal<Content>,
    specs: RwSignal<Arc<Specs>>,
    gov: RwSignal<Option<Arc<Specs>>>,
    told: RwSignal<Arc<Vec<(Where, Note)>>>,
) -> Arc<Vec<Issue>> {
    let (specs, gov, told) = (specs.get(), gov.get(), told.get());
    let mut found = content.with(|content| check(content, &specs, gov.as_deref()));
    settle(&mut found, |code, at| {
        told.iter().any(|((told, place), note)| {
            told == code && *place == at && note.severity == Severity::Error
        })
    });
    Arc::new(found)
}

impl Bench {
    /// What is said of a place now.
    pub(super) fn notes(self, slot: &Slot) -> Vec<Note> {
        let at = self.content.with(|content| slot.at(content));
        let here = |code: &str, place: usize| code == slot.code() && place == at;
        let issues = self.issues.get();
        let known = issues.iter().filter(|issue| here(&issue.code, issue.at));
        let mut notes: Vec<Note> = known.map(|issue| self.note(issue)).collect();
        let told = self.told.get();
        let told = told.iter().filter(|((code, place), _)| here(code, *place));
        notes.extend(told.map(|(_, note)| note.clone()));
        // What is not there yet is no news to somebody who is on the way there.
        let is_late = self.strict.get() || self.left.with(|left| left.contains(&slot.id()));
        notes.retain(|note| is_late || !note.missing);
        notes.sort_by_key(|note| std::cmp::Reverse(note.severity));
        notes
    }

    pub(super) fn note(self, issue: &Issue) -> Note {
        let missing = matches!(issue.problem, Problem::Missing | Problem::MissingAdvised);
        Note {
            severity: if issue.problem.is_error() {
                Severity::Error
            } else {
                Severity::Warning
            },
            text: said(self.words, &issue.problem),
            fix: None,
            missing,
        }
    }

    /// The remark on a place, as long as it holds what it held.
    pub(super) fn remark(self, slot: &Slot) -> Option<Remark> {
        let remarks = self.remarks.get();
        let code = slot.code();
        let found = remarks.iter().find(|remark| {
            remark.detail.attribute_code == code
                && !matches!(slot, Slot::Unit(1..) | Slot::Quantity(1..))
        })?;
        let now = self.content.with(|content| slot.get(content));
        let is_shown = now == found.before || matches!(slot, Slot::Photos | Slot::Documents);
        is_shown.then(|| found.clone())
    }
}

/// A problem in words.
fn said(words: &CardUi, problem: &Problem) -> String {
    let phrases = &words.phrases;
    let plain = match problem {
        Problem::Missing => words.missing,
        Problem::MissingAdvised => words.missing_advised,
        Problem::Form => words.wrong_form,
        Problem::NotANumber => words.not_a_number,
        Problem::NotABoolean => words.not_a_boolean,
        Problem::NotChosen => words.not_chosen,
        Problem::NotUploaded => words.not_uploaded,
        Problem::HalfOwn => words.half_own,
        Problem::TooLong { found, most } => return (phrases.too_long)(*found, *most as usize),
        Problem::LongerThanAdvised { found, most } => {
            return (phrases.longer_than_advised)(*found, *most as usize);
        }
        Problem::Below(least) => return (phrases.below)(least),
        Problem::Above(most) => return (phrases.above)(most),
        Problem::NoView(view) => return (phrases.no_view)(view_name(words, *view)),
    };
    plain.to_owned()
}

/// The remark and the notes of a place.
pub(super) fn notes(bench: Bench, slot: &Slot, id: &str) -> El {
    let (place, own) = (slot.clone(), slot.clone());
    let shown = Memo::new(move |_| bench.notes(&place));
    let slot = slot.clone();
    el("div", "nc-notes")
        .attr("id", id)
        .part(move || {
            let remark = bench.remark(&own)?;
            Some(el("div", "nc-remark").with(&[
                el("p", "nc-remark-who").text(bench.words.remark),
                el("blockquote", "").text(&remark.detail.comment),
            ]))
        })
        .part(move || {
            let notes = shown.get();
            let items: Vec<El> = notes.iter().map(|note| line(bench, &slot, note)).collect();
            (!items.is_empty()).then(|| el("ul", "nc-note-list").attr("role", "list").with(&items))
        })
}

fn line(bench: Bench, slot: &Slot, note: &Note) -> El {
    let severity = note.severity;
    let text = el("div", "").child(&el("p", "").text(&note.text));
    let text = match note.fix.clone() {
        None => text,
        Some((label, fix)) => {
            let slot = slot.clone();
            let act = button("btn btn-small nc-fix").text(&label);
            text.child(&act.on("click", move |_| {
                bench.fill(&slot, &fix);
                super::summary::focus(&slot);
            }))
        }
    };
    let class = ["nc-note ", severity_tint(severity)].concat();
    el("li", &class).with(&[Icon::of_severity(severity).draw(), text])
}
