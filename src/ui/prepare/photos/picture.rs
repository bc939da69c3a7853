//! Pictures opened by the browser, which does so beside the page: made small to be looked at, or saved anew.

use crate::photo::{Format, Grey, Hints, LEAST_SIDE, MOST_BYTES, Photo, stripped};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Promise, Uint8Array};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement,
    ImageBitmap, ImageBitmapOptions, ResizeQuality, Url,
};

/// Larger files are only looked at by their beginning, in bytes.
const LIMIT: f64 = 64.0 * 1024.0 * 1024.0;
/// Pictures with more pixels are not opened: a cheap telephone would end the page.
const MOST_PIXELS: u64 = 120_000_000;
/// The long side of a file that was too large, and of any other, as telephones make no larger canvas.
const SIDES: [u32; 2] = [2560, 4096];
/// The long side at which barcodes are read: bars of a code that fills a tenth of it are pixels wide.
pub(super) const READ: u32 = 2048;
/// How well a picture is packed: the first one that is small enough is taken.
const QUALITIES: [f64; 3] = [0.92, 0.8, 0.6];
const JPEG: &str = "image/jpeg";

/// A file's bytes, or its beginning where it is very large.
pub(super) async fn bytes(blob: &Blob) -> Option<Vec<u8>> {
    let beginning = (blob.size() > LIMIT).then(|| blob.slice_with_f64_and_f64(0.0, LIMIT / 64.0));
    let beginning = beginning.transpose().ok()?;
    let buffer = beginning.as_ref().unwrap_or(blob).array_buffer();
    let buffer = JsFuture::from(buffer).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// A file of bytes that are here.
pub(super) fn blob(bytes: &[u8], kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

/// What a picture made small may mean, and its address; `None` where the browser cannot open it.
pub(super) async fn small(blob: &Blob, photo: &Photo) -> Option<(Hints, String)> {
    let canvas = drawn(blob, photo, Grey::SIDE).await?;
    let grey = Grey::of_colours(canvas.width() as usize, &pixels(&canvas)?);
    let hints = grey.map(|grey| grey.hints()).unwrap_or_default();
    let shown = packed(&canvas, 0.7).await?;
    free(&canvas);
    Some((hints, Url::create_object_url_with_blob(&shown).ok()?))
}

/// The picture opened with a long side of about so many pixels at most. The browser turns it as its camera said.
async fn opened(blob: &Blob, photo: &Photo, side: u32) -> Option<ImageBitmap> {
    let (width, height) = photo.size?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    let options = ImageBitmapOptions::new();
    if width.max(height) > side {
        options.set_resize_quality(ResizeQuality::High);
        // The other side follows, whichever way up the browser sees it.
        if width >= height {
            options.set_resize_width(side);
        } else {
            options.set_resize_height(side);
        }
    }
    let opening = window().create_image_bitmap_with_blob_and_image_bitmap_options(blob, &options);
    JsFuture::from(opening.ok()?).await.ok()?.dyn_into().ok()
}

/// The picture drawn, with a long side of so many pixels at most.
pub(super) async fn drawn(blob: &Blob, photo: &Photo, side: u32) -> Option<HtmlCanvasElement> {
    let bitmap = opened(blob, photo, side).await?;
    let canvas = canvas(fitting((bitmap.width(), bitmap.height()), side))?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    let context = context(&canvas)?;
    // What can be seen through becomes paper, not night.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    let drawing =
        context.draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, width, height);
    bitmap.close();
    drawing.ok()?;
    Some(canvas)
}

/// What a camera shows at this moment, drawn; `None` while it shows nothing yet.
pub(super) fn of_video(video: &HtmlVideoElement, side: u32) -> Option<HtmlCanvasElement> {
    let seen = (video.video_width(), video.video_height());
    if seen.0 == 0 || seen.1 == 0 {
        return None;
    }
    let canvas = canvas(fitting(seen, side))?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    let drawing = context(&canvas)?
        .draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, width, height);
    drawing.ok()?;
    Some(canvas)
}

fn canvas((width, height): (u32, u32)) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    Some(canvas)
}

/// What was drawn: red, green, blue and how solid, for each pixel.
pub(super) fn pixels(canvas: &HtmlCanvasElement) -> Option<Vec<u8>> {
    let (width, height) = (canvas.width().into(), canvas.height().into());
    let drawn = context(canvas)?.get_image_data(0.0, 0.0, width, height);
    Some(drawn.ok()?.data().0)
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// Telephones keep a canvas in memory for a while after it has gone.
pub(super) fn free(canvas: &HtmlCanvasElement) {
    canvas.set_width(0);
    canvas.set_height(0);
}

fn fitting((width, height): (u32, u32), side: u32) -> (u32, u32) {
    let long = width.max(height);
    if long <= side {
        return (width, height);
    }
    let scaled = |length: u32| (u64::from(length) * u64::from(side) / u64::from(long)) as u32;
    (scaled(width).max(1), scaled(height).max(1))
}

/// The canvas as JPEG.
async fn packed(canvas: &HtmlCanvasElement, quality: f64) -> Option<Blob> {
    let promise = Promise::new(&mut |resolve, _| {
        let take = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let quality = JsValue::from_f64(quality);
        let take = take.unchecked_ref();
        let _ = canvas.to_blob_with_type_and_encoder_options(take, JPEG, &quality);
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// Whether something can be done about a file that the browser opens.
pub(super) fn is_mendable(photo: &Photo, opens: bool) -> bool {
    let large_enough = photo
        .size
        .is_some_and(|(width, height)| width.max(height) >= LEAST_SIDE);
    let told = photo.has_place || photo.described || !photo.names.is_empty();
    photo.whole && large_enough && (told && is_taken(photo) || needs_packing(photo) && opens)
}

fn is_taken(photo: &Photo) -> bool {
    matches!(photo.format, Format::Jpeg | Format::Png)
}

fn needs_packing(photo: &Photo) -> bool {
    !is_taken(photo) || photo.orientation > 1 || photo.bytes > MOST_BYTES
}

/// The photo as the catalog takes it: only without its private data where that is enough, else saved anew as JPEG.
pub(super) async fn mended(blob: &Blob, photo: &Photo, opens: bool) -> Option<Blob> {
    if !(needs_packing(photo) && opens) {
        let clean = stripped(&bytes(blob).await?)?;
        let kind = photo.format.media_type();
        return self::blob(&clean, kind);
    }
    let side = SIDES[usize::from(photo.bytes <= MOST_BYTES)];
    let canvas = drawn(blob, photo, side).await?;
    let mut smallest = None;
    for quality in QUALITIES {
        let blob = packed(&canvas, quality).await?;
        let fits = blob.size() <= MOST_BYTES as f64;
        smallest = Some(blob);
        if fits {
            break;
        }
    }
    free(&canvas);
    smallest
}
