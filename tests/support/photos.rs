//! Photos built by hand, from the words of the rules' cases: `front.jpg jpeg 1200x900 gps`, one a line. A line `state
//! procurement` says what the card is for.
#![allow(dead_code, reason = "whoever uses it needs a part")]

use nct_ready::finding::Finding;
use nct_ready::photo::{Grey, MOST_BYTES, Photo, View, inspect};
use nct_ready::rules::{PhotoSubject, PhotosSubject, check_photo, check_photos};

/// What the rules find in the last photo of a case, and in all of them together.
pub(crate) fn found(case: &str) -> Vec<Finding> {
    let case = case.replace('*', "");
    let procurement = case.contains("state procurement");
    let lines: Vec<&str> = case
        .lines()
        .filter(|line| *line != "state procurement")
        .collect();
    let name = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
    let photos: Vec<(String, Photo)> = lines
        .iter()
        .map(|line| (name(line), inspect(&file(line))))
        .collect();
    let mut all = Vec::new();
    if let (Some(line), Some(((name, photo), others))) = (lines.last(), photos.split_last()) {
        let same = others
            .iter()
            .filter(|(_, other)| other.content == photo.content);
        let twins: Vec<_> = same.map(|(name, _)| name.clone()).collect();
        let subject = PhotoSubject {
            photo,
            name,
            twins: &twins,
            hints: grey(line).map(|grey| grey.hints()).unwrap_or_default(),
        };
        all.extend(check_photo(&subject));
    }
    let views = photos.iter().filter_map(|(name, _)| View::of_name(name));
    all.extend(check_photos(&PhotosSubject {
        views: views.collect(),
        procurement,
    }));
    all
}

/// The bytes of a line's file.
pub(crate) fn file(line: &str) -> Vec<u8> {
    let words: Vec<&str> = line.split(' ').skip(1).collect();
    let has = |word: &str| words.contains(&word);
    let sides = |word: &&str| {
        let (width, height) = word.split_once('x')?;
        Some((width.parse().ok()?, height.parse().ok()?))
    };
    let size: (u32, u32) = words.iter().find_map(sides).unwrap_or((1200, 900));
    let fields = fields(&words);
    let mut bytes = match words.first().copied().unwrap_or_default() {
        "jpeg" => jpeg(size, fields.as_deref(), &words),
        "png" => png(size, fields.as_deref(), &words),
        "webp" => webp(size, fields.as_deref(), has("xmp")),
        "heic" => boxes(*b"heic", size, fields.as_deref()),
        "avif" => boxes(*b"avif", size, fields.as_deref()),
        "gif" => [
            &b"GIF89a"[..],
            &(size.0 as u16).to_le_bytes(),
            &(size.1 as u16).to_le_bytes(),
            b"\0\0\0;",
        ]
        .concat(),
        "bmp" => [
            &b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"[..],
            &size.0.to_le_bytes(),
            &(-size.1.cast_signed()).to_le_bytes(),
            b"\x01\0\x18\0",
        ]
        .concat(),
        "tiff" => camera(
            &[(0x100, Value::Long(size.0)), (0x101, Value::Long(size.1))],
            &[],
        ),
        "pdf" => b"%PDF-1.7\n%%EOF".to_vec(),
        "svg" => b"<svg xmlns=''></svg>".to_vec(),
        "other" => b"PK\x03\x04 a workbook".to_vec(),
        _ => Vec::new(),
    };
    if has("cut") {
        bytes.truncate(bytes.len() - 3);
    }
    bytes
}

/// The small grey picture of a line, where it says what it looks like.
fn grey(line: &str) -> Option<Grey> {
    const SIDE: usize = 128;
    let shade = |x: usize, y: usize| -> Option<u8> {
        let inside = (32..96).contains(&x) && (32..96).contains(&y);
        Some(match line.rsplit(' ').next()? {
            "blank" => 240 - (x / 16) as u8,
            "sharp" if inside && x % 8 < 4 => 20,
            "sharp" => 240,
            // From light to dark within sixty pixels.
            "blurred" => 230 - (x.abs_diff(64).min(60) * 2) as u8,
            _ => return None,
        })
    };
    let pixels: Option<Vec<u8>> = (0..SIDE * SIDE)
        .map(|at| shade(at % SIDE, at / SIDE))
        .collect();
    Grey::new(SIDE, pixels?)
}

/// What a camera's field holds.
#[derive(Clone)]
pub(crate) enum Value {
    Short(u16),
    Long(u32),
    Text(&'static str),
    /// Degrees, minutes, seconds.
    Angle(u32, u32, u32),
}

/// A camera's fields for the words of a case.
fn fields(words: &[&str]) -> Option<Vec<u8>> {
    let has = |word: &str| words.contains(&word);
    let mut first = Vec::new();
    let mut gps = Vec::new();
    for (word, orientation) in [("upright", 1), ("mirrored", 2), ("turned", 6)] {
        if has(word) {
            first.push((0x112, Value::Short(orientation)));
        }
    }
    if has("owner") {
        first.push((0x13b, Value::Text("Aigul S.")));
    }
    if has("camera") {
        first.push((0x10f, Value::Text("Apple")));
        first.push((0x110, Value::Text("iPhone 13")));
    }
    if has("gps") {
        gps = vec![
            (1, Value::Text("N")),
            (2, Value::Angle(43, 14, 18)),
            (3, Value::Text("E")),
            (4, Value::Angle(76, 56, 44)),
        ];
    }
    if has("nowhere") {
        gps = vec![(2, Value::Angle(0, 0, 0)), (4, Value::Angle(0, 0, 0))];
    }
    (!first.is_empty() || !gps.is_empty()).then(|| camera(&first, &gps))
}

/// A camera's fields, and those about the place.
pub(crate) fn camera(first: &[(u16, Value)], gps: &[(u16, Value)]) -> Vec<u8> {
    let mut first = first.to_vec();
    if !gps.is_empty() {
        let length = 8 + list(8, &[&first[..], &[(0x8825, Value::Long(0))]].concat()).len();
        first.push((0x8825, Value::Long(length as u32)));
    }
    let mut bytes = b"II*\0\x08\0\0\0".to_vec();
    bytes.extend(list(8, &first));
    let at = bytes.len();
    if !gps.is_empty() {
        bytes.extend(list(at, gps));
    }
    bytes
}

/// A list of fields that stands at a place, with what does not fit into the fields behind it.
fn list(at: usize, fields: &[(u16, Value)]) -> Vec<u8> {
    let mut bytes = (fields.len() as u16).to_le_bytes().to_vec();
    let mut behind = Vec::new();
    let end = at + 2 + fields.len() * 12 + 4;
    for (tag, value) in fields {
        let (sort, count, data): (u16, u32, Vec<u8>) = match value {
            Value::Short(n) => (3, 1, n.to_le_bytes().to_vec()),
            Value::Long(n) => (4, 1, n.to_le_bytes().to_vec()),
            Value::Text(text) => (2, text.len() as u32 + 1, [text.as_bytes(), b"\0"].concat()),
            Value::Angle(a, b, c) => {
                let parts = [*a, 1, *b, 1, *c, 1].map(u32::to_le_bytes);
                (5, 3, parts.concat())
            }
        };
        bytes.extend(tag.to_le_bytes());
        bytes.extend(sort.to_le_bytes());
        bytes.extend(count.to_le_bytes());
        if data.len() <= 4 {
            bytes.extend(&data);
            bytes.extend(vec![0; 4 - data.len()]);
        } else {
            bytes.extend(((end + behind.len()) as u32).to_le_bytes());
            behind.extend(data);
        }
    }
    bytes.extend([0; 4]);
    bytes.extend(behind);
    bytes
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = (data.len() as u16 + 2).to_be_bytes();
    [&[0xff, marker], &length[..], data].concat()
}

fn jpeg((width, height): (u32, u32), fields: Option<&[u8]>, words: &[&str]) -> Vec<u8> {
    let mut bytes = b"\xff\xd8".to_vec();
    bytes.extend(segment(0xe0, b"JFIF\0\x01\x01\0\0\x48\0\x48\0\0"));
    bytes.extend(fields.map_or_else(Vec::new, |fields| {
        segment(0xe1, &[b"Exif\0\0", fields].concat())
    }));
    if words.contains(&"xmp") {
        bytes.extend(segment(0xe1, b"XMP description"));
    }
    if words.contains(&"words") {
        bytes.extend(segment(0xfe, b"For the shop on Abay street"));
    }
    bytes.extend(segment(0xe2, b"ICC_PROFILE\0\x01\x01colours"));
    bytes.extend(segment(0xdb, &[1; 65]));
    if !words.contains(&"damaged") {
        let sides = [height as u16, width as u16].map(u16::to_be_bytes).concat();
        bytes.extend(segment(
            0xc0,
            &[&[8], &sides[..], b"\x01\x01\x11\0"].concat(),
        ));
    }
    bytes.extend(segment(0xda, b"\x01\x01\0\0\x3f\0"));
    bytes.extend(b"picture\xff\0picture\xff\xd0picture");
    if words.contains(&"heavy") {
        bytes.resize(MOST_BYTES as usize, 1);
    }
    bytes.extend(b"\xff\xd9");
    bytes
}

fn png((width, height): (u32, u32), fields: Option<&[u8]>, words: &[&str]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |name: &[u8; 4], data: &[u8]| {
        bytes.extend((data.len() as u32).to_be_bytes());
        bytes.extend(name);
        bytes.extend(data);
        bytes.extend([0; 4]);
    };
    let sides = [width, height].map(u32::to_be_bytes).concat();
    chunk(b"IHDR", &[&sides[..], b"\x08\x02\0\0\0"].concat());
    if words.contains(&"words") {
        chunk(b"tEXt", b"Author\0Aigul S.");
    }
    if words.contains(&"software") {
        chunk(b"tEXt", b"Software\0Painter 1.0");
    }
    if let Some(fields) = fields {
        chunk(b"eXIf", fields);
    }
    chunk(b"sRGB", b"\0");
    let heavy = if words.contains(&"heavy") {
        MOST_BYTES as usize
    } else {
        40
    };
    chunk(b"IDAT", &vec![7; heavy]);
    chunk(b"IEND", b"");
    bytes
}

fn webp((width, height): (u32, u32), fields: Option<&[u8]>, xmp: bool) -> Vec<u8> {
    let mut inner = b"WEBP".to_vec();
    let mut chunk = |name: &[u8; 4], data: &[u8]| {
        inner.extend(name);
        inner.extend((data.len() as u32).to_le_bytes());
        inner.extend(data);
        inner.extend(vec![0; data.len() % 2]);
    };
    let says = if fields.is_some() { 8 } else { 0 } | if xmp { 4 } else { 0 };
    let (across, down) = ((width - 1).to_le_bytes(), (height - 1).to_le_bytes());
    chunk(
        b"VP8X",
        &[&[says, 0, 0, 0], &across[..3], &down[..3]].concat(),
    );
    chunk(b"VP8 ", b"an odd picture.");
    if let Some(fields) = fields {
        chunk(b"EXIF", fields);
    }
    if xmp {
        chunk(b"XMP ", b"XMP description");
    }
    [&b"RIFF"[..], &(inner.len() as u32).to_le_bytes(), &inner].concat()
}

fn one_box(name: [u8; 4], inner: &[u8]) -> Vec<u8> {
    let length = (inner.len() as u32 + 8).to_be_bytes();
    [&length[..], &name, inner].concat()
}

fn boxes(brand: [u8; 4], (width, height): (u32, u32), fields: Option<&[u8]>) -> Vec<u8> {
    let size = |width: u32, height: u32| {
        let sides = [0, width, height].map(u32::to_be_bytes).concat();
        one_box(*b"ispe", &sides)
    };
    // Pictures of phones are put together of tiles.
    let properties = one_box(
        *b"ipco",
        &[size(512, 512), size(width, height), size(320, 240)].concat(),
    );
    let meta = one_box(
        *b"meta",
        &[&[0; 4], &one_box(*b"iprp", &properties)[..]].concat(),
    );
    let mut data = b"picture".to_vec();
    if let Some(fields) = fields {
        data.extend(b"\0\0\0\x06Exif\0\0");
        data.extend(fields);
    }
    [
        one_box(*b"ftyp", &[&brand[..], b"\0\0\0\0mif1"].concat()),
        meta,
        one_box(*b"mdat", &data),
    ]
    .concat()
}
