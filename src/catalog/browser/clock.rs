//! Waiting, also in a tab that nobody looks at: `www/js/catalog-clock.js`.

use crate::catalog::queue::either;
use gloo::timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(raw_module = "./catalog-clock.js")]
extern "C" {
    #[wasm_bindgen(js_name = sleep, catch)]
    fn js_sleep(milliseconds: f64) -> Result<Promise, wasm_bindgen::JsValue>;
}

/// Waits so many milliseconds.
pub(super) async fn sleep(milliseconds: u64) {
    let own = TimeoutFuture::new(u32::try_from(milliseconds).unwrap_or(u32::MAX / 2));
    let hidden = web_sys::window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.hidden());
    let worker = if hidden {
        js_sleep(milliseconds as f64).ok()
    } else {
        None
    };
    match worker {
        // The page's own timer is late then, but it comes, whatever becomes of the worker.
        Some(promise) => {
            let woken = async {
                if JsFuture::from(promise).await.is_err() {
                    std::future::pending::<()>().await;
                }
            };
            either(woken, own).await;
        }
        None => own.await,
    }
}
