//! What a run knows of its list while it works on it.

use std::collections::{HashMap, HashSet, VecDeque};

use super::progress::Speed;
use super::{Failure, List, Progress, shelf};
use crate::catalog::answer::{Answer, NoAnswer, Trouble};
use crate::catalog::lookup::{self, Listing, Record};

/// A code is asked for so often before it counts as failed.
pub const TRIES: u32 = 5;

/// A code to ask for.
#[derive(Debug)]
pub(super) struct Ask {
    pub(super) tin: String,
    tries: u32,
    /// The card that a person has chosen at an earlier time.
    before: Option<Record>,
}

/// A code that is done with.
#[derive(Debug)]
pub(super) struct Finished {
    pub(super) code: String,
    pub(super) result: Result<Record, Trouble>,
}

/// What a run has in memory: little, however long its list is.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) list: List,
    pub(super) next_piece: usize,
    pub(super) seen: HashSet<u64>,
    failed_before: HashSet<String>,
    pub(super) pending: VecDeque<Ask>,
    pub(super) answered: Vec<Finished>,
    pub(super) progress: Progress,
    pub(super) speed: Speed,
    pub(super) failed_writes: u32,
    pub(super) stopped: Option<Trouble>,
}

impl Job {
    pub(super) fn new(list: List, failures: Vec<Failure>) -> Self {
        Self {
            next_piece: 0,
            seen: HashSet::new(),
            failed_before: failures.into_iter().map(|failure| failure.code).collect(),
            pending: VecDeque::new(),
            answered: Vec::new(),
            progress: Progress {
                of: list.codes,
                ..Progress::default()
            },
            speed: Speed::default(),
            failed_writes: 0,
            stopped: None,
            list,
        }
    }

    /// Takes codes of the list: those that are known well enough are counted, the others are to be asked for.
    pub(super) fn take(&mut self, tins: Vec<String>, known: Vec<Record>, now: u64) {
        let mut known: HashMap<_, _> = known
            .into_iter()
            .map(|record| (record.code.clone(), record))
            .collect();
        for tin in tins {
            match known.remove(&tin) {
                Some(record) if shelf::holds(&self.list, &record, now) => {
                    self.progress.count(Some(record.outcome()));
                }
                _ if self.failed_before.contains(&tin) => self.progress.count(None),
                before => self.pending.push_back(Ask {
                    tin,
                    tries: 0,
                    before: before.filter(|record| record.chosen.is_some()),
                }),
            }
        }
    }

    /// What came of a code that was asked for.
    pub(super) fn answered(&mut self, mut ask: Ask, answer: Answer<Vec<Listing>>, now: u64) {
        let trouble = match answer {
            Ok(cards) => {
                self.speed.answered(now);
                let mut record = Record {
                    code: ask.tin.clone(),
                    at: now,
                    cards,
                    chosen: None,
                };
                if let Some(before) = &ask.before {
                    lookup::carry_choice(before, &mut record);
                }
                return self.finished(ask.tin, Ok(record));
            }
            Err(trouble) => trouble,
        };
        match trouble {
            Trouble::NotAuthorised | Trouble::NoAnswer(NoAnswer::NotSent | NoAnswer::Stopped) => {
                self.stopped = Some(trouble);
                self.pending.push_front(ask);
            }
            // It was not this code's fault, and nobody has looked it up.
            Trouble::Busy(_) | Trouble::NoAnswer(NoAnswer::Offline) => self.pending.push_front(ask),
            trouble => {
                ask.tries += 1;
                if !trouble.passes() || ask.tries == TRIES {
                    self.finished(ask.tin, Err(trouble));
                } else {
                    // After the others: by then it may be well again.
                    self.pending.push_back(ask);
                }
            }
        }
    }

    fn finished(&mut self, code: String, result: Result<Record, Trouble>) {
        self.answered.push(Finished { code, result });
    }
}
