//! "What will be sent": asked before the first request of a page's life, and whenever a request needs a key that is not
//! there. So nobody meets a dead end, and nothing is sent that was not said.

use super::connect::secret_field;
use super::desk::Desk;
use crate::catalog::call::Service;
use crate::ui::dialog::{Dialog, dialog};
use crate::ui::el::{El, el};
use js_sys::{Function, Promise};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

impl Desk {
    /// Whether the portal's API may be asked. `what` says what is sent, such as "12 codes".
    pub(super) async fn allowed_to_ask(self, what: String) -> bool {
        self.allowed_to_send(Service::Portal, what).await
    }

    /// The same for any of the services: the search needs no key, the state database a token of its own.
    pub(super) async fn allowed_to_send(self, service: Service, what: String) -> bool {
        let lacks = match service {
            Service::Portal => !self.has_key.get_untracked(),
            Service::State => !self.has_token.get_untracked(),
            Service::Search => false,
        };
        if self.allowed.get_value() && !lacks {
            return true;
        }
        let allowed = ask(self, service, &what, lacks).await;
        if allowed {
            self.allowed.set_value(true);
        }
        allowed
    }
}

/// Shows the question, and waits for the answer.
async fn ask(desk: Desk, service: Service, what: &str, lacks: bool) -> bool {
    let answer = Rc::new(RefCell::new(None::<Function>));
    let slot = answer.clone();
    let promise = Promise::new(&mut |resolve, _| {
        slot.replace(Some(resolve));
    });
    let allowed = Rc::new(Cell::new(false));
    let owner = Owner::new();
    owner.with(|| {
        let said = allowed.clone();
        let yes = move |is| said.set(is);
        // The question is gone from the page before its answer counts: what is typed there goes with it.
        open(desk, service, what, lacks, yes).then(move |_| {
            if let Some(resolve) = answer.borrow().as_ref() {
                let _ = resolve.call1(&JsValue::NULL, &JsValue::from_bool(allowed.get()));
            }
        });
    });
    let answer = JsFuture::from(promise).await;
    drop(owner);
    answer.is_ok_and(|is| is.is_truthy())
}

fn open(
    desk: Desk,
    service: Service,
    what: &str,
    lacks: bool,
    say: impl Fn(bool) + 'static,
) -> Dialog {
    let words = desk.words.connect;
    let pair = |name: &str, text: &str| {
        el("li", "").with(&[
            el("span", "quiet").text(name),
            el("strong", "nc-consent-value").text(text),
        ])
    };
    let with = match service {
        Service::State => words.consent_token,
        Service::Search if !desk.has_key.get_untracked() => words.consent_no_key,
        _ => words.consent_key,
    };
    let list = el("ul", "nc-consent").with(&[
        pair(words.consent_what, what),
        pair(words.consent_where, &desk.where_to()),
        pair(words.consent_with, with),
    ]);
    let mut parts = vec![list];
    let field = lacks.then(|| Secret::new(desk, service));
    if let Some(field) = &field {
        parts.push(field.block.clone());
    }
    parts.push(el("p", "quiet").text(words.consent_once));
    let send = move |dialog: &Dialog| {
        if field.as_ref().is_none_or(Secret::take) {
            say(true);
            dialog.close();
        }
    };
    let cancel = desk.words.common.cancel;
    dialog(cancel, words.consent, &parts, words.send, send)
}

/// The field for a key or token that is not there.
struct Secret {
    desk: Desk,
    service: Service,
    input: El,
    missing: RwSignal<bool>,
    block: El,
}

impl Secret {
    fn new(desk: Desk, service: Service) -> Self {
        let words = desk.words.connect;
        let (name, hint, empty) = match service {
            Service::State => (words.token, words.token_hint, words.no_token),
            _ => (words.key, words.key_hint, words.no_key),
        };
        let missing = RwSignal::new(false);
        let input = secret_field("nc-ask-key", "nc-ask-key-hint");
        let label = el("label", "nc-label").attr("for", "nc-ask-key").text(name);
        let hint = el("p", "quiet small")
            .attr("id", "nc-ask-key-hint")
            .text(hint);
        let alert = el("div", "")
            .attr("role", "alert")
            .part(move || missing.get().then(|| el("p", "nc-field-wrong").text(empty)));
        let block = el("div", "nc-secret").with(&[label, input.clone(), hint, alert]);
        Self {
            desk,
            service,
            input,
            missing,
            block,
        }
    }

    /// Takes what is typed; says so where that is nothing.
    fn take(&self) -> bool {
        let input: &HtmlInputElement = self.input.node().unchecked_ref();
        let typed = input.value();
        if typed.trim().is_empty() {
            self.missing.set(true);
            self.input.focus();
            return false;
        }
        match self.service {
            Service::State => self.desk.use_token(&typed),
            _ => self.desk.use_key(&typed),
        }
        true
    }
}
