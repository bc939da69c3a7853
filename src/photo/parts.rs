//! What a file consists of: the picture, and what stands beside it. Cut along these lines a photo loses its private data
//! without being packed again.

use super::Format;
use super::exif;
use super::{jpeg, png, webp};

/// What a piece of a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// The picture, or what is needed to show it.
    Picture,
    /// Needed as well, but it counts what follows.
    Head,
    /// The camera's fields: where they begin and end within the file.
    Exif(usize, usize),
    /// A description that programs write: XMP, IPTC.
    Description,
    /// Words for people: a comment, a title. Where they begin and end within the file.
    Words(usize, usize),
    /// Something else that no viewer needs.
    Other,
}

/// A piece of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) holds: Holds,
}

/// A file in pieces, in order; together they are the file.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) pieces: Vec<Piece>,
    /// It comes to its end.
    pub(super) whole: bool,
}

impl Parts {
    pub(super) fn add(&mut self, from: usize, to: usize, holds: Holds) {
        if from < to {
            self.pieces.push(Piece { from, to, holds });
        }
    }
}

/// The pieces of a photo of a known sort.
pub(super) fn parts(format: Format, bytes: &[u8]) -> Option<Parts> {
    match format {
        Format::Jpeg => Some(jpeg::parts(bytes)),
        Format::Png => Some(png::parts(bytes)),
        Format::Webp => Some(webp::parts(bytes)),
        _ => None,
    }
}

/// The photo without anything that is not the picture. Which way up it is stays, where it is not as it lies. `None` for
/// other sorts of files, and for a file that is cut off.
pub fn stripped(bytes: &[u8]) -> Option<Vec<u8>> {
    let format = super::format(bytes);
    let parts = parts(format, bytes).filter(|parts| parts.whole)?;
    let mut out = Vec::with_capacity(bytes.len());
    let mut turned = false;
    for piece in &parts.pieces {
        match piece.holds {
            Holds::Picture | Holds::Head => out.extend(bytes.get(piece.from..piece.to)?),
            // Of several the first one counts.
            Holds::Exif(from, to) if !turned => {
                turned = true;
                let orientation = exif::read(bytes.get(from..to)?).orientation;
                if orientation > 1 {
                    let fields = exif::only_orientation(orientation);
                    match format {
                        Format::Jpeg => jpeg::write_exif(&fields, &mut out),
                        Format::Png => png::write_chunk(*b"eXIf", &fields, &mut out),
                        _ => webp::write_chunk(*b"EXIF", &fields, &mut out),
                    }
                }
            }
            _ => {}
        }
    }
    if format == Format::Webp {
        webp::settle(&mut out);
    }
    Some(out)
}
