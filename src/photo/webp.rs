//! WebP: chunks in a box that counts their bytes.

use super::parts::{Holds, Parts, Piece};
use super::read::{big, little, stands};

const HEAD: usize = 12;
/// The length of a first chunk that says what follows.
const EXTENDED: u32 = 10;
/// In the first chunk: camera's fields and a description follow.
const SAYS_EXIF: u8 = 8;
const SAYS_XMP: u8 = 4;

/// The size in the first chunk, which is one of three.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let length = little(bytes, 16, 4)?;
    match bytes.get(12..16)? {
        b"VP8X" if length >= EXTENDED => {
            Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1))
        }
        b"VP8 " => {
            (length >= 10 && big(bytes, 23, 3)? == 0x9d_01_2a).then_some(())?;
            let side = |at| little(bytes, at, 2).map(|side| side & 0x3fff);
            Some((side(26)?, side(28)?))
        }
        b"VP8L" => {
            (length >= 5 && *bytes.get(20)? == 0x2f).then_some(())?;
            let sides = little(bytes, 21, 4)?;
            Some(((sides & 0x3fff) + 1, (sides >> 14 & 0x3fff) + 1))
        }
        _ => None,
    }
}

/// The chunks.
pub(super) fn parts(bytes: &[u8]) -> Parts {
    let mut parts = Parts::default();
    let end = little(bytes, 4, 4).map_or(usize::MAX, |length| (length as usize).saturating_add(8));
    let mut at = HEAD.min(bytes.len());
    parts.add(0, at, Holds::Head);
    while at < end {
        let Some(next) = chunk(bytes, at, &mut parts) else {
            break;
        };
        at = next;
    }
    // A box without a picture is no photo.
    let shows = |piece: &Piece| piece.holds == Holds::Picture;
    parts.whole = at >= end && parts.pieces.iter().any(shows);
    let rest = if parts.whole {
        Holds::Other
    } else {
        Holds::Picture
    };
    parts.add(at, bytes.len(), rest);
    parts
}

/// Adds the chunk at a place, and gives the place of the next one.
fn chunk(bytes: &[u8], at: usize, parts: &mut Parts) -> Option<usize> {
    let name = bytes.get(at..at + 4)?;
    let length = little(bytes, at + 4, 4)? as usize;
    let (from, to) = (at + 8, (at + 8).checked_add(length)?);
    bytes.get(..to)?;
    // Chunks have an even length; the very last byte may be missing.
    let next = (to + to % 2).min(bytes.len());
    // Some programs write the mark that JPEG needs.
    let skip = if stands(bytes, from, b"Exif\0\0") && length >= 6 {
        6
    } else {
        0
    };
    let holds = match name {
        b"EXIF" => Holds::Exif(from + skip, to),
        b"VP8X" => Holds::Head,
        b"XMP " => Holds::Description,
        b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP" => Holds::Picture,
        _ => Holds::Other,
    };
    parts.add(at, next, holds);
    Some(next)
}

/// Writes a chunk of an even length.
pub(super) fn write_chunk(name: [u8; 4], data: &[u8], out: &mut Vec<u8>) {
    out.extend(name);
    out.extend((data.len() as u32).to_le_bytes());
    out.extend(data);
}

/// Makes the head say what now follows.
pub(super) fn settle(bytes: &mut [u8]) {
    let length = (bytes.len() as u32).saturating_sub(8);
    if let Some(place) = bytes.get_mut(4..8) {
        place.copy_from_slice(&length.to_le_bytes());
    }
    let pieces = parts(bytes).pieces;
    let has_exif = pieces
        .iter()
        .any(|piece| matches!(piece.holds, Holds::Exif(..)));
    if stands(bytes, HEAD, b"VP8X")
        && little(bytes, 16, 4) >= Some(EXTENDED)
        && let Some(says) = bytes.get_mut(20)
    {
        *says &= !(SAYS_EXIF | SAYS_XMP);
        if has_exif {
            *says |= SAYS_EXIF;
        }
    }
}
