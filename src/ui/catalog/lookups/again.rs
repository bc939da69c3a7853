//! What a person does with one row.

use super::bench::Bench;
use crate::catalog::board::Mark;
use crate::catalog::browser::Device;
use crate::catalog::lookup;
use crate::ui::catalog::desk::{Begin, View};
use crate::ui::catalog::{beside, nav};
use crate::ui::{dom, save};
use leptos::prelude::*;

/// Puts an NTIN on the clipboard.
pub(super) fn copy(bench: Bench, ntin: String) {
    let words = bench.desk.words.lookups;
    dom::start(async move {
        if save::copy(&ntin).await {
            bench.desk.say((words.phrases.copied)(&ntin));
        } else {
            bench.desk.problem(words.copy_failed);
        }
    });
}

/// Opens the form of a card with a code.
pub(super) fn create(bench: Bench, code: String) {
    if beside::is_here() {
        beside::hand_over(&code);
    } else {
        bench.desk.write_card(Begin::Barcode(code));
    }
}

/// Searches by the name that the row has; without one the search is there to be typed into.
pub(super) fn search(bench: Bench, name: &str) {
    match name.trim() {
        name if beside::is_here() => beside::hand_over_name(name),
        "" => nav::go_to(View::Search),
        name => bench.desk.find_like(name),
    }
}

/// Asks for one code anew.
pub(super) fn again(bench: Bench, tin: String) {
    let desk = bench.desk;
    dom::start(async move {
        if !desk
            .allowed_to_ask((desk.words.lookups.phrases.sent)(1))
            .await
        {
            return;
        }
        bench.asking.update(|asking| asking.push(tin.clone()));
        let answer = lookup::ask_again(&desk.port(), &Device, &tin).await;
        let _ = bench
            .asking
            .try_update(|asking| asking.retain(|known| *known != tin));
        match answer {
            Ok(record) => bench.hold(record),
            Err(trouble) => {
                let (what, next) = crate::text::catalog::trouble(&trouble, desk.locale);
                desk.problem(&[&*what, " ", &next].concat());
            }
        }
    });
}

/// Keeps which card a person has chosen; none takes the choice back.
pub(super) fn choose(bench: Bench, tin: String, ntin: Option<String>) {
    dom::start(async move {
        let kept = lookup::choose(&Device, &tin, ntin.as_deref()).await;
        let record = lookup::kept(&Device, &tin).await;
        match (kept, record) {
            (Ok(()), Ok(Some(record))) => {
                let mark = Mark::of(Some(record.outcome()));
                bench.hold(record);
                bench.mark(&tin, mark);
            }
            _ => bench.desk.problem(bench.desk.words.common.not_kept),
        }
    });
}

/// Shows the row where it comes from.
pub(super) fn go(line: u32) {
    beside::show_row(line);
}
