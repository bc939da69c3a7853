//! What the template's and the barcodes' rules say of a card, from the engine's worker; and the dictionaries that it keeps.

use super::bench::Bench;
use super::note::{Note, Where};
use crate::catalog::card::Content;
use crate::catalog::dictionary::Entry;
use crate::finding::Severity;
use crate::text::Locale;
use crate::ui::dom;
use crate::ui::el::follow;
use crate::ui::home;
use crate::worker::Client;
use crate::worker::protocol::{Answer, Ask, CardCell, CardFinding, VERSION};
use js_sys::{Object, Reflect, Uint8Array};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// A pause in typing, in milliseconds, after which the rules are asked.
const PAUSE: i32 = 250;
/// So many entries are offered.
const OFFERED: u32 = 40;

/// The way to the rules: nothing is loaded before the first question.
#[derive(Clone)]
pub(super) struct Rules(Client);

impl Rules {
    /// To the worker that the page names.
    pub(super) fn new() -> Option<Self> {
        let engine = home::told_of("engine")?;
        Some(Self(Client::with_news(engine, VERSION, |_| {})))
    }

    async fn ask(&self, ask: &Ask) -> Option<Answer> {
        let message = Object::new();
        let bytes = postcard::to_allocvec(ask).ok()?;
        let parts = [
            ("ask", JsValue::from(Uint8Array::from(bytes.as_slice()))),
            ("card", JsValue::TRUE),
            (
                "dictionaries",
                home::told_of("dictionaries").unwrap_or_default(),
            ),
        ];
        for (key, value) in parts {
            Reflect::set(&message, &key.into(), &value).ok()?;
        }
        let reply = self.0.ask(&message).await.ok()?;
        let answer = Reflect::get(&reply, &"answer".into()).ok()?;
        let bytes = answer.dyn_into::<Uint8Array>().ok()?.to_vec();
        postcard::from_bytes(&bytes).ok()
    }

    /// Entries of a dictionary that is kept on this device.
    pub(super) async fn entries(
        &self,
        dictionary: &str,
        query: &str,
        locale: Locale,
    ) -> Vec<Entry> {
        let ask = Ask::SearchDictionary {
            dictionary: dictionary.to_owned(),
            query: query.to_owned(),
            limit: OFFERED,
            lang: locale.tag().to_owned(),
        };
        let Some(Answer::Entries(found)) = self.ask(&ask).await else {
            return Vec::new();
        };
        let entry = |found: crate::worker::protocol::EntryView| Entry {
            code: found.code,
            ru: found.name,
            ..Entry::default()
        };
        found.into_iter().map(entry).collect()
    }
}

/// Asks at every pause in typing.
pub(super) fn watch(bench: Bench) {
    let timer = StoredValue::new(None::<i32>);
    let number = StoredValue::new(0_u32);
    follow(move || {
        bench.content.track();
        dom::cancel(timer.get_value());
        let again = dom::later(move || check(bench, number), PAUSE);
        timer.set_value(again);
    });
}

fn check(bench: Bench, number: StoredValue<u32>) {
    let Some(cells) = bench.content.try_with_untracked(cells) else {
        return;
    };
    number.update_value(|number| *number += 1);
    let mine = number.get_value();
    let Some(rules) = bench.shelf.rules() else {
        return;
    };
    let ask = Ask::CheckCard {
        cells,
        lang: bench.desk.locale.tag().to_owned(),
    };
    dom::start(async move {
        let Some(Answer::Card(found)) = rules.ask(&ask).await else {
            return;
        };
        // What was typed since is asked about once more.
        if number.try_get_value() == Some(mine) {
            let told = found.into_iter().map(note).collect();
            let _ = bench.told.try_set(Arc::new(told));
        }
    });
}

fn note(found: CardFinding) -> (Where, Note) {
    let severity = match found.severity {
        2 => Severity::Error,
        1 => Severity::Warning,
        _ => Severity::Info,
    };
    let note = Note {
        severity,
        text: found.message,
        fix: found.fix.map(|fix| (fix.title, fix.text)),
        missing: false,
    };
    ((found.code, usize::from(found.at)), note)
}

/// What is filled in, as the rules read it.
fn cells(content: &Content) -> Vec<CardCell> {
    let cell = |code: &str, at: usize, text: &str| CardCell {
        code: code.to_owned(),
        at: at as u16,
        text: text.to_owned(),
    };
    let mut cells = vec![cell("oktru", 0, &content.oktru)];
    for (code, text) in &content.values {
        if !content.is_locked(code) {
            cells.push(cell(code, 0, text));
        }
    }
    for (at, measure) in content.measures.iter().enumerate() {
        cells.push(cell("measure_unit", at, &measure.unit));
        cells.push(cell("quantity", at, &measure.quantity));
    }
    if !content.is_locked("tnved") {
        cells.push(cell("tnved", 0, &content.tnved.join("@")));
    }
    cells.retain(|cell| !cell.text.is_empty());
    cells
}
