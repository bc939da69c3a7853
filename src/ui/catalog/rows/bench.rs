//! What the panel shows, and what may be done there.

use super::super::desk::Desk;
use super::super::sending::{Going, is_ours};
use crate::catalog::browser::{Device, store};
use crate::catalog::card::{Content, Draft, Drafts};
use crate::catalog::contract::State;
use crate::catalog::journal::{Entry, Goal, Rest, Step, Submission};
use crate::catalog::port::{Port, Store};
use crate::text::catalog::RowsUi;
use crate::ui::dom;
use crate::ui::el::follow;
use crate::worker::protocol::CardRow;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// How far a row is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Standing {
    /// It has errors: no card can be made of it.
    Errors(u32),
    /// There is no draft of it.
    #[default]
    New,
    /// There is a draft on this device.
    Draft,
    /// It is to be sent.
    Waits,
    /// The person has to look.
    Look,
    /// The catalog has refused it.
    Refused,
    /// Its request is gone.
    Gone,
    /// Its request stands so; with the NTIN that came of it.
    Request(State, String),
}

/// A row as the panel has it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) row: CardRow,
    /// The draft that it becomes, or is; `None` where it has errors.
    pub(super) draft: Option<Draft>,
}

/// The state of the panel; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Bench {
    pub(super) desk: Desk,
    pub(super) words: &'static RowsUi,
    pub(super) file: RwSignal<String>,
    pub(super) lines: RwSignal<Arc<Vec<Line>>>,
    /// How far each line is.
    pub(super) standings: RwSignal<Arc<Vec<Standing>>>,
    /// Counts how often something was opened: then the heading gets the focus.
    pub(super) opened: RwSignal<u32>,
    /// How many lines are listed.
    pub(super) shown: RwSignal<usize>,
    pub(super) busy: RwSignal<bool>,
    /// The standings are being read again already.
    due: StoredValue<bool>,
}

/// Lines that are listed at once.
pub(super) const PAGE: usize = 50;
/// What the journal tells is shown so many milliseconds later: many changes at once are one.
const SOON: i32 = 200;

impl Bench {
    pub(super) fn new(desk: Desk) -> Self {
        Self {
            desk,
            words: desk.words.rows,
            file: RwSignal::new(String::new()),
            lines: RwSignal::new(Arc::default()),
            standings: RwSignal::new(Arc::default()),
            opened: RwSignal::new(0),
            shown: RwSignal::new(PAGE),
            busy: RwSignal::new(false),
            due: StoredValue::new(false),
        }
    }

    /// Shows the rows of a file.
    pub(super) fn open(self, file: &str, rows: Vec<CardRow>) {
        let now = self.desk.port().now();
        let line = |row: CardRow| Line {
            draft: (row.errors == 0).then(|| draft(&row, file, now)),
            row,
        };
        let lines: Vec<_> = rows.into_iter().map(line).collect();
        let standings = lines.iter().map(first).collect();
        self.file.set(file.to_owned());
        self.standings.set(Arc::new(standings));
        self.lines.set(Arc::new(lines));
        self.shown.set(PAGE);
        self.opened.update(|times| *times += 1);
        self.look();
    }

    pub(super) fn count(self) -> usize {
        self.lines.with(|lines| lines.len())
    }

    /// How many cards can be made, and how many rows have errors.
    pub(super) fn counts(self) -> (usize, usize) {
        self.lines.with(|lines| {
            let errors = lines.iter().filter(|line| line.row.errors > 0).count();
            (lines.len() - errors, errors)
        })
    }

    fn how_many(self, is: fn(&Standing) -> bool) -> usize {
        self.standings
            .with(|all| all.iter().filter(|standing| is(standing)).count())
    }

    /// Rows of which there is nothing yet.
    pub(super) fn unmade(self) -> usize {
        self.how_many(|standing| *standing == Standing::New)
    }

    /// Cards that were not sent.
    pub(super) fn unsent(self) -> usize {
        self.how_many(is_unsent)
    }

    /// How many wait to be sent.
    pub(super) fn waiting(self) -> usize {
        self.how_many(|standing| *standing == Standing::Waits)
    }

    pub(super) fn has_drafts(self) -> bool {
        self.how_many(|s| !matches!(s, Standing::New | Standing::Errors(_))) > 0
    }

    /// Makes the draft of a line, or of all.
    pub(super) fn make(self, line: Option<usize>) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        dom::start(async move {
            let drafts = self.drafts(line);
            let added = Drafts(&Device).add(&drafts).await;
            self.busy.set(false);
            match added {
                Ok(new) => self
                    .desk
                    .say((self.words.phrases.made)(new, drafts.len() - new)),
                Err(_) => self.desk.problem(self.desk.words.common.not_kept),
            }
            self.read().await;
        });
    }

    fn drafts(self, line: Option<usize>) -> Vec<Draft> {
        self.lines.with_untracked(|lines| {
            let chosen = lines.iter().enumerate();
            let chosen = chosen.filter(|(at, _)| line.is_none_or(|line| line == *at));
            chosen.filter_map(|(_, line)| line.draft.clone()).collect()
        })
    }

    /// Sends all that were not sent, after the person has seen what that is.
    pub(super) fn send(self) {
        dom::start(async move {
            let lines = self.lines.get_untracked();
            let standings = self.standings.get_untracked();
            let unsent = lines.iter().zip(standings.iter());
            let ids: Vec<_> = unsent
                .filter(|(_, standing)| is_unsent(standing))
                .filter_map(|(line, _)| line.draft.clone())
                .collect();
            let what = (self.words.phrases.sent)(ids.len());
            // What was changed in a draft since goes with it.
            let drafts = Drafts(&Device);
            let mut ready = Vec::with_capacity(ids.len());
            for draft in &ids {
                let kept = drafts.get(&draft.id).await.ok().flatten();
                ready.push(kept.unwrap_or_else(|| draft.clone()));
            }
            let going = ready.iter().map(|draft| Going {
                title: draft.content.title(),
                request: draft.request,
                content: Some(&draft.content),
            });
            if !is_ours(going) || !self.desk.allowed_to_ask(what).await {
                return;
            }
            let added = drafts.add(&ids).await;
            let submissions: Vec<_> = ready
                .into_iter()
                .map(|draft| Submission {
                    title: draft.content.title().to_owned(),
                    draft: Some(draft.id),
                    content: draft.content,
                    goal: Goal::Moderation,
                })
                .collect();
            let sender = self.desk.sender();
            if added.is_err() || sender.submit(&submissions).await.is_err() {
                return self.desk.problem(self.desk.words.common.not_kept);
            }
            self.read().await;
            self.desk.go_on();
        });
    }

    /// Looks how far all lines are whenever a tab has changed something.
    pub(super) fn watch(self) {
        let concerns = [Store::Drafts, Store::Journal].map(Store::name);
        store::watch(move |changed| {
            if concerns.contains(&changed.as_str()) {
                self.look();
            }
        });
        // This tab has sent something; or rests, and says why.
        follow(move || {
            self.desk.moved.track();
            self.look();
        });
        follow(move || {
            let common = self.desk.words.common;
            match self.desk.rest.get() {
                Some(Rest::Trouble(trouble)) => {
                    let (what, next) = crate::text::catalog::trouble(&trouble, self.desk.locale);
                    self.desk.problem(&[&what, " ", &next].concat());
                }
                Some(Rest::NotKept) => self.desk.problem(common.not_kept),
                Some(Rest::NoWay) => self.desk.problem(common.offline),
                _ => {}
            }
        });
    }

    /// Looks how far all lines are, soon.
    fn look(self) {
        if self.due.get_value() {
            return;
        }
        self.due.set_value(true);
        dom::later(
            move || {
                self.due.set_value(false);
                dom::start(async move { self.read().await });
            },
            SOON,
        );
    }

    async fn read(self) {
        let lines = self.lines.get_untracked();
        let ids = lines
            .iter()
            .filter_map(|line| Some(line.draft.as_ref()?.id.clone()));
        let ids: Vec<_> = ids.collect();
        let there = Drafts(&Device).has(&ids).await.unwrap_or_default();
        let entries = self.desk.sender().entries().await.unwrap_or_default();
        let entries: HashMap<&str, &Entry> = entries
            .iter()
            .filter_map(|entry| Some((entry.draft.as_deref()?, entry)))
            .collect();
        let standing = |line: &Line| {
            let Some(draft) = &line.draft else {
                return first(line);
            };
            match entries.get(draft.id.as_str()) {
                Some(entry) => of_entry(entry),
                None if there.contains(&draft.id) => Standing::Draft,
                None => Standing::New,
            }
        };
        let standings: Vec<_> = lines.iter().map(standing).collect();
        // Another file may have been opened meanwhile.
        if Arc::ptr_eq(&lines, &self.lines.get_untracked()) {
            self.standings.set(Arc::new(standings));
        }
    }
}

fn is_unsent(standing: &Standing) -> bool {
    matches!(standing, Standing::New | Standing::Draft)
}

fn first(line: &Line) -> Standing {
    match line.row.errors {
        0 => Standing::New,
        errors => Standing::Errors(errors),
    }
}

fn of_entry(entry: &Entry) -> Standing {
    if entry.is_to_do() {
        return Standing::Waits;
    }
    match (&entry.step, &entry.status) {
        (Step::Undecided(..), _) => Standing::Look,
        (Step::Refused, _) => Standing::Refused,
        (Step::Gone, _) => Standing::Gone,
        (_, Some(status)) => Standing::Request(status.code, status.ntin_code.clone()),
        (Step::Created, None) => Standing::Request(State::New, String::new()),
        (_, None) => Standing::Request(State::OnModeration, String::new()),
    }
}

/// The draft that a row becomes.
fn draft(row: &CardRow, file: &str, now: u64) -> Draft {
    let cells = row.cells.iter();
    let content = Content::from_cells(cells.map(|(code, text)| (code.as_str(), text.as_str())));
    let mut draft = Draft::of_row(content, file, row.number, now);
    for [dictionary, code, name] in &row.names {
        draft.call(dictionary, code, name);
    }
    draft
}
