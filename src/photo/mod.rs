//! Photos and documents as far as their bytes tell: what they are, how large the picture is, whether the catalog takes them,
//! and what they tell beside the picture. Nothing is decoded.

mod archive;
mod boxes;
mod crc;
mod exif;
mod grey;
mod inspect;
mod jpeg;
mod parts;
mod png;
mod read;
mod view;
mod webp;

pub use archive::Archive;
pub use exif::Place;
pub use grey::{Grey, Hints};
pub use inspect::{Photo, inspect};
pub use parts::stripped;
pub use view::View;

/// The largest file that the catalog takes, in bytes: 5 MB, read as 5 · 1024 · 1024.
pub const MOST_BYTES: u64 = 5 * 1024 * 1024;
/// The least length of a photo's long side, in pixels.
pub const LEAST_SIDE: u32 = 800;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "as they are called")]
pub enum Format {
    Jpeg,
    Png,
    Webp,
    Gif,
    /// The photos of an iPhone.
    Heic,
    Avif,
    Bmp,
    Tiff,
    Svg,
    Pdf,
    /// Something else.
    Other,
}

impl Format {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Webp => "WebP",
            Self::Gif => "GIF",
            Self::Heic => "HEIC",
            Self::Avif => "AVIF",
            Self::Bmp => "BMP",
            Self::Tiff => "TIFF",
            Self::Svg => "SVG",
            Self::Pdf => "PDF",
            Self::Other => "",
        }
    }

    /// As a part of a message says it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
            _ => "application/octet-stream",
        }
    }
}

/// What is the matter with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing in it.
    Empty,
    /// Not a format that the catalog takes.
    Format(Format),
    /// More bytes than the catalog takes.
    TooLarge {
        /// How many there are.
        bytes: u64,
    },
    /// Fewer pixels than the catalog asks for.
    TooSmall {
        /// Of the long side.
        pixels: u32,
    },
    /// It begins as it should, but is cut off or damaged: its size cannot be told.
    Damaged,
}

/// A file that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// What it is.
    pub format: Format,
    /// Width and height in pixels, where they can be told.
    pub size: Option<(u32, u32)>,
    /// What is the matter; empty where the catalog takes it.
    pub problems: Vec<Problem>,
}

/// Looks at a photo. A part of the file is enough: `all` says how many bytes it has.
pub fn photo(bytes: &[u8], all: u64) -> Look {
    let format = format(bytes);
    let size = match format {
        Format::Jpeg => jpeg::size(bytes),
        Format::Png => png::size(bytes),
        _ => None,
    };
    let size = size.filter(|&(width, height)| width > 0 && height > 0);
    let mut problems = too_large(all);
    match (format, size) {
        _ if bytes.is_empty() => problems.push(Problem::Empty),
        (Format::Jpeg | Format::Png, Some((width, height))) => {
            let pixels = width.max(height);
            if pixels < LEAST_SIDE {
                problems.push(Problem::TooSmall { pixels });
            }
        }
        (Format::Jpeg | Format::Png, None) => problems.push(Problem::Damaged),
        (other, _) => problems.push(Problem::Format(other)),
    }
    Look {
        format,
        size,
        problems,
    }
}

/// Looks at a document.
pub fn document(bytes: &[u8], all: u64) -> Look {
    let format = format(bytes);
    let mut problems = too_large(all);
    if bytes.is_empty() {
        problems.push(Problem::Empty);
    } else if format != Format::Pdf {
        problems.push(Problem::Format(format));
    } else if all == bytes.len() as u64 && !ends(bytes) {
        problems.push(Problem::Damaged);
    }
    Look {
        format,
        size: None,
        problems,
    }
}

fn too_large(bytes: u64) -> Vec<Problem> {
    let problem = (bytes > MOST_BYTES).then_some(Problem::TooLarge { bytes });
    problem.into_iter().collect()
}

/// Whether a PDF comes to its end: its last kilobyte says so.
fn ends(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(1024)..);
    tail.is_some_and(|tail| tail.windows(5).any(|part| part == b"%%EOF"))
}

/// What bytes begin as.
pub fn format(bytes: &[u8]) -> Format {
    let at = |from: usize, what: &[u8]| {
        let part = bytes.get(from..).unwrap_or_default();
        part.starts_with(what)
    };
    match () {
        () if at(0, b"\xff\xd8\xff") => Format::Jpeg,
        () if at(0, b"\x89PNG\r\n\x1a\n") => Format::Png,
        () if at(0, b"RIFF") && at(8, b"WEBP") => Format::Webp,
        () if at(0, b"GIF87a") || at(0, b"GIF89a") => Format::Gif,
        () if at(4, b"ftyp") => boxed(bytes),
        () if at(0, b"BM") => Format::Bmp,
        () if at(0, b"II*\0") || at(0, b"MM\0*") => Format::Tiff,
        () if is_pdf(bytes) => Format::Pdf,
        () if is_svg(bytes) => Format::Svg,
        () => Format::Other,
    }
}

/// A PDF may have a few bytes before its mark.
fn is_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    head.windows(5).any(|part| part == b"%PDF-")
}

fn is_svg(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    head.windows(4).any(|part| part == b"<svg")
}

/// HEIC and AVIF are files of boxes: the first one names the brand, and others that it agrees with.
fn boxed(bytes: &[u8]) -> Format {
    let end = read::big(bytes, 0, 4).unwrap_or(0).clamp(12, 256) as usize;
    let head = bytes.get(8..end.min(bytes.len())).unwrap_or_default();
    let of = |brand: &[u8]| match brand {
        b"heic" | b"heix" | b"hevc" | b"heim" => Some(Format::Heic),
        b"avif" | b"avis" => Some(Format::Avif),
        _ => None,
    };
    let general = head.starts_with(b"mif1") || head.starts_with(b"msf1");
    let brand = head.chunks(4).next().and_then(of);
    brand.unwrap_or_else(|| {
        if general {
            // These say no more than that there are pictures; what follows says which.
            head.chunks(4).find_map(of).unwrap_or(Format::Heic)
        } else {
            Format::Other
        }
    })
}
