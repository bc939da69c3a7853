//! Where the catalog is and with which key it is asked. A key is in memory; only where a person wants it, the tab keeps it
//! until it is closed. The address is no secret: the device keeps it.

use super::desk::Desk;
use crate::catalog::address;
use crate::catalog::browser::Route;
use crate::catalog::call::Service;
use crate::ui::home;
use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Storage, Url};

const ADDRESS: &str = "nct-ready.catalog-address";
const KEY: &str = "nct-ready.catalog-key";
const TOKEN: &str = "nct-ready.catalog-token";

/// How requests reach the catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By a path of this site, which its server forwards.
    Site,
    /// By an address that the person has typed: the host's root.
    Address(String),
    /// By a function of the page around.
    Host,
}

/// The path of this site, as the page knows it.
pub(super) fn own_path() -> String {
    home::told("catalog").unwrap_or_else(|| "catalog/".into())
}

/// The function that the page around has for us: the element's `transport`.
pub(super) fn host_function() -> Option<Function> {
    home::told_of("transport")?.dyn_into().ok()
}

/// What the tab keeps until it is closed.
pub(super) fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn device() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

pub(super) fn read(storage: Option<Storage>, name: &str) -> Option<String> {
    storage?.get_item(name).ok().flatten()
}

impl Desk {
    /// What the page around, the device and the tab have from before.
    pub(super) fn recall(self) {
        let typed = read(device(), ADDRESS).and_then(|typed| address::root(&typed).ok());
        self.set_way(match typed {
            _ if host_function().is_some() => Way::Host,
            Some(root) => Way::Address(root),
            None => Way::Site,
        });
        let key = read(tab(), KEY).unwrap_or_default();
        let token = read(tab(), TOKEN).unwrap_or_default();
        self.tab_keeps.set(!(key.is_empty() && token.is_empty()));
        let browser = self.browser.get_value();
        browser.set_key(&key);
        browser.set_token(&token);
        self.tell();
    }

    /// Another way from now on. A key goes to nobody whom it was not meant for.
    pub(super) fn use_way(self, way: Way) {
        if self.way.get_untracked() == way {
            return;
        }
        if let Some(storage) = device() {
            // Where nothing may be kept, the address is typed again.
            let _ = match &way {
                Way::Address(root) => storage.set_item(ADDRESS, root),
                _ => storage.remove_item(ADDRESS),
            };
        }
        self.allowed.set_value(false);
        self.demonstration.set(false);
        self.set_way(way);
        self.tell();
    }

    fn set_way(self, way: Way) {
        let route = match (&way, host_function()) {
            (Way::Host, Some(function)) => Route::Host(function),
            (Way::Address(root), _) => Route::Address(root.clone()),
            _ => Route::Address(own_path()),
        };
        self.browser.get_value().set_route(route);
        self.way.set(way);
    }

    /// This key from now on; none with an empty text.
    pub(super) fn use_key(self, key: &str) {
        self.browser.get_value().set_key(key);
        self.keep_or_forget();
        self.tell();
    }

    /// The state database's token from now on.
    pub(super) fn use_token(self, token: &str) {
        self.browser.get_value().set_token(token);
        self.keep_or_forget();
        self.tell();
    }

    /// Whether the tab keeps key and token until it is closed.
    pub(super) fn let_tab_keep(self, keep: bool) {
        self.tab_keeps.set(keep);
        self.keep_or_forget();
    }

    fn keep_or_forget(self) {
        let Some(storage) = tab() else { return };
        let [key, token] = self.browser.get_value().secrets();
        for (name, secret) in [(KEY, key), (TOKEN, token)] {
            // What cannot be kept is asked for again.
            let _ = if self.tab_keeps.get_untracked() && !secret.is_empty() {
                storage.set_item(name, &secret)
            } else {
                storage.remove_item(name)
            };
        }
    }

    /// Tells the page what there is.
    fn tell(self) {
        let browser = self.browser.get_value();
        self.has_key.set(browser.has_key());
        self.has_token.set(browser.has_token());
    }

    /// The catalog does not accept what was sent with a request: it is asked for again, and nothing else is lost.
    pub(super) fn refused(self, service: Service, sent: &[String; 2]) {
        let words = self.words.connect;
        let browser = self.browser.get_value();
        let now = browser.secrets();
        if service == Service::State {
            if sent[1] == now[1] && self.has_token.get_untracked() {
                self.use_token("");
                self.has_token.set(false);
                self.problem(words.token_refused);
            }
        } else if sent[0] == now[0] && self.has_key.get_untracked() {
            self.use_key("");
            self.has_key.set(false);
            self.problem(words.key_refused);
        }
    }

    /// Where requests go, for people.
    pub(super) fn where_to(self) -> String {
        match self.way.get_untracked() {
            Way::Address(root) => root,
            Way::Site => whole(&own_path()),
            Way::Host => self.words.connect.host.to_owned(),
        }
    }
}

/// A path of this page as a whole address.
pub(super) fn whole(path: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    Url::new_with_base(path, &base).map_or_else(|_| path.to_owned(), |url| url.href())
}
