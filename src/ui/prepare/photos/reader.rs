//! What reads barcodes: the browser where it can (telephones with Chrome), else a worker that is loaded for it.

use super::picture;
use crate::photo::Grey;
use crate::ui::dom;
use crate::ui::home;
use crate::worker::Client;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlCanvasElement;
use web_sys::js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};

/// The sorts of codes that the list of barcodes understands.
const SORTS: [&str; 8] = [
    "ean_13",
    "ean_8",
    "upc_a",
    "upc_e",
    "itf",
    "code_128",
    "data_matrix",
    "qr_code",
];
/// The fewest digits of a code that names goods.
const DIGITS: usize = 8;

/// A handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    detector: StoredValue<Option<JsValue>, LocalStorage>,
    client: StoredValue<Option<Client>, LocalStorage>,
}

impl Reader {
    /// Nothing is loaded yet.
    pub(super) fn new() -> Self {
        Self {
            detector: StoredValue::new_local(detector()),
            client: StoredValue::new_local(None),
        }
    }

    /// The texts of the codes on a picture that name goods; `None` where there is nothing that could read them.
    pub(super) async fn read(
        self,
        canvas: &HtmlCanvasElement,
        thorough: bool,
    ) -> Option<Vec<String>> {
        let found = match self.detector.get_value() {
            Some(detector) => detected(&detector, canvas).await,
            None => None,
        };
        let found = if found.is_some() {
            found
        } else {
            // A browser may have the class, and nothing behind it.
            self.detector.set_value(None);
            self.asked(canvas, thorough).await
        };
        found.map(|found| found.iter().filter_map(|code| of_goods(code)).collect())
    }

    async fn asked(self, canvas: &HtmlCanvasElement, thorough: bool) -> Option<Vec<String>> {
        if self.client.with_value(Option::is_none) {
            self.client
                .set_value(home::told_of("scanWorker").map(Client::new));
        }
        let client = self.client.get_value()?;
        let pixels = picture::pixels(canvas)?;
        let picture = Grey::of_colours(canvas.width() as usize, &pixels)?;
        let (width, shades) = picture.parts();
        let message = Object::new();
        let fields: [(&str, JsValue); 3] = [
            ("width", (width as u32).into()),
            ("shades", Uint8Array::from(shades).into()),
            ("thorough", thorough.into()),
        ];
        for (key, value) in fields {
            let _ = Reflect::set(&message, &key.into(), &value);
        }
        let answer = client.ask(&message).await.ok()?;
        let codes = Reflect::get(&answer, &"codes".into()).ok()?;
        let codes: Array = codes.dyn_into().ok()?;
        Some(codes.iter().filter_map(|code| code.as_string()).collect())
    }
}

/// The browser's reader; `None` where it has none.
fn detector() -> Option<JsValue> {
    let class = Reflect::get(&window(), &"BarcodeDetector".into()).ok()?;
    let class: Function = class.dyn_into().ok()?;
    let sorts: Array = SORTS.iter().map(|sort| JsValue::from_str(sort)).collect();
    let options = Object::new();
    Reflect::set(&options, &"formats".into(), &sorts).ok()?;
    Reflect::construct(&class, &Array::of1(&options)).ok()
}

async fn detected(detector: &JsValue, canvas: &HtmlCanvasElement) -> Option<Vec<String>> {
    let detect: Function = Reflect::get(detector, &"detect".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let promise: Promise = detect.call1(detector, canvas).ok()?.dyn_into().ok()?;
    let found: Array = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let text = |code: JsValue| dom::string(&code, "rawValue");
    Some(found.iter().filter_map(text).collect())
}

/// The text as a line of the list; `None` where too few digits stand together: codes on a package may lead to a video.
fn of_goods(text: &str) -> Option<String> {
    let runs = text.split(|one: char| !one.is_ascii_digit());
    let is_long = runs.map(str::len).max() >= Some(DIGITS);
    is_long.then(|| text.replace(['\n', '\r'], " "))
}
