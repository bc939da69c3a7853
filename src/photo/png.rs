//! PNG: chunks, each with its name and its sum.

use super::crc::crc;
use super::parts::{Holds, Parts};
use super::read::big;

const MARK: usize = 8;

/// The size in the first chunk.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    (bytes.get(8..16)? == b"\0\0\0\x0dIHDR").then_some(())?;
    Some((big(bytes, 16, 4)?, big(bytes, 20, 4)?))
}

/// The chunks.
pub(super) fn parts(bytes: &[u8]) -> Parts {
    let mut parts = Parts::default();
    let mut at = MARK.min(bytes.len());
    parts.add(0, at, Holds::Picture);
    parts.whole = chunks(bytes, &mut at, &mut parts).is_some();
    let rest = if parts.whole {
        Holds::Other
    } else {
        Holds::Picture
    };
    parts.add(at, bytes.len(), rest);
    parts
}

/// Walks up to the last chunk; `None` where it is not reached.
fn chunks(bytes: &[u8], at: &mut usize, parts: &mut Parts) -> Option<()> {
    loop {
        let length = big(bytes, *at, 4)? as usize;
        let name = bytes.get(*at + 4..*at + 8)?;
        let (from, to) = (*at + 8, (*at + 8).checked_add(length)?);
        let end = to.checked_add(4)?;
        bytes.get(..end)?;
        parts.add(*at, end, holds(name, from, to));
        *at = end;
        if name == b"IEND" {
            return Some(());
        }
    }
}

fn holds(name: &[u8], from: usize, to: usize) -> Holds {
    // Colours, transparency, size and movement belong to the picture.
    const SHOWN: [&[u8]; 15] = [
        b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"hIST", b"cICP",
        b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
    ];
    match name {
        b"eXIf" => Holds::Exif(from, to),
        b"tEXt" => Holds::Words(from, to),
        b"iTXt" | b"zTXt" => Holds::Description,
        _ if SHOWN.contains(&name) => Holds::Picture,
        // A capital first letter: nothing can be shown without it.
        _ if name.first().is_some_and(u8::is_ascii_uppercase) => Holds::Picture,
        _ => Holds::Other,
    }
}

/// Writes a chunk.
pub(super) fn write_chunk(name: [u8; 4], data: &[u8], out: &mut Vec<u8>) {
    out.extend((data.len() as u32).to_be_bytes());
    let from = out.len();
    out.extend(name);
    out.extend(data);
    let sum = crc(out.get(from..).unwrap_or_default());
    out.extend(sum.to_be_bytes());
}
