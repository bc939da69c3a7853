//! What JavaScript gets, with plain types of its own: the shapes of `www/npm/engine.d.ts`. Exports stay in every binary that links them, so
//! each artefact turns on its own: the engine has `codes`, which checks lists, `template`, and `worker` for the page alone; the engine of what comes
//! before the first card has `identity` and `photo`; `keys` looks at key files.

#[cfg(feature = "js")]
mod codes;
#[cfg(any(feature = "js", feature = "prepare-engine"))]
mod found;
#[cfg(feature = "prepare-engine")]
mod identity;
#[cfg(feature = "keys")]
mod keys;
#[cfg(feature = "prepare-engine")]
mod photo;
#[cfg(all(feature = "js", feature = "wire", feature = "xlsx"))]
pub mod template;
#[cfg(all(feature = "js", feature = "wire", feature = "xlsx"))]
pub mod worker;

#[cfg(feature = "js")]
pub use codes::{apply_safe_fixes, check_barcodes, count_barcodes};
#[cfg(all(feature = "js", feature = "xlsx"))]
pub use codes::{barcodes_xlsx, table_xlsx};
#[cfg(feature = "prepare-engine")]
pub use identity::check_identity;
#[cfg(feature = "keys")]
pub use keys::{Beside, inspect_key};
#[cfg(feature = "prepare-engine")]
pub use photo::{check as check_photo, strip as strip_photo};

#[cfg(any(feature = "js", feature = "prepare-engine"))]
use found::{JsFinding, finding};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// `null` where a value is missing, as the types say, instead of `undefined`.
fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    value
        .serialize(
            &Serializer::new()
                .serialize_missing_as_null(true)
                .serialize_maps_as_objects(true),
        )
        .map_err(|error| JsError::new(&error.to_string()))
}
