//! Elements. Leptos gives the tool its signals and effects; its `view!` would make a type of every tree and code for
//! every type, which is twice the bytes of everything else in the app. Here an element is built by calls that take plain
//! strings and boxed closures, so that each of them exists once.
//!
//! What reads a signal in a closure follows it: [`El::text_of`], [`El::attr_of`], [`El::class_of`], [`El::part`]. Effects
//! and listeners end with the owner in which they were made.

use super::home::{self, Home};
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, Event, EventTarget, HtmlElement, Node};

/// An element in the making, or made: a handle that is cheap to copy.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct El(Element);

/// A new element.
pub(super) fn el(tag: &'static str, class: &str) -> El {
    // A fixed name is a name.
    let node = document().create_element(tag).unwrap_throw();
    if !class.is_empty() {
        node.set_class_name(class);
    }
    let node = El(node);
    // A page around can style what it knows by these names.
    match part(tag, class) {
        "" => node,
        part => node.attr("part", part),
    }
}

/// What a page around may call an element of this tag and class (`::part`).
fn part(tag: &str, class: &str) -> &'static str {
    if class.starts_with("btn btn-primary") {
        "button primary"
    } else if class.starts_with("btn") {
        "button"
    } else if class.starts_with("field") || tag == "textarea" {
        "input"
    } else if class == "nr-row" {
        "row"
    } else {
        ""
    }
}

/// A button that does nothing yet.
pub(super) fn button(class: &str) -> El {
    el("button", class).attr("type", "button")
}

/// An effect that runs at once and then whenever a signal that it read changes.
pub(super) fn follow(run: impl Fn() + 'static) {
    effect(Box::new(run));
}

fn effect(run: Box<dyn Fn()>) {
    let home = Home::here();
    // The arena of the owner keeps it alive.
    StoredValue::new_local(RenderEffect::new(move |_| {
        home::within(home.as_ref(), &run);
    }));
}

impl El {
    /// A handle to an element of the page.
    pub(super) fn of(node: Element) -> Self {
        Self(node)
    }

    pub(super) fn node(&self) -> &Element {
        &self.0
    }

    pub(super) fn html(&self) -> &HtmlElement {
        self.0.unchecked_ref()
    }

    /// Sets an attribute.
    pub(super) fn attr(self, name: &str, value: &str) -> Self {
        // Fails only for names that are none.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Adds text at the end.
    pub(super) fn text(self, text: &str) -> Self {
        self.add(&document().create_text_node(text));
        self
    }

    /// Adds an element at the end.
    pub(super) fn child(self, child: &Self) -> Self {
        self.add(&child.0);
        self
    }

    /// Adds elements at the end.
    pub(super) fn with(self, children: &[Self]) -> Self {
        for child in children {
            self.add(&child.0);
        }
        self
    }

    fn add(&self, node: &Node) {
        let _ = self.0.append_child(node);
    }

    /// Does `act` at each such event in the element.
    pub(super) fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(act));
        self
    }

    /// The element's text, wherever it comes from.
    pub(super) fn text_of(self, text: impl Fn() -> String + 'static) -> Self {
        let node = self.0.clone();
        follow(move || node.set_text_content(Some(&text())));
        self
    }

    /// An attribute that comes from signals.
    pub(super) fn attr_of(
        self,
        name: &'static str,
        value: impl Fn() -> &'static str + 'static,
    ) -> Self {
        let node = self.0.clone();
        follow(move || {
            let _ = node.set_attribute(name, value());
        });
        self
    }

    /// A class that is there while `is` says so.
    pub(super) fn class_of(self, class: &'static str, is: impl Fn() -> bool + 'static) -> Self {
        let node = self.0.clone();
        follow(move || {
            let _ = node.class_list().toggle_with_force(class, is());
        });
        self
    }

    /// A part that comes, goes and changes.
    pub(super) fn part(self, part: impl Fn() -> Option<Self> + 'static) -> Self {
        let place = document().create_comment("");
        self.add(&place);
        let shown = StoredValue::new_local(None::<Self>);
        follow(move || {
            let next = part();
            if let Some(before) = shown.try_update_value(Option::take).flatten() {
                before.0.remove();
            }
            if let (Some(next), Some(parent)) = (&next, place.parent_node()) {
                let _ = parent.insert_before(&next.0, Some(&place));
            }
            shown.set_value(next);
        });
        self
    }

    /// Whether the element is pressed, open, off and the like.
    pub(super) fn state_of(self, name: &'static str, is: impl Fn() -> bool + 'static) -> Self {
        self.attr_of(name, move || if is() { "true" } else { "false" })
    }

    pub(super) fn focus(&self) {
        let _ = self.html().focus();
    }

    /// Whether an element is within, or is this one.
    pub(super) fn has(&self, other: &Self) -> bool {
        self.0.contains(Some(&other.0))
    }

    /// The first element within that fits.
    pub(super) fn find(&self, selector: &str) -> Option<Self> {
        self.0.query_selector(selector).ok()?.map(Self)
    }
}

/// Listens for as long as the owner lives.
pub(super) fn listen(target: &EventTarget, event: &'static str, mut act: Box<dyn FnMut(Event)>) {
    let home = Home::here();
    let act = move |event| home::within(home.as_ref(), || act(event));
    let act = Closure::wrap(Box::new(act) as Box<dyn FnMut(Event)>);
    let _ = target.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    StoredValue::new_local(Listener {
        target: target.clone(),
        event,
        act,
    });
}

/// A listener that is taken away when it is dropped: an element that goes loses the focus, and would tell of it.
struct Listener {
    target: EventTarget,
    event: &'static str,
    act: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let act = self.act.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event, act);
    }
}

/// Listens to the window.
pub(super) fn listen_window(event: &'static str, act: impl FnMut(Event) + 'static) {
    listen(&window(), event, Box::new(act));
}
