//! JPEG: segments up to the picture, and after it what phones add.

use super::parts::{Holds, Parts};
use super::read::{big, stands};

const EXIF: &[u8] = b"Exif\0\0";

/// The size in the frame header: segment by segment up to it.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let (marker, _, after) = marker(bytes, at)?;
        match marker {
            // These stand alone.
            0x00 | 0x01 | 0xd0..=0xd8 => at = after,
            // The end, or the picture itself: no frame came before.
            0xd9 | 0xda => return None,
            // Frames of all sorts; tables have numbers among theirs.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                (length(bytes, after)? >= 7).then_some(())?;
                return Some((big(bytes, after + 5, 2)?, big(bytes, after + 3, 2)?));
            }
            _ => at = after + length(bytes, after)?,
        }
    }
}

/// The next marker, where it begins, and the place after it. Segments may be parted by any number of filling bytes.
fn marker(bytes: &[u8], mut at: usize) -> Option<(u8, usize, usize)> {
    while *bytes.get(at)? != 0xff {
        at += 1;
    }
    let from = at;
    while *bytes.get(at)? == 0xff {
        at += 1;
    }
    Some((*bytes.get(at)?, from, at + 1))
}

fn length(bytes: &[u8], at: usize) -> Option<usize> {
    big(bytes, at, 2)
        .map(|length| length as usize)
        .filter(|&length| length >= 2)
}

/// The segments.
pub(super) fn parts(bytes: &[u8]) -> Parts {
    let mut parts = Parts::default();
    let mut at = 2.min(bytes.len());
    parts.add(0, at, Holds::Picture);
    parts.whole = segments(bytes, &mut at, &mut parts).is_some();
    // What follows the end is no part of the picture; what follows a damaged place may be.
    let rest = if parts.whole {
        Holds::Other
    } else {
        Holds::Picture
    };
    parts.add(at, bytes.len(), rest);
    parts
}

/// Walks up to the end of the picture; `None` where it is not reached.
fn segments(bytes: &[u8], at: &mut usize, parts: &mut Parts) -> Option<()> {
    loop {
        let (marker, from, after) = marker(bytes, *at)?;
        // Bytes that stand outside of all segments are shown by nobody, whatever they tell.
        parts.add(*at, from, Holds::Other);
        *at = from;
        match marker {
            // Marks of a packed picture mean nothing outside of one: moved next to it they would lengthen it.
            0x00 | 0x01 | 0xd0..=0xd7 => {
                parts.add(*at, after, Holds::Other);
                *at = after;
            }
            0xd8 => {
                parts.add(*at, after, Holds::Picture);
                *at = after;
            }
            0xd9 => {
                parts.add(*at, after, Holds::Picture);
                *at = after;
                return Some(());
            }
            _ => {
                let end = after + length(bytes, after)?;
                bytes.get(..end)?;
                parts.add(*at, end, holds(marker, bytes, after + 2, end));
                *at = end;
                if marker == 0xda {
                    let end = scan_end(bytes, end)?;
                    parts.add(*at, end, Holds::Picture);
                    *at = end;
                }
            }
        }
    }
}

/// Where the packed picture ends: at a marker that is not one of its own.
fn scan_end(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let is_end = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7);
    rest.windows(2).position(is_end).map(|at| from + at)
}

fn holds(marker: u8, bytes: &[u8], from: usize, to: usize) -> Holds {
    let begins = |what: &[u8]| stands(bytes, from, what) && from + what.len() <= to;
    match marker {
        0xe1 if begins(EXIF) => Holds::Exif(from + EXIF.len(), to),
        0xfe => Holds::Words(from, to),
        0xe1 | 0xed => Holds::Description,
        // Densities, colours and how they are mixed belong to the picture.
        0xe0 if begins(b"JFIF\0") => Holds::Picture,
        0xe2 if begins(b"ICC_PROFILE\0") => Holds::Picture,
        0xee if begins(b"Adobe") => Holds::Picture,
        0xe0..=0xef => Holds::Other,
        _ => Holds::Picture,
    }
}

/// Writes a segment with a camera's fields.
pub(super) fn write_exif(fields: &[u8], out: &mut Vec<u8>) {
    let length = (2 + EXIF.len() + fields.len()) as u16;
    out.extend([0xff, 0xe1]);
    out.extend(length.to_be_bytes());
    out.extend(EXIF);
    out.extend(fields);
}
