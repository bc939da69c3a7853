//! What is on the screen, and what may be done with it. Whatever changes something goes to the worker; what comes back is
//! put into the signals.

use super::keep::{self, Kept};
use super::link::{Link, Progress, Source};
use super::remarks::{self, Remarks};
use crate::text::{Locale, TemplateUi, template_ui};
use crate::ui::dom;
use crate::ui::home;
use crate::ui::notice::Notice;
use crate::worker::protocol::{
    Answer, Ask, ColumnView, Edit, EntryView, Filter, FindingView, Opened, RowView, State,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Rows that are fetched at once.
const BATCH: usize = 100;

/// What was done is said for so long, in milliseconds; what went wrong until it is closed.
const SAID: i32 = 10_000;

/// What the page is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// There is no file.
    Empty,
    /// A file is being read.
    Reading(Progress),
    /// A file is open, or could be read no further than its findings say.
    Open,
    /// There would be a file, had all gone well.
    Failed(Trouble),
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    Worker,
    TooLong,
    OtherVersion,
    /// The browser did not give the file.
    Unreadable,
    /// Nothing is kept any more.
    NothingKept,
}

/// A cell by the place of its row among the products, and of its column among the columns, both from 0.
pub(super) type Spot = (usize, usize);

/// A cell to be shown; the number makes each wish another one.
pub(super) type Wish = (Spot, u32);

/// A row that was fetched.
type Fetched = Option<Arc<RowView>>;

/// The state of the page; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) locale: Locale,
    pub(super) words: &'static TemplateUi,
    pub(super) phase: RwSignal<Phase>,
    /// The open file.
    pub(super) opened: RwSignal<Option<Arc<Opened>>>,
    /// What its findings come to.
    pub(super) state: RwSignal<Arc<State>>,
    /// Counts the changes of [`Desk::row`]'s rows: whoever shows rows follows it.
    pub(super) rows_version: RwSignal<u32>,
    /// The cell that is selected.
    pub(super) cell: RwSignal<Option<Spot>>,
    /// The cell that the grid shall bring into view, select and focus.
    pub(super) wish: RwSignal<Option<Wish>>,
    /// The places of the rows that the grid shows, in order; `None`: all.
    pub(super) visible: RwSignal<Option<Arc<Vec<u32>>>>,
    /// Which findings the list shows.
    pub(super) filter: RwSignal<Filter>,
    pub(super) notice: RwSignal<Option<Notice>>,
    /// What the page around remarks.
    pub(super) remarks: RwSignal<Remarks>,
    /// A file is being made.
    pub(super) work: RwSignal<bool>,
    /// What stays on this device.
    pub(super) kept: RwSignal<Kept>,
    pub(super) rows: StoredValue<Vec<Fetched>>,
    /// Batches of rows that are asked for.
    pub(super) asked: StoredValue<Vec<usize>>,
    /// The timer that takes the notice away.
    silence: StoredValue<Option<i32>>,
    pub(super) link: StoredValue<Option<Link>, LocalStorage>,
    /// The file itself, and its name.
    pub(super) source: StoredValue<Option<(Source, String)>, LocalStorage>,
    /// Everything done since the file was opened, to be done again after a failure.
    pub(super) done: StoredValue<Vec<Ask>>,
    /// How much of it was saved.
    pub(super) saved: StoredValue<usize>,
}

impl Desk {
    pub(super) fn new(locale: Locale) -> Self {
        Self {
            locale,
            words: template_ui(locale),
            phase: RwSignal::new(Phase::Empty),
            opened: RwSignal::new(None),
            state: RwSignal::new(Arc::default()),
            rows_version: RwSignal::new(0),
            cell: RwSignal::new(None),
            wish: RwSignal::new(None),
            visible: RwSignal::new(None),
            filter: RwSignal::new(Filter::default()),
            notice: RwSignal::new(None),
            remarks: RwSignal::new(Arc::default()),
            work: RwSignal::new(false),
            kept: RwSignal::new(keep::from_last_time()),
            rows: StoredValue::new(Vec::new()),
            asked: StoredValue::new(Vec::new()),
            silence: StoredValue::new(None),
            link: StoredValue::new_local(None),
            source: StoredValue::new_local(None),
            done: StoredValue::new(Vec::new()),
            saved: StoredValue::new(0),
        }
    }

    // What is shown

    /// The columns of the open file.
    pub(super) fn columns(self) -> Vec<ColumnView> {
        self.opened
            .with(|opened| opened.as_ref().map(|opened| opened.columns.clone()))
            .unwrap_or_default()
    }

    /// The same, not followed.
    pub(super) fn columns_now(self) -> Vec<ColumnView> {
        untrack(|| self.columns())
    }

    /// How many products the open file has; followed.
    pub(super) fn products(self) -> usize {
        self.opened
            .with(|opened| opened.as_ref().map_or(0, |opened| opened.numbers.len()))
    }

    /// The name of the open file.
    pub(super) fn file_name(self) -> String {
        self.opened.with_untracked(|opened| {
            let opened = opened.as_ref();
            opened.map_or_else(String::new, |opened| opened.name.clone())
        })
    }

    /// A product's row by its place, from 0; `None` until it is there, which [`Desk::want`] sees to.
    pub(super) fn row(self, place: usize) -> Fetched {
        self.rows
            .with_value(|rows| rows.get(place).cloned().flatten())
    }

    /// The place of a row by its number, from 1 as Excel shows it.
    pub(super) fn place_of(self, number: u32) -> Option<usize> {
        self.opened.with_untracked(|opened| {
            let numbers = &opened.as_ref()?.numbers;
            numbers.binary_search(&number).ok()
        })
    }

    /// Fetches the rows from one place up to another that are not there yet.
    pub(super) fn want(self, from: usize, to: usize) {
        let last = to.min(self.products_now());
        let mut batches = Vec::new();
        self.asked.update_value(|asked| {
            for batch in from / BATCH..last.div_ceil(BATCH) {
                if !asked.contains(&batch) {
                    asked.push(batch);
                    batches.push(batch);
                }
            }
        });
        for batch in batches {
            dom::start(async move { self.fetch(batch).await });
        }
    }

    fn products_now(self) -> usize {
        self.opened
            .with_untracked(|opened| opened.as_ref().map_or(0, |opened| opened.numbers.len()))
    }

    async fn fetch(self, batch: usize) {
        let from = batch * BATCH;
        let ask = Ask::Rows {
            from: from as u32,
            count: BATCH as u32,
        };
        if let Some(Answer::Rows(rows)) = self.ask(&ask).await {
            let rows = rows.into_iter().enumerate();
            self.put(rows.map(|(at, row)| (from + at, row)));
        }
    }

    /// Fetches the rows anew.
    pub(super) fn fetch_again(self) {
        self.rows.update_value(|rows| rows.fill(None));
        self.asked.set_value(Vec::new());
        self.rows_version.update(|version| *version += 1);
    }

    fn put(self, rows: impl Iterator<Item = (usize, RowView)>) {
        self.rows.update_value(|known| {
            for (place, mut row) in rows {
                remarks::mark(self, &mut row);
                if let Some(known) = known.get_mut(place) {
                    *known = Some(Arc::new(row));
                }
            }
        });
        self.rows_version.update(|version| *version += 1);
    }

    /// The selected cell as the file counts: its row from 1, its column from 0. Before the first where none is selected.
    pub(super) fn selected(self) -> (u32, u16) {
        let at = self.opened.with_untracked(|opened| {
            let (place, column) = self.cell.get_untracked()?;
            let opened = opened.as_ref()?;
            Some((
                *opened.numbers.get(place)?,
                opened.columns.get(column)?.index,
            ))
        });
        at.unwrap_or_default()
    }

    /// Brings a cell into view, selects it and gives it the focus.
    pub(super) fn go_to(self, place: usize, column: usize) {
        let number = self
            .wish
            .with_untracked(|wish| wish.map_or(0, |(_, number)| number + 1));
        self.cell.set(Some((place, column)));
        self.wish.set(Some(((place, column), number)));
    }

    /// The same for a row by its number and a column counted from 0 as in the file; nothing for what is no cell.
    pub(super) fn go_to_cell(self, row: u32, column: Option<u16>) {
        let at = self.opened.with_untracked(|opened| {
            let columns = &opened.as_ref()?.columns;
            columns
                .iter()
                .position(|known| column.is_none_or(|column| known.index == column))
        });
        if let (Some(place), Some(at)) = (self.place_of(row), at) {
            self.go_to(place, at);
        }
    }

    // What is done

    /// Puts texts into cells: one step.
    pub(super) fn edit(self, edits: Vec<Edit>) {
        self.change(Ask::Edit { edits, rule: None }, |_, _| None);
    }

    /// One step back.
    pub(super) fn undo(self) {
        if self.state.with_untracked(|state| state.can_undo) {
            self.change(Ask::Undo, |words, _| Some(words.undone.to_owned()));
        }
    }

    /// One step forth.
    pub(super) fn redo(self) {
        if self.state.with_untracked(|state| state.can_redo) {
            self.change(Ask::Redo, |words, _| Some(words.redone.to_owned()));
        }
    }

    /// Does something that changes the file; `said` makes the notice from the number of cells.
    pub(super) fn change(self, ask: Ask, said: fn(&'static TemplateUi, usize) -> Option<String>) {
        let mends = matches!(ask, Ask::Fix { .. } | Ask::Edit { rule: Some(_), .. });
        dom::start(async move {
            if let Some(answer) = self.ask(&ask).await
                && let Some(cells) = self.changed(ask, answer)
            {
                if mends && cells > 0 {
                    home::tell("nct-mended", &(cells as u32).into());
                }
                if let Some(words) = said(self.words, cells) {
                    self.say(words);
                }
            }
        });
    }

    /// Shows what a change has changed: how many cells; `None` where it could not be done.
    pub(super) fn changed(self, ask: Ask, answer: Answer) -> Option<usize> {
        match answer {
            Answer::Changed { rows, cells, state } => {
                self.done.update_value(|done| done.push(ask));
                self.put(rows.into_iter().map(|(place, row)| (place as usize, row)));
                self.state.set(Arc::new(state));
                Some(cells as usize)
            }
            Answer::Problem(words) => {
                self.problem(&words);
                None
            }
            _ => None,
        }
    }

    /// Entries of a column's dictionary; `column` is counted from 0 as in the file ([`ColumnView::index`]).
    pub(super) async fn search(self, column: u16, query: String) -> Vec<EntryView> {
        let ask = Ask::Search {
            column,
            query,
            limit: 30,
        };
        match self.ask(&ask).await {
            Some(Answer::Entries(entries)) => entries,
            _ => Vec::new(),
        }
    }

    /// All findings of a row, by its number.
    pub(super) async fn findings_of_row(self, row: u32) -> Vec<FindingView> {
        let filter = Filter {
            row: Some(row),
            ..Filter::default()
        };
        let mut findings = self.findings(filter, 0, 200).await.1;
        findings.extend(remarks::of_row(self, row));
        findings
    }

    /// Findings, and how many there are in all.
    pub(super) async fn findings(
        self,
        filter: Filter,
        from: u32,
        count: u32,
    ) -> (u32, Vec<FindingView>) {
        let ask = Ask::Findings {
            filter,
            from,
            count,
        };
        match self.ask(&ask).await {
            Some(Answer::Findings { total, findings }) => (total, findings),
            _ => (0, Vec::new()),
        }
    }

    /// Says that something was done, and no longer after a while.
    pub(super) fn say(self, text: String) {
        dom::cancel(self.silence.get_value());
        self.notice.set(Some(Notice {
            text,
            problem: false,
        }));
        let silence = dom::later(move || self.notice.set(None), SAID);
        self.silence.set_value(silence);
    }

    /// Says that something went wrong, and what to do.
    pub(super) fn problem(self, words: &str) {
        dom::cancel(self.silence.get_value());
        self.notice.set(Some(Notice {
            text: words.to_owned(),
            problem: true,
        }));
    }
}
