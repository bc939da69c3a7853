//! The connection to NCALayer. Nothing else in the page opens one.

use super::Layer;
use crate::signature::ncalayer::{ADDRESS, HEARTBEAT, Reply, hear};
use crate::ui::dom::string;
use crate::ui::el::{El, listen};
use crate::ui::home;
use js_sys::{Function, JSON, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, WebSocket};

/// An open connection.
pub(super) struct Socket(WebSocket);

impl Socket {
    pub(super) fn send(&self, message: &str) {
        let _ = self.0.send_with_str(message);
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        let _ = self.0.close();
    }
}

/// Connects whenever it is tried once more. It shows nothing.
pub(super) fn open(layer: Layer) -> Option<El> {
    // An earlier connection ends with the owner of its listeners.
    layer.socket.set_value(None);
    (layer.tries.get() > 0).then_some(())?;
    let address = home::told("ncalayer").unwrap_or_else(|| ADDRESS.to_owned());
    let Ok(socket) = WebSocket::new(&address) else {
        layer.closed();
        return None;
    };
    let answers = socket.clone();
    listen(
        &socket,
        "message",
        Box::new(move |event| {
            let event: MessageEvent = event.unchecked_into();
            let Some(text) = event.data().as_string() else {
                return;
            };
            if text == HEARTBEAT {
                let _ = answers.send_with_str(HEARTBEAT);
                return;
            }
            let value = JSON::parse(&text).unwrap_or(JsValue::NULL);
            let asked = layer.asked.get_untracked();
            layer.hear(hear(asked.as_ref(), &Json(value)));
        }),
    );
    listen(&socket, "close", Box::new(move |_| layer.closed()));
    layer.socket.set_value(Some(Socket(socket)));
    None
}

/// What browsers call the permission to reach programs of this computer, the newest first.
const PERMISSIONS: [&str; 2] = ["loopback-network", "local-network-access"];

/// Whether the browser says that the page may not reach programs of this computer. It says nothing else of why nobody answers.
pub(super) async fn is_forbidden() -> bool {
    for name in PERMISSIONS {
        if state(name).await.as_deref() == Some("denied") {
            return true;
        }
    }
    false
}

/// The state of a permission; `None` where the browser knows none of that name.
async fn state(name: &str) -> Option<String> {
    let permissions = Reflect::get(&window().navigator(), &"permissions".into()).ok()?;
    let query: Function = Reflect::get(&permissions, &"query".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let asked = Object::new();
    Reflect::set(&asked, &"name".into(), &name.into()).ok()?;
    let promise: Promise = query.call1(&permissions, &asked).ok()?.dyn_into().ok()?;
    string(&JsFuture::from(promise).await.ok()?, "state")
}

/// What came, as JavaScript reads it.
struct Json(JsValue);

impl Json {
    fn at(&self, path: &str) -> JsValue {
        path.split('.').fold(self.0.clone(), |value, key| {
            if value.is_object() {
                Reflect::get(&value, &key.into()).unwrap_or(JsValue::UNDEFINED)
            } else {
                JsValue::UNDEFINED
            }
        })
    }
}

impl Reply for Json {
    fn text(&self, path: &str) -> Option<String> {
        let value = self.at(path);
        let number = || value.as_f64().map(|number| number.to_string());
        let truth = || value.as_bool().map(|truth| truth.to_string());
        value.as_string().or_else(number).or_else(truth)
    }

    fn has(&self, path: &str) -> bool {
        let value = self.at(path);
        !value.is_null() && !value.is_undefined()
    }
}
