//! Checks the box's text in slices short enough for the page to stay alive. A short list is done at once.

use super::desk::{Desk, Work};
use super::dom;
use crate::list::Checker;
use leptos::prelude::*;
use std::sync::Arc;

/// Lines between two looks at the clock.
const LINES: usize = 256;
/// A check that takes longer than this, in milliseconds, shows how far it is.
const SILENT: f64 = 150.0;

/// Starts on the text as it is now; an older check ends at its next slice.
pub(super) fn start(desk: Desk) {
    let mut checker = Checker::new(desk.text.with_untracked(|text| text.as_ref().to_owned()));
    let number = desk.check.get_value() + 1;
    desk.check.set_value(number);
    if slice(&mut checker) {
        return finish(desk, checker);
    }
    let since = dom::now();
    dom::start(async move {
        loop {
            dom::next_task().await;
            if desk.check.get_value() != number {
                return;
            }
            if slice(&mut checker) {
                return finish(desk, checker);
            }
            if dom::now() - since > SILENT {
                let percent = (checker.progress() * 100.0) as usize;
                desk.work.set(Some(Work::Checking(percent)));
            }
        }
    });
}

/// Goes on for as long as a slice may take; `true` when all lines are read.
fn slice(checker: &mut Checker) -> bool {
    let until = dom::now() + dom::SLICE;
    while dom::now() < until {
        if checker.step(LINES) {
            return true;
        }
    }
    false
}

fn finish(desk: Desk, checker: Checker) {
    desk.list.set(Arc::new(checker.finish()));
    if matches!(desk.work.get_untracked(), Some(Work::Checking(_))) {
        desk.work.set(None);
    }
}
