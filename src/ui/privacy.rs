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

/// The promise, the count and, if there is anything to list, the list.
pub(super) fn privacy(words: Words) -> El {
    let requests = RwSignal::new(Vec::<String>::new());
    watch(requests);
    let count = el("span", "nr-count").text_of(move || (words.requests)(requests.with(Vec::len)));
    let list = move || {
        let names = requests.get();
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
fn watch(requests: RwSignal<Vec<String>>) {
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
                requests.update(|requests| requests.extend(names));
            }
        },
    );
    let Ok(observer) = PerformanceObserver::new(seen.as_ref().unchecked_ref()) else {
        return;
    };
    let kinds = js_sys::Array::of1(&JsValue::from_str("resource"));
    observer.observe(&PerformanceObserverInit::new(&kinds));
    // Both live as long as the page.
    seen.forget();
    std::mem::forget(observer);
}

/// The file's name, without what stands before it or is asked of it.
fn short(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/')
        .find(|part| !part.is_empty())
        .unwrap_or(path)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_request_is_named_by_its_file() {
        assert_eq!(
            short("http://127.0.0.1:8080/assets/engine.wasm?v=1#x"),
            "engine.wasm"
        );
        assert_eq!(short("http://127.0.0.1:8080/kk/"), "kk");
        assert_eq!(short(""), "");
    }
}
