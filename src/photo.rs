//! Photos and documents as far as their first bytes tell: what they are, how large the picture is, and whether the catalog takes
//! them. Nothing is decoded.

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
        Format::Jpeg => jpeg_size(bytes),
        Format::Png => png_size(bytes),
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

/// HEIC and AVIF are files of boxes: the first one names the brand.
fn boxed(bytes: &[u8]) -> Format {
    let brands: [(&[u8], Format); 8] = [
        (b"heic", Format::Heic),
        (b"heix", Format::Heic),
        (b"hevc", Format::Heic),
        (b"heim", Format::Heic),
        (b"mif1", Format::Heic),
        (b"msf1", Format::Heic),
        (b"avif", Format::Avif),
        (b"avis", Format::Avif),
    ];
    let brand = bytes.get(8..12).unwrap_or_default();
    let known = brands.iter().find(|(name, _)| *name == brand);
    known.map_or(Format::Other, |(_, format)| *format)
}

fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(0, |number, &byte| number << 8 | u32::from(byte))
}

/// The size in a PNG's first block.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    Some((number(bytes.get(16..20)?), number(bytes.get(20..24)?)))
}

/// The size in a JPEG's frame header: segment by segment up to it.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        // Segments may be parted by any number of filling bytes.
        while *bytes.get(at)? != 0xff {
            at += 1;
        }
        while *bytes.get(at)? == 0xff {
            at += 1;
        }
        let marker = *bytes.get(at)?;
        at += 1;
        match marker {
            // These stand alone.
            0x00 | 0x01 | 0xd0..=0xd8 => {}
            // The end, or the picture itself: no frame came before.
            0xd9 | 0xda => return None,
            // Frames of all sorts; tables have numbers among theirs.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                let height = number(bytes.get(at + 3..at + 5)?);
                let width = number(bytes.get(at + 5..at + 7)?);
                return Some((width, height));
            }
            _ => {
                let length = number(bytes.get(at..at + 2)?) as usize;
                (length >= 2).then_some(())?;
                at += length;
            }
        }
    }
}
