//! Photos.

use super::{JsFinding, finding, to_js};
use crate::photo::{Format, Hints, inspect, stripped};
use crate::rules::{PhotoSubject, check_photo};
use crate::text::Locale;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[derive(Serialize)]
struct JsPhoto {
    format: Option<&'static str>,
    width: Option<u32>,
    height: Option<u32>,
    bytes: u64,
    findings: Vec<JsFinding>,
}

/// How a format is called in the types.
const fn id(format: Format) -> Option<&'static str> {
    match format {
        Format::Jpeg => Some("jpeg"),
        Format::Png => Some("png"),
        Format::Webp => Some("webp"),
        Format::Gif => Some("gif"),
        Format::Heic => Some("heic"),
        Format::Avif => Some("avif"),
        Format::Bmp => Some("bmp"),
        Format::Tiff => Some("tiff"),
        Format::Svg => Some("svg"),
        Format::Pdf => Some("pdf"),
        Format::Other => None,
    }
}

/// Checks a photo; `name` is its file's, or empty, `lang` a BCP 47 tag.
#[wasm_bindgen(js_name = checkPhoto)]
pub fn check(bytes: &[u8], name: &str, lang: &str) -> Result<JsValue, JsError> {
    let locale = Locale::from_tag(lang);
    let photo = inspect(bytes);
    let findings = check_photo(&PhotoSubject {
        photo: &photo,
        name,
        twins: &[],
        hints: Hints::default(),
    });
    to_js(&JsPhoto {
        format: id(photo.format),
        width: photo.size.map(|(width, _)| width),
        height: photo.size.map(|(_, height)| height),
        bytes: photo.bytes,
        findings: findings
            .iter()
            .map(|found| finding("", found, locale))
            .collect(),
    })
}

/// The photo without private data; nothing where it is not a whole JPEG, PNG or WebP.
#[wasm_bindgen(js_name = stripPhoto)]
pub fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    stripped(bytes)
}
