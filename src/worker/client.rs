//! The page's end of the bridge. A worker is started when it is first needed, stopped when it has been idle and holds
//! nothing, and replaced after a failure.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent, Worker, WorkerOptions, WorkerType};

/// An answer may take this long, in milliseconds.
const PATIENCE: u32 = 120_000;
/// A worker without work is stopped after this time, in milliseconds.
const IDLE: u32 = 30_000;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The worker could not be started, died, or gave no sensible answer. The next request starts another one.
    Broken,
    /// No answer in time; the worker was stopped.
    TooLong,
    /// The worker could not do what it was asked.
    Refused,
    /// [`Client::stop`] was called.
    Stopped,
    /// The worker is of another build than the page.
    OtherVersion,
}

/// Told of everything that a worker says without being asked, and of how far it is.
type News = Rc<dyn Fn(&JsValue)>;

/// The way to the engine's worker.
#[derive(Clone)]
pub struct Client(Rc<RefCell<Bridge>>);

struct Bridge {
    /// The address of the worker's script, or a function that gives a worker (`www/js/around.js`).
    source: JsValue,
    /// What the worker has to say when it is ready, where that matters.
    version: Option<u32>,
    news: Option<News>,
    /// The worker holds what is not to be lost.
    held: bool,
    running: Option<Running>,
    waiting: Vec<Waiting>,
    last_id: u32,
    idle: Option<Timeout>,
}

#[derive(Debug)]
struct Running {
    worker: Worker,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut()>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

#[derive(Debug)]
struct Waiting {
    id: u32,
    /// Resolves the promise with the answer, or with a failure's number.
    resolve: Function,
    patience: Timeout,
}

impl Client {
    /// A client of the worker whose script lies at an address, or that a function gives; nothing is loaded yet.
    pub fn new(source: impl Into<JsValue>) -> Self {
        Self::build(source.into(), None, None)
    }

    /// A client that talks only to a worker of this version. `news` is told of everything that the worker says unasked,
    /// and of how far it is.
    pub fn with_news(source: JsValue, version: u32, news: impl Fn(&JsValue) + 'static) -> Self {
        Self::build(source, Some(version), Some(Rc::new(news)))
    }

    fn build(source: JsValue, version: Option<u32>, news: Option<News>) -> Self {
        Self(Rc::new(RefCell::new(Bridge {
            source,
            version,
            news,
            held: false,
            running: None,
            waiting: Vec::new(),
            last_id: 0,
            idle: None,
        })))
    }

    /// The results of checking `text` as a workbook, in the language `lang`.
    pub async fn xlsx(&self, text: &str, lang: &str) -> Result<Uint8Array, Failure> {
        let message = Object::new();
        for (key, value) in [("type", "xlsx"), ("text", text), ("lang", lang)] {
            set(&message, key, &value.into());
        }
        self.bytes(&message).await
    }

    /// A workbook of one sheet, all cells texts, row by row.
    #[cfg(feature = "catalog")]
    pub async fn table(
        &self,
        name: &str,
        columns: &[(&str, u16)],
        cells: &Array,
    ) -> Result<Uint8Array, Failure> {
        let message = Object::new();
        let headings: Array = columns
            .iter()
            .map(|(word, _)| JsValue::from(*word))
            .collect();
        let widths: Vec<u16> = columns.iter().map(|(_, width)| *width).collect();
        set(&message, "type", &"table".into());
        set(&message, "name", &name.into());
        set(&message, "headings", &headings);
        set(
            &message,
            "widths",
            &js_sys::Uint16Array::from(widths.as_slice()),
        );
        set(&message, "cells", cells);
        self.bytes(&message).await
    }

    /// Asks for bytes.
    async fn bytes(&self, message: &Object) -> Result<Uint8Array, Failure> {
        let answer = self.ask(message).await?;
        let field = |key| Reflect::get(&answer, &JsValue::from_str(key)).unwrap_or_default();
        if !field("ok").is_truthy() {
            return Err(Failure::Refused);
        }
        let bytes = field("bytes");
        if bytes.is_object() {
            Ok(Uint8Array::new(&bytes))
        } else {
            Err(Failure::Broken)
        }
    }

    /// What a workbook of any format holds, as text; else the word for what is wrong, where there is one.
    pub async fn workbook(&self, file: &File) -> Result<String, Option<String>> {
        let message = Object::new();
        set(&message, "file", file);
        let answer = self.ask(&message).await.map_err(|_| None)?;
        let field = |key| Reflect::get(&answer, &JsValue::from_str(key)).unwrap_or_default();
        field("text").as_string().ok_or(field("error").as_string())
    }

    /// Sends a message, with an `id` of its own, and waits for the answer to it.
    pub async fn ask(&self, message: &Object) -> Result<JsValue, Failure> {
        let answer = JsFuture::from(self.begin(message))
            .await
            .map_err(|_| Failure::Broken)?;
        answer
            .as_f64()
            .map_or(Ok(answer), |number| Err(failure(number)))
    }

    /// While it holds, a worker is not stopped for being idle.
    pub fn hold(&self, held: bool) {
        let mut bridge = self.0.borrow_mut();
        bridge.held = held;
        if held {
            bridge.idle = None;
        }
    }

    /// Stops the worker; whoever waits for an answer is told.
    pub fn stop(&self) {
        self.end(Failure::Stopped);
    }

    fn begin(&self, message: &Object) -> Promise {
        let mut resolver = None;
        let promise = Promise::new(&mut |resolve, _| resolver = Some(resolve));
        let Some(resolve) = resolver else {
            return promise;
        };
        let patience = self.patience();
        let id = {
            let mut bridge = self.0.borrow_mut();
            bridge.idle = None;
            bridge.last_id += 1;
            let id = bridge.last_id;
            bridge.waiting.push(Waiting {
                id,
                resolve,
                patience,
            });
            id
        };
        set(message, "id", &id.into());
        if self.send(message).is_err() {
            self.end(Failure::Broken);
        }
        promise
    }

    fn patience(&self) -> Timeout {
        let weak = Rc::downgrade(&self.0);
        Timeout::new(PATIENCE, move || end(&weak, Failure::TooLong))
    }

    fn send(&self, message: &Object) -> Result<(), JsValue> {
        if self.0.borrow().running.is_none() {
            let running = start(&self.0)?;
            self.0.borrow_mut().running = Some(running);
        }
        let worker = self
            .0
            .borrow()
            .running
            .as_ref()
            .map(|running| running.worker.clone());
        worker.ok_or(JsValue::UNDEFINED)?.post_message(message)
    }

    fn end(&self, why: Failure) {
        end(&Rc::downgrade(&self.0), why);
    }
}

/// Starts a worker that answers to the bridge as long as there is one.
fn start(bridge: &Rc<RefCell<Bridge>>) -> Result<Running, JsValue> {
    let worker = worker(&bridge.borrow().source)?;
    let weak = Rc::downgrade(bridge);
    let message = Closure::new(move |event: MessageEvent| answered(&weak, &event.data()));
    let weak = Rc::downgrade(bridge);
    let error = Closure::new(move || end(&weak, Failure::Broken));
    worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(error.as_ref().unchecked_ref()));
    worker.set_onmessageerror(Some(error.as_ref().unchecked_ref()));
    Ok(Running {
        worker,
        _message: message,
        _error: error,
    })
}

fn worker(source: &JsValue) -> Result<Worker, JsValue> {
    if let Some(shared) = source.dyn_ref::<Function>() {
        return Ok(shared.call0(&JsValue::NULL)?.unchecked_into());
    }
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&source.as_string().unwrap_or_default(), &options)
}

fn answered(bridge: &Weak<RefCell<Bridge>>, answer: &JsValue) {
    let Some(client) = bridge.upgrade().map(Client) else {
        return;
    };
    let field = |key| Reflect::get(answer, &JsValue::from_str(key)).unwrap_or_default();
    if let Some(version) = field("ready").as_f64() {
        let expected = client.0.borrow().version;
        if expected.is_some_and(|expected| expected != version as u32) {
            client.end(Failure::OtherVersion);
        }
        return;
    }
    let id = field("id").as_f64();
    let at = client
        .0
        .borrow()
        .waiting
        .iter()
        .position(|waiting| Some(f64::from(waiting.id)) == id);
    let is_progress = field("progress").is_object();
    let news = client.0.borrow().news.clone();
    if let Some(news) = news
        && (is_progress && at.is_some() || id.is_none())
    {
        news(answer);
    }
    let Some(at) = at else {
        return;
    };
    if is_progress {
        // Whoever says how far it is may take as long again.
        let patience = client.patience();
        if let Some(waiting) = client.0.borrow_mut().waiting.get_mut(at) {
            waiting.patience = patience;
        }
        return;
    }
    let waiting = client.0.borrow_mut().waiting.swap_remove(at);
    drop(waiting.patience);
    tell(&waiting.resolve, answer);
    let mut open = client.0.borrow_mut();
    if open.waiting.is_empty() && !open.held {
        let weak = bridge.clone();
        open.idle = Some(Timeout::new(IDLE, move || end(&weak, Failure::Stopped)));
    }
}

/// Ends the worker and tells whoever waits.
fn end(bridge: &Weak<RefCell<Bridge>>, why: Failure) {
    let Some(bridge) = bridge.upgrade() else {
        return;
    };
    let (running, waiting) = {
        let mut bridge = bridge.borrow_mut();
        // What it held is gone with it.
        bridge.held = false;
        (bridge.running.take(), std::mem::take(&mut bridge.waiting))
    };
    drop(running);
    for waiting in waiting {
        tell(&waiting.resolve, &JsValue::from(why as u8));
    }
}

/// Sets a field of a plain object, which does not fail.
fn set(object: &Object, key: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(key), value);
}

fn tell(resolve: &Function, value: &JsValue) {
    // A promise's own function does not throw.
    let _ = resolve.apply(&JsValue::NULL, &Array::of1(value));
}

fn failure(number: f64) -> Failure {
    let others = [
        Failure::TooLong,
        Failure::Refused,
        Failure::Stopped,
        Failure::OtherVersion,
    ];
    others
        .into_iter()
        .find(|why| *why as u8 == number as u8)
        .unwrap_or(Failure::Broken)
}
