//! The list, of which only what is near the eye is drawn, in chunks of rows. Rows stand at places, and what stands at a
//! place is drawn again only if it shows something else: typing in a long list changes words, not elements.

use super::desk::{Desk, Filter};
use super::el::{El, el, follow};
use super::heights::{CHUNK, Heights, rows_of};
use super::row::Row;
use super::{dom, row_events};
use crate::list::List;
use leptos::prelude::*;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{ResizeObserver, ResizeObserverEntry};

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

/// What is drawn.
struct Pane {
    desk: Desk,
    scroller: El,
    list: El,
    /// The room before and after what is drawn.
    before: El,
    after: El,
    capped: El,
    observer: Option<ResizeObserver>,
    source: Arc<List>,
    shown: Shown,
    heights: Heights,
    /// The drawn chunks, in order and without a gap, and the number of the first.
    chunks: Vec<Chunk>,
    first: usize,
}

struct Chunk {
    node: El,
    rows: Vec<(El, Option<Row>)>,
}

/// The list in a pane that scrolls.
pub(super) fn list(desk: Desk) -> El {
    let (before, after) = (el("div", "nr-room"), el("div", "nr-room"));
    let list = el("div", "")
        .attr("role", "list")
        .with(&[before.clone(), after.clone()]);
    let capped = el("p", "nr-capped quiet nr-none").text(desk.words.capped);
    let scroller = el("div", "nr-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", desk.words.results)
        .with(&[list.clone(), capped.clone()]);
    let pane = Rc::new(RefCell::new(Pane {
        desk,
        scroller: scroller.clone(),
        list,
        before,
        after,
        capped,
        observer: None,
        source: Arc::default(),
        shown: Shown::First(0),
        heights: Heights::default(),
        chunks: Vec::new(),
        first: 0,
    }));
    observe(&pane);
    follow_desk(desk, &pane);
    let drawn = pane.clone();
    let find = pane.clone();
    row_events::hear(desk, &scroller, move |at| {
        let pane = find.borrow();
        let drawn = pane.row(at)?;
        drawn.1.clone()
    });
    scroller.on("scroll", move |_| drawn.borrow_mut().draw(false, None))
}

fn follow_desk(desk: Desk, pane: &Rc<RefCell<Pane>>) {
    let (here, filter) = (pane.clone(), StoredValue::new(Filter::All));
    follow(move || {
        let (source, chosen) = (desk.list.get(), desk.filter.get());
        let mut pane = here.borrow_mut();
        pane.shown = Shown::of(&source, chosen);
        let all = match chosen {
            Filter::All => source.counts().total,
            Filter::Bucket(bucket) => source.counts().of(bucket),
            Filter::Duplicates => source.counts().duplicates,
        };
        pane.source = source;
        hide(&pane.capped, all as usize <= MOST);
        hide(&pane.scroller, all == 0);
        if filter.get_value() != chosen {
            filter.set_value(chosen);
            pane.scroller.node().set_scroll_top(0);
        }
        pane.draw(true, None);
    });
    let here = pane.clone();
    follow(move || {
        desk.open.track();
        here.borrow_mut().draw(true, None);
    });
}

fn hide(node: &El, hidden: bool) {
    let _ = node
        .node()
        .class_list()
        .toggle_with_force("nr-none", hidden);
}

impl Pane {
    /// The drawn row at a place.
    fn row(&self, at: usize) -> Option<&(El, Option<Row>)> {
        let chunk = (at / CHUNK).checked_sub(self.first)?;
        self.chunks.get(chunk)?.rows.get(at % CHUNK)
    }

    /// Draws what is near the eye, or would be with the pane scrolled to `top`. `again`: what is drawn already may show
    /// something else now.
    fn draw(&mut self, again: bool, top: Option<f64>) {
        let height = f64::from(self.scroller.node().client_height());
        let top = top.unwrap_or_else(|| self.top());
        let window = self.heights.window(self.shown.len(), top, height);
        let focused = self.focused();
        let kept = self.keep(window.first..window.end);
        for number in (window.first..kept.start).rev() {
            let next = self.chunks.first().map_or(&self.after, |next| &next.node);
            let chunk = self.begin(number, next);
            self.chunks.insert(0, chunk);
        }
        for number in kept.end..window.end {
            let chunk = self.begin(number, &self.after);
            self.chunks.push(chunk);
        }
        self.first = window.first;
        let mut chunks = std::mem::take(&mut self.chunks);
        for (chunk, number) in chunks.iter_mut().zip(window.first..) {
            if again || !kept.contains(&number) {
                self.fill(chunk, number, focused.as_ref());
            }
        }
        self.chunks = chunks;
        set_height(&self.before, window.before);
        set_height(&self.after, window.after);
        // What had the focus may be gone.
        if focused.is_some() && self.focused().is_none() {
            self.scroller.focus();
        }
        // The browser may have looked at the list half drawn, and have scrolled up for lack of room.
        if (self.top() - top).abs() >= 1.0 {
            self.scroller.node().set_scroll_top(top as i32);
        }
    }

    /// Takes away the drawn chunks outside `wanted`. Returns those that stay; where none does, an empty range that new
    /// ones are drawn after.
    fn keep(&mut self, wanted: Range<usize>) -> Range<usize> {
        let drawn = self.first..self.first + self.chunks.len();
        let start = drawn.start.max(wanted.start).min(drawn.end);
        let end = drawn.end.min(wanted.end).max(start);
        for chunk in self.chunks.drain(end - drawn.start..) {
            end_chunk(self.observer.as_ref(), &chunk);
        }
        for chunk in self.chunks.drain(..start - drawn.start) {
            end_chunk(self.observer.as_ref(), &chunk);
        }
        if start == end {
            wanted.start..wanted.start
        } else {
            start..end
        }
    }

    /// What has the focus in the list.
    fn focused(&self) -> Option<El> {
        dom::active().filter(|active| self.list.has(active))
    }

    fn begin(&self, number: usize, next: &El) -> Chunk {
        let node = el("div", "nr-chunk")
            .attr("role", "presentation")
            .attr("data-chunk", &number.to_string());
        let _ = self
            .list
            .node()
            .insert_before(node.node(), Some(next.node()));
        if let Some(observer) = &self.observer {
            observer.observe(node.node());
        }
        Chunk {
            node,
            rows: Vec::with_capacity(CHUNK),
        }
    }

    /// Brings the rows of a chunk up to date.
    fn fill(&self, chunk: &mut Chunk, number: usize, focused: Option<&El>) {
        let all = self.shown.len();
        let count = rows_of(number, all);
        for (gone, _) in chunk.rows.drain(count.min(chunk.rows.len())..) {
            gone.node().remove();
        }
        while chunk.rows.len() < count {
            let at = number * CHUNK + chunk.rows.len();
            let node = el("div", "nr-row")
                .attr("role", "listitem")
                .attr("aria-posinset", &(at + 1).to_string());
            chunk.node.clone().child(&node);
            chunk.rows.push((node, None));
        }
        let open = self.desk.open.get_untracked();
        let size = all.to_string();
        for ((node, shown), at) in chunk.rows.iter_mut().zip(number * CHUNK..) {
            let item = self.shown.item(at);
            let row = item.and_then(|item| Row::read(self.desk, &self.source, item, &open));
            let node = node.clone().attr("aria-setsize", &size);
            if *shown != row {
                if let Some(row) = &row {
                    let held = focused.filter(|focused| node.has(focused));
                    row.draw(self.desk, &node);
                    if let Some(focused) = held {
                        give_back_focus(&node, focused);
                    }
                }
                *shown = row;
            }
        }
    }

    fn top(&self) -> f64 {
        f64::from(self.scroller.node().scroll_top())
    }

    /// Takes measured chunks in. What is above the pane and turns out higher or lower than guessed would move what the
    /// person reads, so the pane is scrolled along.
    fn measured(&mut self, chunks: &[(usize, f64)]) {
        let (rows, top) = (self.shown.len(), self.top());
        let bottom = top + f64::from(self.scroller.node().client_height());
        let is_at_end = top > 0.0 && bottom + 2.0 >= self.heights.top(rows.div_ceil(CHUNK), rows);
        let read = self.heights.at(top, rows);
        let before = self.heights.top(read, rows);
        for &(number, height) in chunks {
            self.heights.set(number, rows, height);
        }
        let mut next = top + self.heights.top(read, rows) - before;
        if is_at_end {
            next = self.heights.top(rows.div_ceil(CHUNK), rows);
        }
        self.draw(false, Some(next));
    }
}

/// A button that had the focus in a row before it was drawn again has it still, or else the one that is always there.
fn give_back_focus(row: &El, focused: &El) {
    let class = focused.node().class_name();
    let name = class.split(' ').find(|name| name.starts_with("nr-"));
    let same = name.and_then(|name| row.find(&[".", name].concat()));
    if let Some(next) = same.or_else(|| row.find(".nr-more")) {
        next.focus();
    }
}

fn end_chunk(observer: Option<&ResizeObserver>, chunk: &Chunk) {
    if let Some(observer) = observer {
        observer.unobserve(chunk.node.node());
    }
    chunk.node.node().remove();
}

fn set_height(node: &El, height: f64) {
    let pixels = (height as u64).to_string() + "px";
    let _ = node.html().style().set_property("height", &pixels);
}

/// Measures the pane and each drawn chunk before anything is painted.
fn observe(pane: &Rc<RefCell<Pane>>) {
    let here = pane.clone();
    let measured = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let sizes = entries.iter().filter_map(|entry| {
            let node = entry.unchecked_into::<ResizeObserverEntry>().target();
            let number = node.get_attribute("data-chunk")?.parse().ok()?;
            let height = node.get_bounding_client_rect().height();
            (height > 0.0).then_some((number, height))
        });
        here.borrow_mut().measured(&sizes.collect::<Vec<_>>());
    });
    if let Ok(observer) = ResizeObserver::new(measured.as_ref().unchecked_ref()) {
        let mut pane = pane.borrow_mut();
        observer.observe(pane.scroller.node());
        pane.observer = Some(observer);
    }
    StoredValue::new_local(measured);
}
