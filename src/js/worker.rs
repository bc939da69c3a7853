//! The page's worker (`www/js/engine-worker.js`): messages of `src/worker/protocol.rs` as bytes.
#![expect(
    clippy::needless_pass_by_value,
    reason = "what JavaScript hands over is handed over for good"
)]

use crate::session::Session;
use crate::worker::protocol::{self, Answer, Ask};
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

/// What page and worker have to agree on.
#[wasm_bindgen(js_name = protocolVersion)]
pub fn protocol_version() -> u32 {
    protocol::VERSION
}

/// An open template.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct TemplateSession(Session);

#[wasm_bindgen]
impl TemplateSession {
    /// Nothing is open.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a file as `ask` says, under another name where there is one. Gives whether it lacks dictionaries.
    pub fn read(
        &mut self,
        bytes: Vec<u8>,
        ask: &[u8],
        name: Option<String>,
        progress: &Function,
    ) -> Result<bool, JsError> {
        let Ok(Ask::Open { name: asked, lang }) = postcard::from_bytes(ask) else {
            return Err(not_understood());
        };
        let name = name.unwrap_or(asked);
        Ok(self.0.read(bytes, &name, &lang, &mut told(progress)))
    }

    /// Checks what was read, with another template's dictionaries where the file lacks them.
    pub fn check(
        &mut self,
        dictionaries: Option<Vec<u8>>,
        progress: &Function,
    ) -> Result<JsValue, JsError> {
        let answer = self.0.check(dictionaries.as_deref(), &mut told(progress));
        reply(&answer, Vec::new())
    }

    /// Answers a message: `{ answer, files, changed }`.
    pub fn ask(&mut self, ask: &[u8]) -> Result<JsValue, JsError> {
        let ask = postcard::from_bytes(ask).map_err(|_| not_understood())?;
        let (answer, files) = self.0.ask(ask);
        reply(&answer, files)
    }

    /// Takes the dictionaries of a template that was loaded before, for cards that no file belongs to.
    #[wasm_bindgen(js_name = useDictionaries)]
    pub fn use_dictionaries(&mut self, bytes: &[u8]) {
        self.0.use_dictionaries(bytes);
    }

    /// The bytes of the open file.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        self.0.bytes().map(<[u8]>::to_vec)
    }

    /// The name of the open file.
    pub fn name(&self) -> Option<String> {
        self.0.name().map(str::to_owned)
    }

    /// All changes to the open file, to be kept.
    pub fn journal(&self) -> Vec<u8> {
        self.0.journal()
    }

    /// Does again what was kept.
    pub fn replay(&mut self, journal: &[u8]) -> Result<JsValue, JsError> {
        let answer = self.0.replay(journal).ok_or_else(not_understood)?;
        reply(&answer, Vec::new())
    }
}

fn not_understood() -> JsError {
    JsError::new("the message was not understood")
}

fn told(progress: &Function) -> impl FnMut(&'static str, usize, usize) {
    let progress = progress.clone();
    move |stage, done, of| {
        // Whoever listens to progress cannot stop it.
        let _ = progress.call3(
            &JsValue::NULL,
            &stage.into(),
            &(done as u32).into(),
            &(of as u32).into(),
        );
    }
}

fn reply(answer: &Answer, files: Vec<Vec<u8>>) -> Result<JsValue, JsError> {
    let bytes = postcard::to_allocvec(answer).map_err(|e| JsError::new(&e.to_string()))?;
    let files: Array = files
        .iter()
        .map(|file| Uint8Array::from(file.as_slice()).buffer())
        .collect();
    let reply = Object::new();
    for (key, value) in [
        ("answer", Uint8Array::from(bytes.as_slice()).into()),
        ("files", files.into()),
        ("changed", matches!(answer, Answer::Changed { .. }).into()),
    ] {
        // A plain object takes any field.
        let _ = Reflect::set(&reply, &key.into(), &value);
    }
    Ok(reply.into())
}
