//! Two tabs do not do the same work (Web Locks). A lock ends with its tab, whatever ends that.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

#[wasm_bindgen(raw_module = "./catalog-store.js")]
extern "C" {
    #[wasm_bindgen(js_name = alone)]
    fn js_alone(name: &str, work: &Closure<dyn FnMut() -> Promise>) -> Promise;

    #[wasm_bindgen(js_name = taken)]
    fn js_taken(name: &str, wait: bool) -> Promise;
}

/// Does `work` while no other tab does what has this name. `false` where another one does, and nothing was done here.
pub async fn alone(name: &str, work: impl Future<Output = ()> + 'static) -> bool {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    let work = RefCell::new(Some(work));
    let begin = Closure::<dyn FnMut() -> Promise>::new(move || {
        let work = work.borrow_mut().take();
        future_to_promise(async move {
            if let Some(work) = work {
                work.await;
            }
            Ok(JsValue::UNDEFINED)
        })
    });
    JsFuture::from(js_alone(name, &begin))
        .await
        .is_ok_and(|did| did.is_truthy())
}

/// Whether some tab does what has this name. With `wait`, not before the one that does has ended.
pub async fn taken(name: &str, wait: bool) -> bool {
    JsFuture::from(js_taken(name, wait))
        .await
        .is_ok_and(|is| is.is_truthy())
}
