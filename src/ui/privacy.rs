//! The line that can be believed: what the page has requested since the tool was there, from the browser's own book.

use super::dom;
use super::el::{El, el};
use super::icon::Icon;
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    PerformanceEntry, PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit,
};

/// The words of the line, in the page's language.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) local: &'static str,
    pub(super) offline: &'static str,
    pub(super) requested: &'static str,
    pub(super) requests: fn(usize) -> String,
}

/// So many requests are listed, the last ones first. All are counted.
const LISTED: usize = 50;

/// The page's requests so far.
#[derive(Default)]
struct Book {
    count: usize,
    last: Vec<String>,
}

impl Book {
    fn add(&mut self, name: String) {
        self.count += 1;
        self.last.insert(0, name);
        self.last.truncate(LISTED);
    }
}

/// The promise, the count and, if there is anything to list, the list.
pub(super) fn privacy(words: Words) -> El {
    let requests = RwSignal::new(Book::default());
    watch(requests);
    let count =
        el("span", "nr-count").text_of(move || (words.requests)(requests.with(|book| book.count)));
    let list = move || {
        let names = requests.with(|book| book.last.clone());
        let items = names.iter().map(|name| el("li", "code").text(name));
        let list = el("ul", "").with(&items.collect::<Vec<_>>());
        (!names.is_empty())
            .then(|| el("details", "").with(&[el("summary", "").text(words.requested), list]))
    };
    let said = el("div", "").with(&[
        el("p", "").text(words.local).text(" ").child(&count),
        el("p", "quiet").text(words.offline),
    ]);
    el("div", "nr-privacy").with(&[Icon::Shield.draw(), said.part(list)])
}

/// Adds each request that begins from now on. What a service worker fetches for itself is not in the page's book.
fn watch(requests: RwSignal<Book>) {
    let since = dom::now();
    let seen = Closure::<dyn FnMut(PerformanceObserverEntryList)>::new(
        move |list: PerformanceObserverEntryList| {
            let entries = list.get_entries();
            let later = entries
                .iter()
                .filter_map(|entry| entry.dyn_into::<PerformanceEntry>().ok());
            let names: Vec<_> = later
                .filter(|entry| entry.start_time() >= since)
                .map(|entry| short(&entry.name()))
                .collect();
            if !names.is_empty() {
                requests.update(|book| names.into_iter().for_each(|name| book.add(name)));
            }
        },
    );
    let Ok(observer) = PerformanceObserver::new(seen.as_ref().unchecked_ref()) else {
        return;
    };
    let kinds = js_sys::Array::of1(&JsValue::from_str("resource"));
    observer.observe(&PerformanceObserverInit::new(&kinds));
    StoredValue::new_local(Watching {
        observer,
        _seen: seen,
    });
}

/// Ends with the tool.
struct Watching {
    observer: PerformanceObserver,
    _seen: Closure<dyn FnMut(PerformanceObserverEntryList)>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The file's name, without what stands before it or is asked of it. A code that was looked up is nobody's business who
/// looks over a shoulder: what stands before it says enough.
fn short(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let is_name = |part: &&str| part.bytes().any(|byte| !byte.is_ascii_digit());
    path.rsplit('/').find(is_name).unwrap_or(path).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Book, LISTED, short};

    #[test]
    fn a_request_is_named_by_its_file() {
        assert_eq!(
            short("http://127.0.0.1:8080/assets/engine.wasm?v=1#x"),
            "engine.wasm"
        );
        assert_eq!(short("http://127.0.0.1:8080/kk/"), "kk");
        assert_eq!(short(""), "");
        assert_eq!(
            short("http://127.0.0.1:8080/catalog/gwp/portal/api/v2/products/4870206710012?x=1"),
            "products"
        );
    }

    #[test]
    fn all_requests_are_counted_and_the_last_are_listed() {
        let mut book = Book::default();
        for n in 0..50_000 {
            book.add(n.to_string());
        }
        assert_eq!(book.count, 50_000);
        assert_eq!(book.last.len(), LISTED);
        assert_eq!(book.last[0], "49999");
    }
}
