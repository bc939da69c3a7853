//! Where a tool lives: the element that it is in, and what it was told there. Several tools may live on one page, each in a
//! shadow tree of its own, so nothing is looked for in the document. What runs for a tool (its effects, listeners, timers and
//! waiting work) knows its home because it was made there, and ends when the tool leaves.

use super::dom;
use super::el::{El, listen};
use crate::text::Locale;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;
#[cfg(feature = "catalog")]
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{CustomEvent, CustomEventInit, Event, HtmlElement};

thread_local! {
    static HERE: RefCell<Option<Home>> = const { RefCell::new(None) };
}

/// The home of a tool; a handle that is cheap to copy.
#[derive(Clone, Debug)]
pub(super) struct Home(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    place: El,
    told: JsValue,
    left: Cell<bool>,
}

impl Home {
    /// The home of the tool that runs now.
    pub(super) fn here() -> Option<Self> {
        HERE.with_borrow(Clone::clone)
    }

    /// Whether the tool is gone.
    fn is_left(&self) -> bool {
        self.0.left.get()
    }
}

/// Runs something for the tool that lives at `home`.
pub(super) fn within<T>(home: Option<&Home>, run: impl FnOnce() -> T) -> T {
    let before = HERE.replace(home.cloned());
    let result = run();
    HERE.set(before);
    result
}

/// Work of the tool that runs now. It ends where the tool is gone.
pub(super) fn of_here(
    mut work: Pin<Box<dyn Future<Output = ()>>>,
) -> impl Future<Output = ()> + 'static {
    // Now, not when it is first waited for.
    let home = Home::here();
    poll_fn(move |context| {
        if home.as_ref().is_some_and(Home::is_left) {
            return Poll::Ready(());
        }
        within(home.as_ref(), || work.as_mut().poll(context))
    })
}

/// Something to be done later by the tool that runs now, unless it is gone by then.
pub(super) fn for_here(act: Box<dyn FnOnce()>) -> Box<dyn FnOnce()> {
    let home = Home::here();
    Box::new(move || {
        if !home.as_ref().is_some_and(Home::is_left) {
            within(home.as_ref(), act);
        }
    })
}

/// The first element of the tool that fits.
pub(super) fn find(selector: &str) -> Option<El> {
    Home::here()?.0.place.find(selector)
}

/// The last element of the tool that fits.
#[cfg(feature = "catalog")]
pub(super) fn last(selector: &str) -> Option<El> {
    let home = Home::here()?;
    let all = home.0.place.node().query_selector_all(selector).ok()?;
    let last = all.item(all.length().checked_sub(1)?)?;
    Some(El::of(last.unchecked_into()))
}

/// The element of the tool that has this id.
#[cfg(any(feature = "catalog", feature = "prepare"))]
pub(super) fn by_id(id: &str) -> Option<El> {
    find(&["[id=\"", id, "\"]"].concat())
}

/// Puts something beside all that the tool shows, such as a dialog.
pub(super) fn add(node: &El) {
    if let Some(home) = Home::here() {
        let _ = home.0.place.node().append_child(node.node());
    }
}

/// What the tool was told when it was mounted: a text.
pub(super) fn told(key: &str) -> Option<String> {
    dom::string(&Home::here()?.0.told, key)
}

/// What the tool was told when it was mounted: anything but nothing.
pub(super) fn told_of(key: &str) -> Option<JsValue> {
    let told = js_sys::Reflect::get(&Home::here()?.0.told, &JsValue::from_str(key)).ok()?;
    (!told.is_undefined() && !told.is_null()).then_some(told)
}

/// The language that the tool speaks.
pub(super) fn locale() -> Locale {
    told("lang").map_or(Locale::Ru, |lang| Locale::from_tag(&lang))
}

/// Tells the element around the tool (`www/js/nct-ready.js`), and nobody else.
pub(super) fn tell(name: &str, detail: &JsValue) {
    let with = CustomEventInit::new();
    with.set_detail(detail);
    if let (Some(home), Ok(event)) = (
        Home::here(),
        CustomEvent::new_with_event_init_dict(name, &with),
    ) {
        let _ = home.0.place.node().dispatch_event(&event);
    }
}

/// Tells the element around the tool what is about to be done; whether the tool shall do it.
#[cfg(feature = "catalog")]
pub(super) fn offer(name: &str, detail: &JsValue) -> bool {
    let with = CustomEventInit::new();
    with.set_detail(detail);
    with.set_cancelable(true);
    match (
        Home::here(),
        CustomEvent::new_with_event_init_dict(name, &with),
    ) {
        (Some(home), Ok(event)) => home.0.place.node().dispatch_event(&event).unwrap_or(true),
        _ => true,
    }
}

/// Hears what the tool is told from around it.
pub(super) fn hear(name: &'static str, act: impl FnMut(Event) + 'static) {
    if let Some(home) = Home::here() {
        listen(home.0.place.node(), name, Box::new(act));
    }
}

/// A tool that lives in an element. When this is dropped, everything that was made for it goes as well.
pub struct Tool {
    home: Home,
    _owned: Box<dyn Any>,
}

impl Tool {
    /// The function that takes the tool away.
    pub fn into_leave(self) -> JsValue {
        Closure::once_into_js(move || drop(self))
    }
}

impl Drop for Tool {
    fn drop(&mut self) {
        self.home.0.left.set(true);
    }
}

/// Lets a tool live in `place`. It was told: `lang`, the addresses of what it may load, and whatever else its parts ask for.
pub(super) fn mount(place: HtmlElement, told: JsValue, build: impl FnOnce() + 'static) -> Tool {
    let home = Home(Rc::new(Inner {
        place: El::of(place.clone().into()),
        told,
        left: Cell::new(false),
    }));
    // Leptos has nothing to draw: it gives the owner, and runs the effects.
    let owned = within(Some(&home), || leptos::mount::mount_to(place, build));
    Tool {
        home,
        _owned: Box::new(owned),
    }
}
