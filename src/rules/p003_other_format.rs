//! p003: A photo of a sort that the catalog does not take: phones make HEIC, shops and messengers give WebP.

use super::{Cases, Code, Finding, PhotoCheck, PhotoRule, PhotoSubject, Severity};
use crate::photo::Format;

pub(super) static RULE: PhotoRule = PhotoRule {
    code: Code::P003,
    severity: Severity::Error,
    check: PhotoCheck::One(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["photo.heic *heic* 4032x3024", "photo.jpg *webp* 1000x1000", "a.gif *gif* 900x900", "a.bmp *bmp* 900x900", "a.tif *tiff* 900x900", "a.avif *avif* 900x900"],
    misses: &["front.jpg jpeg 1200x900", "back.png png 900x900", "photo.jpg pdf"],
};

fn check(photo: &PhotoSubject<'_>) -> Option<Finding> {
    use Format::{Avif, Bmp, Gif, Heic, Tiff, Webp};
    let format = photo.photo.format;
    matches!(format, Webp | Gif | Heic | Avif | Bmp | Tiff).then(|| RULE.finding(format.name()))
}
