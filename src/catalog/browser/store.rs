//! What is kept on this device: `www/js/catalog-store.js` does it with IndexedDB, this is the other end.

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use crate::catalog::port::{Keep, NotKept, Store};

#[wasm_bindgen(raw_module = "./catalog-store.js")]
extern "C" {
    #[wasm_bindgen(js_name = get)]
    fn js_get(store: &str, key: &str) -> Promise;
    #[wasm_bindgen(js_name = all)]
    fn js_all(store: &str, prefix: &str) -> Promise;
    #[wasm_bindgen(js_name = some)]
    fn js_some(store: &str, keys: &Array) -> Promise;
    #[wasm_bindgen(js_name = put)]
    fn js_put(store: &str, keys: &Array, values: &Array) -> Promise;
    #[wasm_bindgen(js_name = remove)]
    fn js_remove(store: &str, keys: &Array) -> Promise;
    /// Lets everything be kept on this device from now on; before, only the journal is.
    pub fn remember();
    #[wasm_bindgen(js_name = watch)]
    fn js_watch(act: &wasm_bindgen::prelude::Closure<dyn Fn(String)>);
}

/// This device.
#[derive(Clone, Copy, Debug, Default)]
pub struct Device;

impl Keep for Device {
    async fn get(&self, store: Store, key: &str) -> Result<Option<String>, NotKept> {
        let record = JsFuture::from(js_get(store.name(), key)).await;
        Ok(record.map_err(|_| NotKept)?.as_string())
    }

    async fn all(&self, store: Store, prefix: &str) -> Result<Vec<(String, String)>, NotKept> {
        pairs(js_all(store.name(), prefix)).await
    }

    async fn some(&self, store: Store, keys: &[String]) -> Result<Vec<(String, String)>, NotKept> {
        pairs(js_some(store.name(), &texts(keys.iter()))).await
    }

    async fn put(&self, store: Store, records: &[(String, String)]) -> Result<(), NotKept> {
        let keys = texts(records.iter().map(|(key, _)| key));
        let values = texts(records.iter().map(|(_, value)| value));
        done(js_put(store.name(), &keys, &values)).await
    }

    async fn remove(&self, store: Store, keys: &[String]) -> Result<(), NotKept> {
        done(js_remove(store.name(), &texts(keys.iter()))).await
    }
}

/// Calls `act` with a store's name whenever another tab has changed something in it.
pub fn watch(act: impl Fn(String) + 'static) {
    let act = wasm_bindgen::prelude::Closure::<dyn Fn(String)>::new(act);
    js_watch(&act);
    // As long as the page.
    act.forget();
}

fn texts<'a>(texts: impl Iterator<Item = &'a String>) -> Array {
    texts.map(|text| JsValue::from_str(text)).collect()
}

async fn done(promise: Promise) -> Result<(), NotKept> {
    JsFuture::from(promise)
        .await
        .map(|_| ())
        .map_err(|_| NotKept)
}

/// Keys and values, one after the other.
async fn pairs(promise: Promise) -> Result<Vec<(String, String)>, NotKept> {
    let flat = JsFuture::from(promise).await.map_err(|_| NotKept)?;
    let flat = Array::from(&flat);
    let text = |at| flat.get(at).as_string().unwrap_or_default();
    Ok((0..flat.length() / 2)
        .map(|pair| (text(2 * pair), text(2 * pair + 1)))
        .collect())
}
