//! The list of what was checked.

use super::desk::{Desk, Filter};
use super::el::{El, el, follow};
use super::pane::{self, Shows};
use super::row::Row;
use super::row_events;
use crate::list::List;
use leptos::prelude::*;
use std::sync::Arc;

/// More rows than this are counted and exported, but not listed.
const MOST: usize = 100_000;

/// Which items are listed, in order.
enum Shown {
    /// The first so many.
    First(usize),
    /// These.
    These(Vec<u32>),
}

impl Shown {
    fn of(list: &List, filter: Filter) -> Self {
        let items = list.items();
        let is_shown = |item: usize| match filter {
            Filter::All => true,
            Filter::Bucket(bucket) => items[item].bucket == bucket,
            Filter::Duplicates => list.is_duplicate(item),
        };
        if filter == Filter::All {
            Self::First(items.len().min(MOST))
        } else {
            let these = (0..items.len()).filter(|item| is_shown(*item));
            Self::These(these.take(MOST).map(|item| item as u32).collect())
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::First(len) => *len,
            Self::These(these) => these.len(),
        }
    }

    fn item(&self, at: usize) -> Option<usize> {
        match self {
            Self::First(len) => (at < *len).then_some(at),
            Self::These(these) => these.get(at).map(|item| *item as usize),
        }
    }
}

/// The items that are listed.
struct Items {
    desk: Desk,
    source: Arc<List>,
    shown: Shown,
}

impl Shows for Items {
    type Row = Row;

    fn count(&self) -> usize {
        self.shown.len()
    }

    fn read(&self, at: usize) -> Option<Row> {
        let item = self.shown.item(at)?;
        let desk = self.desk;
        desk.open
            .with_untracked(|open| Row::read(desk, &self.source, item, open))
    }

    fn draw(&self, row: &Row, node: &El) {
        row.draw(self.desk, node);
    }
}

/// The list in a pane that scrolls.
pub(super) fn list(desk: Desk) -> El {
    let items = Items {
        desk,
        source: Arc::default(),
        shown: Shown::First(0),
    };
    let (scroller, pane) = pane::pane(items, desk.words.results, "nr-more");
    let capped = el("p", "nr-capped quiet nr-none").text(desk.words.capped);
    let scroller = scroller.child(&capped);
    follow_desk(desk, &pane, &scroller, capped);
    row_events::hear(desk, &scroller, move |at| pane.borrow().row(at).cloned());
    scroller
}

fn follow_desk(desk: Desk, pane: &pane::Shown<Items>, scroller: &El, capped: El) {
    let (here, filter) = (pane.clone(), StoredValue::new(Filter::All));
    let scroller = scroller.clone();
    follow(move || {
        let (source, chosen) = (desk.list.get(), desk.filter.get());
        let mut pane = here.borrow_mut();
        pane.shows.shown = Shown::of(&source, chosen);
        let all = match chosen {
            Filter::All => source.counts().total,
            Filter::Bucket(bucket) => source.counts().of(bucket),
            Filter::Duplicates => source.counts().duplicates,
        };
        pane.shows.source = source;
        hide(&capped, all as usize <= MOST);
        hide(&scroller, all == 0);
        if filter.get_value() == chosen {
            pane.draw(true, None);
        } else {
            filter.set_value(chosen);
            pane.begin_again();
        }
    });
    let here = pane.clone();
    follow(move || {
        desk.open.track();
        desk.answers.track();
        here.borrow_mut().draw(true, None);
    });
}

fn hide(node: &El, hidden: bool) {
    let _ = node
        .node()
        .class_list()
        .toggle_with_force("nr-none", hidden);
}
