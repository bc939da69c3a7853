//! How far a list is.

use crate::catalog::lookup::Outcome;
use crate::catalog::pace::Waiting;
use std::collections::VecDeque;

/// How far a list is. Codes are counted, not rows: one that stands in ten rows is asked for once.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// Codes that are done with: the four counts below.
    pub done: usize,
    /// Codes in all.
    pub of: usize,
    /// With one card, or a chosen one.
    pub found: usize,
    /// With cards to choose from.
    pub several: usize,
    /// Without a card.
    pub missing: usize,
    /// Asked for in vain.
    pub failed: usize,
    /// Codes a second, lately; 0 while that is not known.
    pub rate: f64,
    /// How long the rest will take, in milliseconds.
    pub left_ms: Option<u64>,
    /// Why nothing is sent just now.
    pub waiting: Option<Waiting>,
}

impl Progress {
    /// Counts a code.
    pub(super) fn count(&mut self, outcome: Option<Outcome>) {
        self.done += 1;
        *match outcome {
            Some(Outcome::Found) => &mut self.found,
            Some(Outcome::Several) => &mut self.several,
            Some(Outcome::Missing) => &mut self.missing,
            None => &mut self.failed,
        } += 1;
    }
}

/// The speed is that of so many milliseconds.
const LATELY: u64 = 20_000;

/// When the last codes were answered.
#[derive(Debug, Default)]
pub(super) struct Speed(VecDeque<u64>);

impl Speed {
    /// A code was answered.
    pub(super) fn answered(&mut self, now: u64) {
        // A clock that was put back begins anew.
        if self.0.back().is_some_and(|&last| last > now) {
            self.0.clear();
        }
        self.0.push_back(now);
        while self
            .0
            .front()
            .is_some_and(|&at| at + LATELY < now || self.0.len() > 500)
        {
            self.0.pop_front();
        }
    }

    /// Codes a second.
    pub(super) fn rate(&self) -> f64 {
        match (self.0.front(), self.0.back()) {
            (Some(first), Some(last)) if last > first => {
                (self.0.len() - 1) as f64 * 1000.0 / (last - first) as f64
            }
            _ => 0.0,
        }
    }
}
