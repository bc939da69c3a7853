//! What the engine gives to JavaScript, with plain types of its own: the shapes of `www/npm/engine.d.ts`. `codes` checks
//! lists of codes, `identity` what is typed into forms, `photo` photos, `template` templates; `worker` is for the engine's worker of the page alone.

mod codes;
mod identity;
mod photo;
#[cfg(all(feature = "wire", feature = "xlsx"))]
pub mod template;
#[cfg(all(feature = "wire", feature = "xlsx"))]
pub mod worker;

pub use codes::{apply_safe_fixes, check_barcodes, count_barcodes};
#[cfg(feature = "xlsx")]
pub use codes::{barcodes_xlsx, table_xlsx};
pub use identity::check_identity;
pub use photo::{check as check_photo, strip as strip_photo};

use crate::finding::{Finding, Safety, Severity};
use crate::text::{self, Locale};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[derive(Serialize)]
struct JsFix {
    safety: &'static str,
    replacement: String,
    title: String,
}

#[derive(Serialize)]
struct JsFinding {
    rule: &'static str,
    severity: &'static str,
    start: usize,
    end: usize,
    found: String,
    expected: Option<String>,
    message: String,
    help: &'static str,
    fix: Option<JsFix>,
}

/// A byte position in a line as JavaScript counts: in UTF-16 code units, so that `input.slice(start, end)` is the place.
fn utf16(line: &str, byte: usize) -> usize {
    line.get(..byte).unwrap_or(line).encode_utf16().count()
}

fn finding(input: &str, found: &Finding, locale: Locale) -> JsFinding {
    JsFinding {
        rule: found.rule.code.id(),
        severity: match found.rule.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        },
        start: utf16(input, found.span.start),
        end: utf16(input, found.span.end),
        found: found.found.clone(),
        expected: found.expected.clone(),
        message: text::message(found, locale),
        help: text::help(found.rule.code, locale),
        fix: found.fix.as_ref().map(|fix| JsFix {
            safety: match fix.safety {
                Safety::Safe => "safe",
                Safety::Unsafe => "unsafe",
                Safety::Display => "display",
            },
            replacement: fix.replacement.clone(),
            title: text::fix_title(found, locale).unwrap_or_default(),
        }),
    }
}

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
