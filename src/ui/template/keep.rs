//! What stays on this device, and how to forget it. The files lie in the worker's store; what is told of them before a
//! worker is started lies in the page's.

use super::desk::Desk;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::home;
use crate::ui::switch;
use crate::worker::Failure;
use leptos::prelude::*;
use std::fmt::Write;

const FILE: &str = "nct-ready.template";
const DICTIONARIES: &str = "nct-ready.dictionaries";

/// What is kept of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Kept {
    /// The open file is kept, with every change.
    pub(super) on: bool,
    /// The file that is kept, and how many cells are changed in it.
    pub(super) file: Option<(String, usize)>,
    /// The dictionaries that are kept: since which day, and their entries.
    pub(super) dictionaries: Option<(String, [u32; 4])>,
}

fn note(key: &str, value: Option<&str>) {
    if let Some(storage) = dom::device() {
        // Where storing is not allowed, nothing is kept either.
        let _ = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}

fn noted(key: &str) -> Option<String> {
    dom::device()?.get_item(key).ok().flatten()
}

/// Whether the page around lets anything be kept.
fn may() -> bool {
    home::told("remember").is_some()
}

/// What is kept from last time.
pub(super) fn from_last_time() -> Kept {
    if !may() {
        return Kept::default();
    }
    let file = noted(FILE).and_then(|noted| {
        let (changes, name) = noted.split_once('\n')?;
        Some((name.to_owned(), changes.parse().ok()?))
    });
    let dictionaries = noted(DICTIONARIES).and_then(|noted| {
        let mut lines = noted.lines();
        let day = lines.next()?.to_owned();
        let mut counts = [0; 4];
        for count in &mut counts {
            *count = lines.next()?.parse().ok()?;
        }
        Some((day, counts))
    });
    Kept {
        on: false,
        file,
        dictionaries,
    }
}

/// Follows the open file: what is told of the kept one stays true.
pub(super) fn watch(desk: Desk) {
    follow(move || {
        let changes = desk.state.with(|state| state.changed_cells) as usize;
        let name = desk
            .opened
            .with(|opened| opened.as_ref().map(|opened| opened.name.clone()));
        if let Some(name) = name
            && desk.kept.with(|kept| kept.on)
        {
            note(FILE, Some(&[&changes.to_string(), "\n", &name].concat()));
            desk.kept
                .update_untracked(|kept| kept.file = Some((name, changes)));
        }
    });
}

/// Keeps the open file and its changes from now on, or erases them.
pub(super) fn set(desk: Desk, on: bool) {
    dom::start(async move {
        match desk.switch("keep", on).await {
            Ok(true) if on => desk.kept.update(|kept| kept.on = true),
            Ok(_) if !on => {
                forgotten(desk);
                desk.say(desk.words.forgotten.to_owned());
            }
            Err(Failure::Stopped) => {}
            _ => failed(desk),
        }
    });
}

/// The device does not keep the file, or no longer.
pub(super) fn failed(desk: Desk) {
    desk.kept.update(|kept| kept.on = false);
    desk.problem(desk.words.keep_failed);
}

/// Nothing of a file is kept any more.
pub(super) fn forgotten(desk: Desk) {
    note(FILE, None);
    desk.kept.update(|kept| {
        kept.on = false;
        kept.file = None;
    });
}

/// Keeps the dictionaries of the open template.
fn keep_dictionaries(desk: Desk) {
    dom::start(async move {
        let counts = desk
            .opened
            .with_untracked(|opened| opened.as_ref().map(|opened| opened.dictionaries));
        match (desk.switch("keepDictionaries", true).await, counts) {
            (Ok(true), Some(counts)) => {
                let day = today();
                let mut lines = day.clone();
                for count in counts {
                    // Writing to a string does not fail.
                    let _ = write!(lines, "\n{count}");
                }
                note(DICTIONARIES, Some(&lines));
                desk.kept
                    .update(|kept| kept.dictionaries = Some((day, counts)));
                desk.say(desk.words.dictionaries_kept.to_owned());
            }
            (Err(Failure::Stopped), _) => {}
            _ => desk.problem(desk.words.keep_failed),
        }
    });
}

fn forget_dictionaries(desk: Desk) {
    dom::start(async move {
        if desk.switch("keepDictionaries", false).await.is_ok() {
            note(DICTIONARIES, None);
            desk.kept.update(|kept| kept.dictionaries = None);
            desk.say(desk.words.dictionaries_forgotten.to_owned());
        }
    });
}

/// The day where the person is, as `2026-07-01`.
fn today() -> String {
    let now = js_sys::Date::new_0();
    let pad = |number: u32| if number < 10 { "0" } else { "" };
    let (month, day) = (now.get_month() + 1, now.get_date());
    let mut out = now.get_full_year().to_string();
    for number in [month, day] {
        out.push('-');
        out.push_str(pad(number));
        out.push_str(&number.to_string());
    }
    out
}

/// "Keep the file and its changes on this device", while a file is open.
pub(super) fn switch(desk: Desk) -> Option<El> {
    let words = [desk.words.keep, desk.words.keep_hint];
    let is_on = move || desk.kept.with(|kept| kept.on);
    may().then(|| switch::switch(words, is_on, move |on| set(desk, on)).0)
}

/// The file from last time, with the ways to go on and to forget it.
pub(super) fn last_time(desk: Desk) -> Option<El> {
    let words = desk.words;
    let (name, changes) = desk.kept.with(|kept| kept.file.clone())?;
    let go_on = button("btn btn-primary btn-small")
        .text(words.go_on)
        .on("click", move |_| desk.resume());
    let forget = button("btn btn-small")
        .text(words.forget)
        .on("click", move |_| set(desk, false));
    let said = el("p", "").text(&(words.phrases.kept)(&name, changes));
    Some(el("div", "nt-kept card").with(&[said, el("div", "row").with(&[go_on, forget])]))
}

/// The dictionaries from last time, with the way to forget them.
pub(super) fn dictionaries(desk: Desk) -> Option<El> {
    let words = desk.words;
    let (day, counts) = desk.kept.with(|kept| kept.dictionaries.clone())?;
    let forget = button("btn btn-small")
        .text(words.forget)
        .on("click", move |_| forget_dictionaries(desk));
    let said = el("p", "small")
        .text(&(words.phrases.kept_dictionaries)(&day))
        .text(": ")
        .text(&entries(desk, counts));
    Some(el("div", "nt-kept card").with(&[said, forget]))
}

/// A blank template's dictionaries are worth keeping.
pub(super) fn offer(desk: Desk) -> Option<El> {
    let words = desk.words;
    if !may() {
        return None;
    }
    let counts = desk.opened.with(|opened| {
        let opened = opened.as_ref()?;
        (opened.blank && opened.origin == 0).then_some(opened.dictionaries)
    })?;
    let same = desk.kept.with(|kept| {
        kept.dictionaries
            .as_ref()
            .is_some_and(|(_, known)| *known == counts)
    });
    if same {
        return dictionaries(desk);
    }
    let keep = button("btn btn-primary")
        .text(words.keep_dictionaries)
        .on("click", move |_| keep_dictionaries(desk));
    let said = el("div", "").with(&[
        el("p", "").text(&entries(desk, counts)),
        el("p", "quiet small").text(words.keep_dictionaries_hint),
    ]);
    Some(el("div", "nt-kept card").with(&[said, keep]))
}

/// The dictionaries by name with their entries: `OKTRU 80 769, …`.
pub(super) fn entries(desk: Desk, counts: [u32; 4]) -> String {
    let words = desk.words;
    let names = [words.oktru, words.tnved, words.countries, words.units];
    let parts: Vec<_> = names
        .iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| [name, "\u{a0}", &(words.phrases.number)(count as usize)].concat())
        .collect();
    parts.join(", ")
}
