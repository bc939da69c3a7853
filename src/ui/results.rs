//! The right half: counters, actions, and the list, of which only what is near the eye is drawn.

use super::desk::{Desk, Filter};
use super::heights::{CHUNK, Heights, rows_of};
use super::icon::{Icon, bucket_tint, icon};
use super::{actions, counters, dom, notice, row};
use crate::list::{Bucket, List};
use leptos::prelude::*;
use leptos::{ev, html};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver, ResizeObserverEntry};

/// More rows than this are counted and exported, but not listed.
const MOST: usize = 100_000;

/// Which items are listed, in order.
#[derive(Clone, Debug)]
pub(super) enum Shown {
    /// The first so many.
    First(usize),
    /// These.
    These(Arc<[u32]>),
}

impl Shown {
    fn of(list: &List, filter: Filter) -> (Self, usize) {
        let items = list.items();
        let (these, all): (Vec<u32>, _) = match filter {
            Filter::All => return (Self::First(items.len().min(MOST)), items.len()),
            Filter::Bucket(bucket) => (
                (0..items.len())
                    .filter(|i| items[*i].bucket == bucket)
                    .take(MOST)
                    .map(|i| i as u32)
                    .collect(),
                list.counts().of(bucket),
            ),
            Filter::Duplicates => (
                (0..items.len())
                    .filter(|i| list.is_duplicate(*i))
                    .take(MOST)
                    .map(|i| i as u32)
                    .collect(),
                list.counts().duplicates,
            ),
        };
        (Self::These(these.into()), all as usize)
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::First(len) => *len,
            Self::These(these) => these.len(),
        }
    }

    /// The number of the item at a place.
    pub(super) fn item(&self, at: usize) -> Option<usize> {
        match self {
            Self::First(len) => (at < *len).then_some(at),
            Self::These(these) => these.get(at).map(|item| *item as usize),
        }
    }
}

/// The right half.
pub(super) fn results(desk: Desk) -> impl IntoView {
    let progress = move || {
        desk.progress.get().map(|percent| {
            let said = (desk.words.phrases.checking)(percent);
            view! { <div class="nr-working"><span>{said.clone()}</span><progress max="100" value=percent.to_string() aria-label=said></progress></div> }
        })
    };
    view! {
        <section class="nr-results" aria-label=desk.words.results>
            {legend(desk)}
            <div class="nr-sticky">{counters::counters(desk)}</div>
            {actions::actions(desk)}
            {notice::line(desk)}
            {progress}
            {list(desk)}
        </section>
    }
}

/// What the check will tell, while there is nothing to tell. Style shows it, so that the page can have it before the tool.
fn legend(desk: Desk) -> AnyView {
    let words = desk.words;
    let lines = Bucket::ALL.map(|bucket| {
        view! {
            <li class=bucket_tint(bucket)>
                {icon(Icon::of_bucket(bucket))}
                <span><b>{words.bucket(bucket)}</b> " " {words.bucket_means(bucket)}</span>
            </li>
        }
    });
    view! {
        <div class="nr-legend">
            <h3>{words.legend_title}</h3>
            <ul>{lines.into_iter().collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// Where the pane is scrolled to, and how high it is.
type Pane = (f64, f64);

fn list(desk: Desk) -> impl IntoView {
    let found = Memo::new_with_compare(
        move |_| desk.list.with(|list| Shown::of(list, desk.filter.get())),
        |_, _| true,
    );
    let shown = Memo::new_with_compare(move |_| found.with(|found| found.0.clone()), |_, _| true);
    let len = Memo::new(move |_| shown.with(Shown::len));
    let scroller = NodeRef::<html::Div>::new();
    let pane = RwSignal::<Pane>::new((0.0, 800.0));
    let heights = RwSignal::new(Heights::default());
    let observer = observe(scroller, pane, heights, len);
    Effect::new(move || {
        desk.filter.track();
        if let Some(scroller) = scroller.get_untracked() {
            scroller.set_scroll_top(0);
        }
    });
    let window = Memo::new(move |_| {
        let (top, height) = pane.get();
        heights.with(|heights| heights.window(len.get(), top, height))
    });
    let scrolled = move |_| {
        if let Some(scroller) = scroller.get_untracked() {
            pane.set((
                f64::from(scroller.scroll_top()),
                f64::from(scroller.client_height()),
            ));
        }
    };
    let pixels = |height: f64| (height as u64).to_string() + "px";
    view! {
        {move || (len.get() == 0).then(|| nothing(desk))}
        <div
            class="nr-scroll"
            class:nr-none=move || len.get() == 0
            tabindex="0"
            role="region"
            aria-label=desk.words.results
            node_ref=scroller
            on:scroll=scrolled
            on:keydown=walk
        >
            <div role="list">
                <div role="presentation" style:height=move || pixels(window.get().before)></div>
                <For each=move || { let window = window.get(); window.first..window.end } key=|chunk| *chunk let:chunk>
                    {draw(desk, shown, len, chunk, observer)}
                </For>
                <div role="presentation" style:height=move || pixels(window.get().after)></div>
            </div>
            {move || (found.with(|found| found.1) > MOST).then(|| view! { <p class="nr-capped quiet">{desk.words.capped}</p> })}
        </div>
    }
}

/// A list without rows: an empty list, or a filter that has nothing any more.
fn nothing(desk: Desk) -> AnyView {
    let all = move || desk.list.with(|list| list.counts().total == 0);
    let words = desk.words;
    view! {
        <div class="nr-nothing">
            {move || if all() { words.no_items } else { words.nothing_here }}
            {move || (!all()).then(|| view! {
                <button type="button" class="btn btn-small" on:click=move |_| desk.filter.set(Filter::All)>{words.show_all}</button>
            })}
        </div>
    }
    .into_any()
}

fn draw(
    desk: Desk,
    shown: Memo<Shown>,
    len: Memo<usize>,
    chunk: usize,
    observer: StoredValue<Option<ResizeObserver>, LocalStorage>,
) -> AnyView {
    let node = NodeRef::<html::Div>::new();
    node.on_load(move |node| {
        observer.with_value(|observer| {
            if let Some(observer) = observer {
                observer.observe(&node);
            }
        });
    });
    let rows = Memo::new(move |_| rows_of(chunk, len.get()));
    view! {
        <div class="nr-chunk" role="presentation" data-chunk=chunk.to_string() node_ref=node>
            <For each=move || 0..rows.get() key=|at| *at let:at>{row::slot(desk, shown, chunk * CHUNK + at)}</For>
        </div>
    }
    .into_any()
}

/// Measures the pane and each drawn chunk. What is above the pane and turns out higher or lower than guessed would move
/// what the person reads: the pane is scrolled by the difference before anything is painted.
fn observe(
    scroller: NodeRef<html::Div>,
    pane: RwSignal<Pane>,
    heights: RwSignal<Heights>,
    len: Memo<usize>,
) -> StoredValue<Option<ResizeObserver>, LocalStorage> {
    let measured = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let Some(scroller) = scroller.get_untracked() else {
            return;
        };
        let rows = len.get_untracked();
        let mut top = f64::from(scroller.scroll_top());
        let before = top;
        for entry in entries.iter() {
            let node = entry.unchecked_into::<ResizeObserverEntry>().target();
            if let (Some(chunk), height) =
                (chunk_of(&node), node.get_bounding_client_rect().height())
                && height > 0.0
            {
                heights.update(|heights| {
                    let old = heights.of(chunk, rows);
                    if heights.top(chunk, rows) + old <= top {
                        top += height - old;
                    }
                    heights.set(chunk, rows, height);
                });
            }
        }
        if (top - before).abs() >= 1.0 {
            scroller.set_scroll_top(top as i32);
        }
        pane.set((top, f64::from(scroller.client_height())));
    });
    let observer = ResizeObserver::new(measured.as_ref().unchecked_ref()).ok();
    let kept = StoredValue::new_local(observer);
    let closure = StoredValue::new_local(measured);
    scroller.on_load(move |scroller| {
        kept.with_value(|observer| {
            if let Some(observer) = observer {
                observer.observe(&scroller);
            }
        });
    });
    on_cleanup(move || {
        kept.with_value(|observer| {
            if let Some(observer) = observer {
                observer.disconnect();
            }
        });
        closure.dispose();
    });
    kept
}

fn chunk_of(node: &Element) -> Option<usize> {
    node.get_attribute("data-chunk")?.parse().ok()
}

/// Arrow keys go from one row's details button to the next.
fn walk(event: ev::KeyboardEvent) {
    let step: isize = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    let (Some(more), Some(list)) = (
        dom::closest(&event, ".nr-more"),
        dom::closest(&event, ".nr-scroll"),
    ) else {
        return;
    };
    let Ok(all) = list.query_selector_all(".nr-more") else {
        return;
    };
    let at = (0..all.length()).find(|i| all.get(*i).is_some_and(|node| node == **more));
    let next = at
        .and_then(|at| at.checked_add_signed(step as i32))
        .and_then(|at| all.get(at));
    if let Some(next) = next.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        let _ = next.focus();
    }
}
