//! The page's end of the bridge. A worker is started when it is first needed, stopped when it has been idle, and replaced
//! after a failure.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

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
}

/// The way to the engine's worker.
#[derive(Clone, Debug)]
pub struct Client(Rc<RefCell<Bridge>>);

#[derive(Debug)]
struct Bridge {
    address: String,
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

#[derive(Debug)]
struct Waiting {
    id: u32,
    /// Resolves the promise with the answer, or with a failure's number.
    resolve: Function,
    _patience: Timeout,
}

impl Client {
    /// A client of the worker script at `address`; nothing is loaded yet.
    pub fn new(address: String) -> Self {
        Self(Rc::new(RefCell::new(Bridge {
            address,
            running: None,
            waiting: Vec::new(),
            last_id: 0,
            idle: None,
        })))
    }

    /// The results of checking `text` as a workbook, in the language `lang`.
    pub async fn xlsx(&self, text: &str, lang: &str) -> Result<Uint8Array, Failure> {
        let request = [("type", "xlsx"), ("text", text), ("lang", lang)];
        let answer = JsFuture::from(self.ask(&request))
            .await
            .map_err(|_| Failure::Broken)?;
        if let Some(number) = answer.as_f64() {
            return Err(failure(number));
        }
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

    /// Stops the worker; whoever waits for an answer is told.
    pub fn stop(&self) {
        self.end(Failure::Stopped);
    }

    fn ask(&self, fields: &[(&str, &str)]) -> Promise {
        let mut resolver = None;
        let promise = Promise::new(&mut |resolve, _| resolver = Some(resolve));
        let Some(resolve) = resolver else {
            return promise;
        };
        let id = {
            let mut bridge = self.0.borrow_mut();
            bridge.idle = None;
            bridge.last_id += 1;
            let id = bridge.last_id;
            let weak = Rc::downgrade(&self.0);
            let patience = Timeout::new(PATIENCE, move || end(&weak, Failure::TooLong));
            bridge.waiting.push(Waiting {
                id,
                resolve,
                _patience: patience,
            });
            id
        };
        if self.send(id, fields).is_err() {
            self.end(Failure::Broken);
        }
        promise
    }

    fn send(&self, id: u32, fields: &[(&str, &str)]) -> Result<(), JsValue> {
        let message = Object::new();
        Reflect::set(&message, &"id".into(), &id.into())?;
        for (key, value) in fields {
            Reflect::set(&message, &JsValue::from_str(key), &JsValue::from_str(value))?;
        }
        if self.0.borrow().running.is_none() {
            let running = start(&self.0)?;
            self.0.borrow_mut().running = Some(running);
        }
        match &self.0.borrow().running {
            Some(running) => running.worker.post_message(&message),
            None => Err(JsValue::UNDEFINED),
        }
    }

    fn end(&self, why: Failure) {
        end(&Rc::downgrade(&self.0), why);
    }
}

/// Starts a worker that answers to the bridge as long as there is one.
fn start(bridge: &Rc<RefCell<Bridge>>) -> Result<Running, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&bridge.borrow().address, &options)?;
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

fn answered(bridge: &Weak<RefCell<Bridge>>, answer: &JsValue) {
    let Some(strong) = bridge.upgrade() else {
        return;
    };
    let id = Reflect::get(answer, &"id".into())
        .ok()
        .and_then(|id| id.as_f64());
    let waiting = {
        let mut bridge = strong.borrow_mut();
        let found = bridge
            .waiting
            .iter()
            .position(|waiting| Some(f64::from(waiting.id)) == id);
        found.map(|at| bridge.waiting.swap_remove(at))
    };
    if let Some(waiting) = waiting {
        tell(&waiting.resolve, answer);
    }
    if strong.borrow().waiting.is_empty() {
        let weak = bridge.clone();
        strong.borrow_mut().idle = Some(Timeout::new(IDLE, move || end(&weak, Failure::Stopped)));
    }
}

/// Ends the worker and tells whoever waits.
fn end(bridge: &Weak<RefCell<Bridge>>, why: Failure) {
    let Some(bridge) = bridge.upgrade() else {
        return;
    };
    let (running, waiting) = {
        let mut bridge = bridge.borrow_mut();
        (bridge.running.take(), std::mem::take(&mut bridge.waiting))
    };
    if let Some(Running { worker, .. }) = &running {
        worker.set_onmessage(None);
        worker.set_onerror(None);
        worker.terminate();
    }
    for waiting in waiting {
        tell(&waiting.resolve, &JsValue::from(why as u8));
    }
}

fn tell(resolve: &Function, value: &JsValue) {
    // A promise's own function does not throw.
    let _ = resolve.apply(&JsValue::NULL, &Array::of1(value));
}

fn failure(number: f64) -> Failure {
    [Failure::TooLong, Failure::Refused, Failure::Stopped]
        .into_iter()
        .find(|why| *why as u8 == number as u8)
        .unwrap_or(Failure::Broken)
}
