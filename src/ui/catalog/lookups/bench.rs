//! What is open, and what may be done with it.

use crate::catalog::answer::Trouble;
use crate::catalog::board::{Board, Mark};
use crate::catalog::browser::Device;
use crate::catalog::lookup::{Outcome, Record};
use crate::catalog::port::{Keep, NotKept, Store};
use crate::catalog::work::{self, From, Item, List};
use crate::ui::catalog::desk::Desk;
use crate::ui::dom;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// Records that are read from the device at once.
const PIECE: usize = 500;
/// More records than this are not held for rows that were looked at.
const HELD: usize = 2_000;

/// An open list; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(in crate::ui::catalog) struct Bench {
    pub(in crate::ui::catalog) desk: Desk,
    /// All lists of this device, the newest first.
    pub(in crate::ui::catalog) lists: RwSignal<Vec<List>>,
    /// The one that is open.
    pub(in crate::ui::catalog) list: RwSignal<Option<List>>,
    /// It is being read from the device.
    pub(in crate::ui::catalog) reading: RwSignal<bool>,
    pub(in crate::ui::catalog) board: StoredValue<Board>,
    /// Counts the changes of `board` and of what is known of its codes.
    pub(in crate::ui::catalog) version: RwSignal<u32>,
    pub(in crate::ui::catalog) filter: RwSignal<Option<Mark>>,
    /// The rows whose details are open.
    pub(in crate::ui::catalog) unfolded: RwSignal<Vec<usize>>,
    /// Codes that a person has asked for again, one by one.
    pub(in crate::ui::catalog) asking: RwSignal<Vec<String>>,
    /// A list is about to be begun: the person may be asked, or the device.
    pub(in crate::ui::catalog) starting: StoredValue<bool>,
    /// Whether another tab works on the open list, where that is known.
    pub(in crate::ui::catalog) elsewhere: RwSignal<Option<bool>>,
    /// A file is being made.
    pub(in crate::ui::catalog) making: RwSignal<bool>,
    /// What was read from the device; `None` where it has nothing.
    records: StoredValue<HashMap<String, Option<Arc<Record>>>>,
    /// Codes whose records are to be read, and those that are being read.
    wanted: StoredValue<Vec<String>>,
    pub(in crate::ui::catalog) failures: StoredValue<HashMap<String, Trouble>>,
    /// The page has been told to draw anew.
    due: StoredValue<bool>,
    /// Failures are about to be read.
    failing: StoredValue<bool>,
}

impl Bench {
    pub(in crate::ui::catalog) fn new(desk: Desk) -> Self {
        let bench = Self {
            desk,
            lists: RwSignal::new(Vec::new()),
            list: RwSignal::new(None),
            reading: RwSignal::new(false),
            board: StoredValue::new(Board::default()),
            version: RwSignal::new(0),
            filter: RwSignal::new(None),
            unfolded: RwSignal::new(Vec::new()),
            asking: RwSignal::new(Vec::new()),
            making: RwSignal::new(false),
            starting: StoredValue::new(false),
            elsewhere: RwSignal::new(None),
            records: StoredValue::new(HashMap::new()),
            wanted: StoredValue::new(Vec::new()),
            failures: StoredValue::new(HashMap::new()),
            due: StoredValue::new(false),
            failing: StoredValue::new(false),
        };
        bench.follow_runner();
        bench
    }

    /// Codes that this tab's work has finished are shown.
    fn follow_runner(self) {
        let hears = move |code: &str, outcome: Option<Outcome>| {
            if outcome.is_none() {
                // Why it failed is on the device by now.
                self.read_failures_soon();
            }
            self.answered(code, Mark::of(outcome));
        };
        self.desk.running.hear(hears);
    }

    /// Many may fail within a moment: what is read then holds for all of them.
    fn read_failures_soon(self) {
        if self.failing.try_get_value() == Some(false) {
            self.failing.try_set_value(true);
            let read = move || {
                self.failing.try_set_value(false);
                dom::start(async move { self.read_failures().await });
            };
            dom::later(read, 500);
        }
    }

    async fn read_failures(self) {
        let Some(Some(list)) = self.list.try_get_untracked() else {
            return;
        };
        let failures = work::failures(&Device, &list.id).await.unwrap_or_default();
        let failures = failures
            .into_iter()
            .map(|failure| (failure.code, failure.trouble));
        self.failures.try_set_value(failures.collect());
        self.changed_soon();
    }

    /// Reads which lists there are.
    pub(in crate::ui::catalog) async fn look_at_lists(self) {
        match work::lists(&Device).await {
            Ok(lists) => drop(self.lists.try_set(lists)),
            Err(NotKept) => self.desk.problem(self.desk.words.common.not_kept),
        }
    }

    /// Puts a list on the device and opens it; what was refused is said.
    pub(in crate::ui::catalog) async fn begin(
        self,
        name: &str,
        from: From,
        items: &[Item],
    ) -> Option<String> {
        let port = self.desk.port();
        let Ok(list) = work::add(&port, &Device, name, from, items).await else {
            self.desk.problem(self.desk.words.common.not_kept);
            return None;
        };
        self.open_list(&list.id).await;
        Some(list.id)
    }

    /// Opens a list, with all that is known of its codes.
    pub(in crate::ui::catalog) async fn open_list(self, id: &str) {
        let Ok(Some(list)) = work::list(&Device, id).await else {
            self.desk.open_list.set_value(None);
            return;
        };
        self.reading.try_set(true);
        self.desk.open_list.set_value(Some(id.to_owned()));
        self.board.try_set_value(Board::default());
        self.forget_records();
        self.filter.try_set(None);
        self.unfolded.try_set(Vec::new());
        self.list.try_set(Some(list.clone()));
        match work::items(&Device, &list).await {
            Ok(items) => drop(self.board.try_set_value(Board::new(items))),
            Err(NotKept) => self.desk.problem(self.desk.words.common.not_kept),
        }
        self.read_marks(false).await;
        self.reading.try_set(false);
    }

    /// Goes back to all lists.
    pub(in crate::ui::catalog) fn close(self) {
        self.desk.open_list.set_value(None);
        self.list.set(None);
        dom::start(async move { self.look_at_lists().await });
    }

    /// Whether this list is the open one.
    pub(in crate::ui::catalog) fn is_open(self, id: &str) -> bool {
        self.list
            .try_with_untracked(|list| list.as_ref().is_some_and(|list| list.id == id))
            .unwrap_or_default()
    }

    /// Reads the open list's head anew: its state may have changed.
    pub(in crate::ui::catalog) async fn read_head(self) {
        let Some(Some(id)) = self
            .list
            .try_with_untracked(|list| list.as_ref().map(|list| list.id.clone()))
        else {
            return;
        };
        if let Ok(list) = work::list(&Device, &id).await
            && self.is_open(&id)
        {
            self.list.try_set(list);
        }
    }

    /// Reads how the rows stand: all of them, or those that wait.
    pub(in crate::ui::catalog) async fn read_marks(self, waiting: bool) {
        let Some(Some(list)) = self.list.try_get_untracked() else {
            return;
        };
        self.read_failures().await;
        let failed = self.failures.try_get_value().unwrap_or_default();
        for code in failed.keys() {
            self.mark(code, Mark::Failed);
        }
        let tins = self.board.try_with_value(|board| {
            if !waiting {
                return board.tins();
            }
            let rows = board.rows(Some(Mark::Waiting)).into_iter();
            rows.filter_map(|row| board.tin(row as usize)).collect()
        });
        let now = crate::catalog::port::Port::now(&self.desk.port());
        for tins in tins.unwrap_or_default().chunks(PIECE) {
            let found = Device.some(Store::Found, tins).await.unwrap_or_default();
            if !self.is_open(&list.id) {
                return;
            }
            for (code, text) in found {
                if let Ok(record) = serde_json::from_str::<Record>(&text)
                    && work::holds(&list, &record, now)
                {
                    self.mark(&code, Mark::of(Some(record.outcome())));
                }
            }
        }
        self.changed();
    }

    /// Notes how a code stands.
    pub(in crate::ui::catalog) fn mark(self, code: &str, mark: Mark) {
        let mut is_new = false;
        self.board
            .try_update_value(|board| is_new = board.set(code, mark));
        if is_new {
            self.changed_soon();
        }
    }

    /// A code was answered: what was known of it is old.
    pub(in crate::ui::catalog) fn answered(self, code: &str, mark: Mark) {
        self.records
            .try_update_value(|records| drop(records.remove(code)));
        self.mark(code, mark);
        self.changed_soon();
    }

    /// The screen follows at once.
    pub(in crate::ui::catalog) fn changed(self) {
        self.version.try_update(|version| *version += 1);
    }

    /// The screen follows, a few times a second at most.
    fn changed_soon(self) {
        if self.due.try_get_value() == Some(false) {
            self.due.try_set_value(true);
            let tell = move || {
                self.due.try_set_value(false);
                self.changed();
            };
            dom::later(tell, 200);
        }
    }

    /// What is known of a code. Where that is still on the device, it is fetched and the rows are drawn again.
    pub(in crate::ui::catalog) fn record(self, tin: &str) -> Option<Arc<Record>> {
        let held = self.records.with_value(|records| records.get(tin).cloned());
        if held.is_none() {
            self.want(tin);
        }
        held.flatten()
    }

    fn want(self, tin: &str) {
        let mut first = false;
        self.wanted.update_value(|wanted| {
            first = wanted.is_empty();
            if !wanted.iter().any(|known| known == tin) {
                wanted.push(tin.to_owned());
            }
        });
        if first {
            dom::start(async move { self.fetch().await });
        }
    }

    async fn fetch(self) {
        // All rows that are drawn now want theirs.
        dom::next_task().await;
        let Some(wanted) = self.wanted.try_get_value() else {
            return;
        };
        let found = Device.some(Store::Found, &wanted).await.unwrap_or_default();
        self.records.try_update_value(|records| {
            if records.len() > HELD {
                records.clear();
            }
            records.extend(wanted.into_iter().map(|code| (code, None)));
            for (code, text) in found {
                records.insert(code, serde_json::from_str(&text).ok().map(Arc::new));
            }
        });
        self.wanted.try_set_value(Vec::new());
        self.changed();
    }

    /// Puts what was just asked for into the rows.
    pub(in crate::ui::catalog) fn hold(self, record: Record) {
        let (code, mark) = (record.code.clone(), Mark::of(Some(record.outcome())));
        self.failures
            .try_update_value(|failures| drop(failures.remove(&code)));
        self.records
            .try_update_value(|records| drop(records.insert(code.clone(), Some(Arc::new(record)))));
        self.mark(&code, mark);
        self.changed();
    }

    fn forget_records(self) {
        self.records.try_set_value(HashMap::new());
        self.wanted.try_set_value(Vec::new());
        self.failures.try_set_value(HashMap::new());
    }

    /// Opens or closes a row's details.
    pub(in crate::ui::catalog) fn toggle(self, row: usize) {
        self.unfolded
            .update(|open| match open.iter().position(|known| *known == row) {
                Some(at) => drop(open.swap_remove(at)),
                None => open.push(row),
            });
    }
}
