//! A whole file looked at: everything that the rules for photos ask about.

use super::exif::{self, Exif};
use super::parts::{Holds, parts};
use super::read::{little, text};
use super::{Format, Place, boxes, format, jpeg, png, webp};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// What a file is, and what it tells beside the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// What it is.
    pub format: Format,
    /// Width and height as the picture is shown, in pixels, where they can be told.
    pub size: Option<(u32, u32)>,
    /// How many bytes it has.
    pub bytes: u64,
    /// It comes to its end, as far as that can be told.
    pub whole: bool,
    /// Which way up the picture lies: 1 as it should, 2 to 8 as the camera's fields say.
    pub orientation: u8,
    /// It tells where it was taken.
    pub has_place: bool,
    /// Where that is.
    pub place: Option<Place>,
    /// What tells of a person, of a device, or in words what is shown.
    pub names: Vec<String>,
    /// Programs wrote a description into it.
    pub described: bool,
    /// The same for the same picture, whatever stands beside it.
    pub content: u64,
}

/// Looks at a file.
pub fn inspect(bytes: &[u8]) -> Photo {
    let format = format(bytes);
    let mut hasher = FxHasher::default();
    let mut photo = Photo {
        format,
        size: size(format, bytes).filter(|&(width, height)| width > 0 && height > 0),
        bytes: bytes.len() as u64,
        whole: true,
        orientation: 1,
        has_place: false,
        place: None,
        names: Vec::new(),
        described: false,
        content: 0,
    };
    if let Some(parts) = parts(format, bytes) {
        photo.whole = parts.whole;
        let mut fields = None;
        for piece in parts.pieces {
            match piece.holds {
                Holds::Picture => hasher.write(part(bytes, piece.from, piece.to)),
                Holds::Exif(from, to) if fields.is_none() => {
                    fields = Some(exif::read(part(bytes, from, to)));
                }
                Holds::Words(from, to) => photo.names.extend(words(part(bytes, from, to))),
                Holds::Description => photo.described = true,
                Holds::Exif(..) | Holds::Head | Holds::Other => {}
            }
        }
        photo.tells(fields.unwrap_or_default(), true);
    } else {
        hasher.write(bytes);
        let fields = match format {
            Format::Heic | Format::Avif => boxes::exif(bytes),
            Format::Tiff => Some(bytes),
            _ => None,
        };
        // The photos of an iPhone are turned by their boxes, whatever their fields say.
        photo.tells(
            fields.map(exif::read).unwrap_or_default(),
            format == Format::Tiff,
        );
        if matches!(format, Format::Heic | Format::Avif) {
            photo.whole = boxes::whole(bytes);
        }
    }
    photo.content = hasher.finish();
    photo
}

impl Photo {
    fn tells(&mut self, fields: Exif, turns: bool) {
        self.has_place = fields.has_place;
        self.place = fields.place;
        self.names.splice(..0, fields.names);
        if turns && fields.orientation > 1 {
            self.orientation = fields.orientation;
            if self.orientation > 4 {
                self.size = self.size.map(|(width, height)| (height, width));
            }
        }
    }
}

fn part(bytes: &[u8], from: usize, to: usize) -> &[u8] {
    bytes.get(from..to).unwrap_or_default()
}

/// What a comment says. In PNG a keyword stands before it; which program made the file tells nothing of a person.
fn words(bytes: &[u8]) -> Option<String> {
    let end = bytes.iter().position(|&byte| byte == 0);
    match end.map(|end| bytes.split_at(end)) {
        Some((b"Software", _)) => None,
        Some((_, rest)) => text(rest.get(1..).unwrap_or_default()).or_else(|| text(bytes)),
        None => text(bytes),
    }
}

fn size(format: Format, bytes: &[u8]) -> Option<(u32, u32)> {
    match format {
        Format::Jpeg => jpeg::size(bytes),
        Format::Png => png::size(bytes),
        Format::Webp => webp::size(bytes),
        Format::Gif => Some((little(bytes, 6, 2)?, little(bytes, 8, 2)?)),
        Format::Heic | Format::Avif => boxes::size(bytes),
        Format::Bmp => bmp(bytes),
        Format::Tiff => exif::read(bytes).size,
        Format::Svg | Format::Pdf | Format::Other => None,
    }
}

fn bmp(bytes: &[u8]) -> Option<(u32, u32)> {
    // The oldest head has two bytes a side; in others a height below zero means that lines go down.
    if little(bytes, 14, 4)? == 12 {
        return Some((little(bytes, 18, 2)?, little(bytes, 20, 2)?));
    }
    let height = little(bytes, 22, 4)?.cast_signed();
    Some((little(bytes, 18, 4)?, height.unsigned_abs()))
}
