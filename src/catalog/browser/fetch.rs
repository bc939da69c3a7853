//! The one place that sends anything, and the one that holds the key.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Date, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, Blob, BlobPropertyBag, FormData, Headers, RequestCredentials, RequestInit,
    RequestRedirect, Response,
};

use super::clock;
use crate::catalog::answer::{NoAnswer, Reply};
use crate::catalog::call::{Body, Request, Service};
use crate::catalog::port::Port;

/// An answer may take this long, in milliseconds.
const PATIENCE: i32 = 30_000;
/// A file may take this long to be sent.
const PATIENCE_WITH_FILE: i32 = 180_000;

/// How requests reach the catalog.
#[derive(Clone, Debug)]
pub enum Route {
    /// Below this address, which ends in a slash: `catalog/` of the page's own origin, or one that the person has typed.
    Address(String),
    /// By a function of the page around: it is given `{ method, path, contentType, body, file }` and promises
    /// `{ status, contentType, retryAfter, body }`. Keys are its own business.
    Host(Function),
}

/// What requests need beside themselves.
#[derive(Clone, Debug)]
struct Ways {
    route: Route,
    key: String,
    token: String,
    running: Vec<AbortController>,
}

/// The way to the catalog; a handle that is cheap to copy.
#[derive(Clone, Debug)]
pub struct Browser(Rc<RefCell<Ways>>);

impl Browser {
    /// By a route, without a key.
    pub fn new(route: Route) -> Self {
        Self(Rc::new(RefCell::new(Ways {
            route,
            key: String::new(),
            token: String::new(),
            running: Vec::new(),
        })))
    }

    /// Another route from now on.
    pub fn set_route(&self, route: Route) {
        self.0.borrow_mut().route = route;
    }

    /// The key from now on; it is in memory only.
    pub fn set_key(&self, key: &str) {
        key.trim().clone_into(&mut self.0.borrow_mut().key);
    }

    /// The state database's token from now on; in memory only.
    pub fn set_token(&self, token: &str) {
        token.trim().clone_into(&mut self.0.borrow_mut().token);
    }

    /// Key and token, for whoever keeps them where the person wants that. They are nobody else's business.
    pub fn secrets(&self) -> [String; 2] {
        let ways = self.0.borrow();
        [ways.key.clone(), ways.token.clone()]
    }

    /// Whether calls of the portal's API can be made: there is a key, or the page around has it.
    pub fn has_key(&self) -> bool {
        let ways = self.0.borrow();
        !ways.key.is_empty() || matches!(ways.route, Route::Host(_))
    }

    /// Whether the state database can be asked.
    pub fn has_token(&self) -> bool {
        let ways = self.0.borrow();
        !ways.token.is_empty() || matches!(ways.route, Route::Host(_))
    }

    /// Stops all requests that are under way.
    pub fn stop(&self) {
        for controller in self.0.borrow_mut().running.drain(..) {
            controller.abort();
        }
    }

    async fn by_address(&self, root: &str, request: &Request) -> Result<Reply, NoAnswer> {
        let init = self.init(request).map_err(|_| NoAnswer::NotSent)?;
        let controller = AbortController::new().map_err(|_| NoAnswer::NotSent)?;
        init.set_signal(Some(&controller.signal()));
        let late = Rc::new(RefCell::new(false));
        let timer = {
            let (late, controller) = (late.clone(), controller.clone());
            let patience = match request.body {
                Body::File { .. } => PATIENCE_WITH_FILE,
                _ => PATIENCE,
            };
            gloo::timers::callback::Timeout::new(patience as u32, move || {
                *late.borrow_mut() = true;
                controller.abort();
            })
        };
        self.0.borrow_mut().running.push(controller.clone());
        let address = format!("{root}{}", request.path);
        let answer = fetch(&address, &init).await;
        drop(timer);
        self.0
            .borrow_mut()
            .running
            .retain(|running| !Object::is(running, &controller));
        answer.map_err(|()| why(*late.borrow(), controller.signal().aborted()))
    }

    fn init(&self, request: &Request) -> Result<RequestInit, JsValue> {
        let ways = self.0.borrow();
        let headers = Headers::new()?;
        headers.set("Accept", "application/json")?;
        let secret = match request.service {
            Service::State => ("Authorization", format!("JWT {}", ways.token)),
            _ => ("X-API-KEY", ways.key.clone()),
        };
        if !ways.key.is_empty() || request.service == Service::State {
            headers.set(secret.0, &secret.1)?;
        }
        let init = RequestInit::new();
        init.set_method(request.method.name());
        // No cookies go with it, and nobody sends it elsewhere.
        init.set_credentials(RequestCredentials::Omit);
        init.set_redirect(RequestRedirect::Error);
        match &request.body {
            Body::Empty => {}
            Body::Json(text) => {
                headers.set("Content-Type", "application/json")?;
                init.set_body(&JsValue::from_str(text));
            }
            Body::File {
                name,
                media_type,
                bytes,
            } => {
                let form = FormData::new()?;
                form.append_with_blob_and_filename("file", &blob(bytes, media_type)?, name)?;
                init.set_body(&form);
            }
        }
        init.set_headers(&headers);
        Ok(init)
    }
}

impl Port for Browser {
    async fn send(&self, request: Request) -> Result<Reply, NoAnswer> {
        if !web_sys::window().is_some_and(|window| window.navigator().on_line()) {
            return Err(NoAnswer::Offline);
        }
        let route = self.0.borrow().route.clone();
        match route {
            Route::Address(root) => self.by_address(&root, &request).await,
            Route::Host(function) => by_host(&function, &request).await,
        }
    }

    async fn sleep(&self, milliseconds: u64) {
        clock::sleep(milliseconds).await;
    }

    fn now(&self) -> u64 {
        Date::now() as u64
    }

    fn random(&self) -> f64 {
        js_sys::Math::random()
    }
}

fn why(late: bool, stopped: bool) -> NoAnswer {
    if late {
        NoAnswer::TimedOut
    } else if stopped {
        NoAnswer::Stopped
    } else {
        NoAnswer::Failed
    }
}

fn blob(bytes: &[u8], media_type: &str) -> Result<Blob, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &kind)
}

async fn fetch(address: &str, init: &RequestInit) -> Result<Reply, ()> {
    let window = web_sys::window().ok_or(())?;
    let response = JsFuture::from(window.fetch_with_str_and_init(address, init))
        .await
        .map_err(|_| ())?;
    let response: Response = response.dyn_into().map_err(|_| ())?;
    let header = |name| response.headers().get(name).ok().flatten();
    let body = JsFuture::from(response.text().map_err(|_| ())?)
        .await
        .map_err(|_| ())?;
    Ok(Reply {
        status: response.status(),
        json: is_json(header("Content-Type").as_deref()),
        retry_after: header("Retry-After").as_deref().and_then(wait),
        demonstration: header("NCT-Catalog").as_deref() == Some("demonstration"),
        body: body.as_string().unwrap_or_default(),
    })
}

async fn by_host(function: &Function, request: &Request) -> Result<Reply, NoAnswer> {
    let message = Object::new();
    let set = |key: &str, value: &JsValue| {
        // A plain object takes any field.
        let _ = Reflect::set(&message, &JsValue::from_str(key), value);
    };
    set("method", &request.method.name().into());
    set("path", &request.path.as_str().into());
    match &request.body {
        Body::Empty => {}
        Body::Json(text) => {
            set("contentType", &"application/json".into());
            set("body", &text.as_str().into());
        }
        Body::File {
            name,
            media_type,
            bytes,
        } => {
            let file = blob(bytes, media_type).map_err(|_| NoAnswer::NotSent)?;
            set("file", &file);
            set("fileName", &name.as_str().into());
        }
    }
    let promise = function
        .call1(&JsValue::NULL, &message)
        .map_err(|_| NoAnswer::Failed)?;
    let answer = JsFuture::from(Promise::resolve(&promise))
        .await
        .map_err(|_| NoAnswer::Failed)?;
    let field = |key: &str| Reflect::get(&answer, &JsValue::from_str(key)).unwrap_or_default();
    Ok(Reply {
        status: field("status").as_f64().ok_or(NoAnswer::Failed)? as u16,
        json: is_json(field("contentType").as_string().as_deref()),
        retry_after: field("retryAfter").as_string().as_deref().and_then(wait),
        demonstration: field("demonstration").is_truthy(),
        body: field("body").as_string().unwrap_or_default(),
    })
}

fn is_json(content_type: Option<&str>) -> bool {
    content_type.is_some_and(|kind| {
        let kind = kind.split(';').next().unwrap_or_default().trim();
        kind.eq_ignore_ascii_case("application/json") || kind.ends_with("+json")
    })
}

/// `Retry-After`: seconds, or a date.
fn wait(text: &str) -> Option<u64> {
    if let Ok(seconds) = text.trim().parse::<u64>() {
        return Some(seconds.saturating_mul(1000));
    }
    let at = Date::parse(text);
    at.is_finite().then(|| (at - Date::now()).max(0.0) as u64)
}

/// Calls `act` whenever the network comes or goes.
pub fn on_network(act: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let act = Closure::<dyn Fn()>::new(act);
    for event in ["online", "offline"] {
        let _ = window.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    }
    // As long as the page.
    act.forget();
}
