//! Key files.

use super::to_js;
use crate::rules::Given;
use crate::signature::{Moment, read, told};
use crate::text::Locale;
use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

/// What is known beside the file, told one by one.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Beside {
    given: Given,
    root: Option<Vec<u8>>,
}

#[wasm_bindgen]
impl Beside {
    /// Nothing is known yet, but what is now, in seconds since 1970, and the file's name.
    #[wasm_bindgen(constructor)]
    pub fn new(now: f64, name: String) -> Self {
        let given = Given {
            name,
            now: Some(Moment(now as i64)),
            ..Given::default()
        };
        Self { given, root: None }
    }

    /// The numbers that were typed elsewhere, and whether a company's key is needed.
    #[wasm_bindgen]
    pub fn expects(&mut self, iin: Option<String>, bin: Option<String>, company: bool) {
        self.given.iin = iin;
        self.given.bin = bin;
        self.given.company = company;
    }

    /// A certificate that the others are checked against.
    #[wasm_bindgen]
    pub fn trusts(&mut self, root: Vec<u8>) {
        self.root = Some(root);
    }
}

/// Looks at a key file; `lang` is a BCP 47 tag. The password is wiped when it has been used, and what the file held as well.
#[wasm_bindgen(js_name = inspectKey)]
pub fn inspect_key(
    bytes: Vec<u8>,
    password: Option<String>,
    lang: &str,
    beside: &Beside,
) -> Result<JsValue, JsError> {
    let bytes = Zeroizing::new(bytes);
    let password = password.map(Zeroizing::new);
    let password = password.as_ref().map(|password| password.as_str());
    let file = read(&bytes, password, beside.root.as_deref());
    to_js(&told::tell(&file, &beside.given, Locale::from_tag(lang)))
}
