//! Checks the box's text in slices short enough for the page to stay alive. A short list is done at once.

use super::{desk::Desk, dom};
use crate::list::Checker;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Lines between two looks at the clock.
const LINES: usize = 256;
/// A check that takes longer than this, in milliseconds, shows how far it is.
const SILENT: f64 = 150.0;

/// Starts on the text as it is now; an older check ends at its next slice.
pub(super) fn start(desk: Desk) {
    let text = desk.text.with_untracked(|text| text.as_ref().to_owned());
    let mut checker = Checker::new(text);
    let number = desk.check.try_update_value(|number| {
        *number += 1;
        *number
    });
    if slice(&mut checker) {
        return finish(desk, checker);
    }
    let since = dom::now();
    spawn_local(async move {
        loop {
            dom::next_task().await;
            if desk.check.try_get_value() != number {
                return;
            }
            if slice(&mut checker) {
                return finish(desk, checker);
            }
            if dom::now() - since > SILENT {
                desk.progress
                    .set(Some((checker.progress() * 100.0) as usize));
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
    if desk.progress.get_untracked().is_some() {
        desk.progress.set(None);
    }
}
