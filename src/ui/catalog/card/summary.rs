//! What is missing, on top of the form, with the way to each place.

use super::bench::Bench;
use super::names::attribute;
use super::slot::Slot;
use crate::catalog::card::check::{CLASS, PHOTOS};
use crate::catalog::card::{Content, Part, Specs};
use crate::finding::Severity;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::home;
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// Something that stands between a card and its sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hindrance {
    pub(super) slot: Slot,
    name: String,
    text: String,
}

impl Bench {
    /// All that has to be mended before the catalog takes the card.
    pub(super) fn hindrances(self) -> Vec<Hindrance> {
        let issues = self.issues.get();
        let told = self.told.get();
        let known = issues
            .iter()
            .filter(|issue| issue.problem.is_error())
            .map(|issue| (issue.code.clone(), issue.at, self.note(issue).text));
        let told = told
            .iter()
            .filter(|(_, note)| note.severity == Severity::Error)
            .map(|((code, at), note)| (code.clone(), *at, note.text.clone()));
        let mut all: Vec<Hindrance> = Vec::new();
        for (code, at, text) in known.chain(told) {
            let slot = self.slot_of(&code, at);
            let name = self.name_of(&code);
            let hindrance = Hindrance { slot, name, text };
            if !all.contains(&hindrance) {
                all.push(hindrance);
            }
        }
        all
    }

    /// The place that a check names.
    fn slot_of(self, code: &str, at: usize) -> Slot {
        let content = self.content.get();
        match code {
            CLASS => Slot::Class,
            PHOTOS => Slot::Photos,
            "tnved" => Slot::Tnved,
            "quantity" => Slot::Quantity(at),
            "measure_unit" => Slot::Unit(at),
            "custom" => Slot::Own(at, 0),
            _ => self.slot_of_attribute(code, at, &content),
        }
    }

    fn slot_of_attribute(self, code: &str, at: usize, content: &Content) -> Slot {
        let specs = self.specs.get();
        let gov = self.gov.get();
        if let Some(spec) = specs.get(code) {
            let is_in_block = !spec.block.is_empty() && specs.get(&spec.block).is_some();
            let own = content.blocks.iter().enumerate();
            let mut own = own.filter(|(_, block)| block.code == spec.block);
            return match own.nth(at) {
                Some((place, _)) if is_in_block => Slot::Block(place, code.to_owned()),
                _ => Slot::Base(code.to_owned()),
            };
        }
        let part = gov.as_deref().and_then(|gov| gov.get(code));
        let part = part.map_or(Part::GovMain, |spec| spec.part);
        Slot::Gov(part, code.to_owned())
    }

    /// How an attribute is called.
    pub(super) fn name_of(self, code: &str) -> String {
        let (specs, gov) = (self.specs.get(), self.gov.get());
        let words = self.words;
        let known = |specs: &Specs| {
            let spec = specs.get(code)?;
            Some(attribute(spec, self.desk.locale).name)
        };
        match code {
            CLASS => words.class.to_owned(),
            PHOTOS => words.photos.to_owned(),
            "custom" => words.gov_own.to_owned(),
            _ => known(&specs)
                .or_else(|| known(gov.as_deref()?))
                .unwrap_or_else(|| code.to_owned()),
        }
    }
}

/// Puts the focus into a place.
pub(super) fn focus(slot: &Slot) {
    focus_by_id(&slot.id());
}

/// Puts the focus into a control, when what is being done is done.
pub(super) fn focus_by_id(id: &str) {
    let id = id.to_owned();
    dom::start(async move {
        dom::next_task().await;
        if let Some(node) = home::by_id(&id) {
            node.focus();
        }
    });
}

/// Ready, or what is missing.
pub(super) fn summary(bench: Bench) -> El {
    let words = bench.words;
    let all = Memo::new(move |_| bench.hindrances());
    let open = RwSignal::new(false);
    el("div", "nc-summary")
        .attr("id", "card-summary")
        .attr("tabindex", "-1")
        .part(move || {
            let count = all.with(Vec::len);
            let (class, sign, text) = if count == 0 {
                ("nc-says is-good", Icon::Tick, words.ready.to_owned())
            } else {
                let text = (words.phrases.to_fill)(count);
                ("nc-says is-warn", Icon::Triangle, text)
            };
            let said = el("p", "").attr("role", "status").text(&text);
            let toggle = (count > 0).then(|| {
                button("btn btn-small")
                    .text_of(move || {
                        let word = if open.get() { words.hide } else { words.show };
                        word.to_owned()
                    })
                    .state_of("aria-expanded", move || open.get())
                    .on("click", move |_| open.update(|open| *open = !*open))
            });
            Some(
                el("div", class)
                    .with(&[sign.draw(), said])
                    .with(toggle.as_slice()),
            )
        })
        .part(move || {
            let is_open = open.get() || bench.strict.get();
            let all = all.get();
            let lines: Vec<El> = all.iter().map(|one| line(bench, one)).collect();
            (is_open && !lines.is_empty())
                .then(|| el("ul", "nc-missing").attr("role", "list").with(&lines))
        })
}

fn line(bench: Bench, one: &Hindrance) -> El {
    let slot = one.slot.clone();
    let link = button("nc-go").text(&one.name).on("click", move |_| {
        bench.leave(&slot);
        focus(&slot);
    });
    el("li", "")
        .child(&link)
        .child(&el("span", "quiet").text(" ").text(&one.text))
}
