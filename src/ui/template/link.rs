//! The way to the worker: messages as bytes there and back.

use crate::ui::home::{self, Home};
use crate::worker::protocol::{Answer, Ask, STAGES, VERSION};
use crate::worker::{Client, Failure};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

/// What a worker says before it answers, or unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// How far it is.
    Progress(Progress),
    /// A change could not be kept on this device.
    NotKept,
}

/// How far a worker is with a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Progress {
    /// Which of [`STAGES`], from 0.
    pub(super) stage: usize,
    pub(super) done: u32,
    /// 0 where it is not known.
    pub(super) of: u32,
}

/// Where a file comes from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// Chosen or dropped.
    File(File),
    /// Kept on this device.
    Kept,
}

/// The way to the worker.
#[derive(Clone)]
pub(super) struct Link(Client);

impl Link {
    /// To the worker that the page names; nothing is loaded yet.
    pub(super) fn new(news: impl Fn(News) + 'static) -> Option<Self> {
        let engine = home::told_of("engine")?;
        let home = Home::here();
        let tell = move |message: &JsValue| {
            if let Some(said) = understood(message) {
                home::within(home.as_ref(), || news(said));
            }
        };
        Some(Self(Client::with_news(engine, VERSION, tell)))
    }

    /// Asks, and gives the answer with its files.
    pub(super) async fn ask(
        &self,
        ask: &Ask,
        source: Option<&Source>,
    ) -> Result<(Answer, Array), Failure> {
        let reply = self.reply(ask, source).await?;
        let bytes = answer_of(&reply)?.to_vec();
        let answer = postcard::from_bytes(&bytes).map_err(|_| Failure::Broken)?;
        let files = get(&reply, "files").dyn_into().unwrap_or_default();
        Ok((answer, files))
    }

    /// Asks, and gives the answer as it came, for whoever reads it elsewhere.
    pub(super) async fn ask_for_bytes(&self, ask: &Ask) -> Result<Uint8Array, Failure> {
        answer_of(&self.reply(ask, None).await?)
    }

    async fn reply(&self, ask: &Ask, source: Option<&Source>) -> Result<JsValue, Failure> {
        let message = Object::new();
        let bytes = postcard::to_allocvec(ask).map_err(|_| Failure::Broken)?;
        put(&message, "ask", &Uint8Array::from(bytes.as_slice()));
        if source.is_some()
            && let Some(dictionaries) = home::told_of("dictionaries")
        {
            put(&message, "dictionaries", &dictionaries);
        }
        match source {
            Some(Source::File(file)) => put(&message, "file", file),
            Some(Source::Kept) => put(&message, "resume", &JsValue::TRUE),
            None => {}
        }
        self.send(&message).await
    }

    /// `keep` or `keepDictionaries`, on or off: whether the device did it.
    pub(super) async fn switch(&self, what: &str, on: bool) -> Result<bool, Failure> {
        let message = Object::new();
        put(&message, what, &on.into());
        let reply = self.send(&message).await?;
        Ok(get(&reply, "kept").is_truthy())
    }

    async fn send(&self, message: &Object) -> Result<JsValue, Failure> {
        let reply = self.0.ask(message).await?;
        if get(&reply, "error").is_undefined() {
            return Ok(reply);
        }
        if get(&reply, "unreadable").is_truthy() {
            return Err(Failure::Refused);
        }
        // What has thrown may be in any state.
        self.0.stop();
        Err(Failure::Broken)
    }

    /// Whether the worker holds a file that is not to be lost.
    pub(super) fn hold(&self, held: bool) {
        self.0.hold(held);
    }

    /// Ends the worker; the next question starts another.
    pub(super) fn stop(&self) {
        self.0.stop();
    }
}

fn answer_of(reply: &JsValue) -> Result<Uint8Array, Failure> {
    let answer = get(reply, "answer");
    answer.dyn_into().map_err(|_| Failure::Broken)
}

fn understood(message: &JsValue) -> Option<News> {
    let progress = get(message, "progress");
    if !progress.is_object() {
        return (get(message, "kept") == JsValue::FALSE).then_some(News::NotKept);
    }
    let stage = get(&progress, "stage").as_string()?;
    let number = |key| get(&progress, key).as_f64().unwrap_or_default() as u32;
    Some(News::Progress(Progress {
        stage: STAGES.iter().position(|known| *known == stage)?,
        done: number("done"),
        of: number("of"),
    }))
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or_default()
}

fn put(object: &Object, key: &str, value: &JsValue) {
    // A plain object takes any field.
    let _ = Reflect::set(object, &JsValue::from_str(key), value);
}
