//! A long list of which only what is near the eye is drawn, in chunks of rows. Rows stand at places, and what stands at a
//! place is drawn again only if it shows something else: typing in a long list changes words, not elements.

use super::dom;
use super::el::{El, el};
use super::heights::{CHUNK, Heights, rows_of};
use leptos::prelude::*;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{ResizeObserver, ResizeObserverEntry};

/// What a list shows.
pub(super) trait Shows: 'static {
    /// What one row shows. Rows that show the same are not drawn again.
    type Row: PartialEq;

    /// How many rows there are.
    fn count(&self) -> usize;

    /// The row at a place; `None` where there is none.
    fn read(&self, at: usize) -> Option<Self::Row>;

    /// Draws a row into its element, which says only where it is in the list.
    fn draw(&self, row: &Self::Row, node: &El);
}

/// What is drawn.
pub(super) struct Pane<S: Shows> {
    pub(super) shows: S,
    scroller: El,
    list: El,
    /// The room before and after what is drawn.
    before: El,
    after: El,
    /// The class of the button that every row has.
    always: &'static str,
    observer: Option<ResizeObserver>,
    heights: Heights,
    /// The drawn chunks, in order and without a gap, and the number of the first.
    chunks: Vec<Chunk<S::Row>>,
    first: usize,
}

struct Chunk<R> {
    node: El,
    rows: Vec<(El, Option<R>)>,
}

/// A handle to a list that is shown.
pub(super) type Shown<S> = Rc<RefCell<Pane<S>>>;

/// A pane that scrolls, with what it shows; `label` says what it is, `always` is the class of the button that every row has.
pub(super) fn pane<S: Shows>(shows: S, label: &str, always: &'static str) -> (El, Shown<S>) {
    let (before, after) = (el("div", "nr-room"), el("div", "nr-room"));
    let list = el("div", "")
        .attr("role", "list")
        .with(&[before.clone(), after.clone()]);
    let scroller = el("div", "nr-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", label)
        .child(&list);
    let pane = Rc::new(RefCell::new(Pane {
        shows,
        scroller: scroller.clone(),
        list,
        before,
        after,
        always,
        observer: None,
        heights: Heights::default(),
        chunks: Vec::new(),
        first: 0,
    }));
    observe(&pane);
    let drawn = pane.clone();
    let scroller = scroller.on("scroll", move |_| drawn.borrow_mut().draw(false, None));
    (scroller, pane)
}

impl<S: Shows> Pane<S> {
    /// What the drawn row at a place shows.
    pub(super) fn row(&self, at: usize) -> Option<&S::Row> {
        let chunk = (at / CHUNK).checked_sub(self.first)?;
        self.chunks.get(chunk)?.rows.get(at % CHUNK)?.1.as_ref()
    }

    /// Begins at the top, with whatever is shown now.
    pub(super) fn begin_again(&mut self) {
        self.scroller.node().set_scroll_top(0);
        self.draw(true, None);
    }

    /// Draws what is near the eye, or would be with the pane scrolled to `top`. `again`: what is drawn already may show
    /// something else now.
    pub(super) fn draw(&mut self, again: bool, top: Option<f64>) {
        let height = f64::from(self.scroller.node().client_height());
        let top = top.unwrap_or_else(|| self.top());
        let window = self.heights.window(self.shows.count(), top, height);
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

    fn begin(&self, number: usize, next: &El) -> Chunk<S::Row> {
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
    fn fill(&self, chunk: &mut Chunk<S::Row>, number: usize, focused: Option<&El>) {
        let all = self.shows.count();
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
        let size = all.to_string();
        for ((node, shown), at) in chunk.rows.iter_mut().zip(number * CHUNK..) {
            let row = self.shows.read(at);
            let node = node.clone().attr("aria-setsize", &size);
            if *shown != row {
                if let Some(row) = &row {
                    let held = focused.filter(|focused| node.has(focused));
                    self.shows.draw(row, &node);
                    if let Some(focused) = held {
                        give_back_focus(&node, focused, self.always);
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
        let (rows, top) = (self.shows.count(), self.top());
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
fn give_back_focus(row: &El, focused: &El, always: &str) {
    let class = focused.node().class_name();
    let name = class.split(' ').find(|name| name.starts_with("nr-"));
    let same = name.and_then(|name| row.find(&[".", name].concat()));
    if let Some(next) = same.or_else(|| row.find(&[".", always].concat())) {
        next.focus();
    }
}

fn end_chunk<R>(observer: Option<&ResizeObserver>, chunk: &Chunk<R>) {
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
fn observe<S: Shows>(pane: &Shown<S>) {
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
        pane.observer = Some(observer.clone());
        StoredValue::new_local(Measuring {
            observer,
            _measured: measured,
        });
    }
}

/// What measures a pane ends with it: an element that goes is measured once more.
struct Measuring {
    observer: ResizeObserver,
    _measured: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Measuring {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
