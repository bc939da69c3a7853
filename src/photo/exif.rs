//! What a camera writes beside the picture (EXIF): which way up it was held, where it stood, whose it is.

use super::read::{big, little, stands, text};

/// A ten-thousandth of a degree is about as long as a house.
const STEPS: i64 = 10_000;
/// No list of fields is longer; a damaged one may claim to be.
const MOST_FIELDS: u32 = 512;

const WIDTH: u32 = 0x100;
const HEIGHT: u32 = 0x101;
const DESCRIPTION: u32 = 0x10e;
const MAKER: u32 = 0x10f;
const MODEL: u32 = 0x110;
const ORIENTATION: u32 = 0x112;
const ARTIST: u32 = 0x13b;
const RIGHTS: u32 = 0x8298;
const EXIF: u32 = 0x8769;
const GPS: u32 = 0x8825;
const OWNER: u32 = 0xa430;
const SERIAL: u32 = 0xa431;
const LENS_SERIAL: u32 = 0xa435;

/// A place on the map, in ten-thousandths of a degree, north and east counted up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Of the equator.
    pub north: i32,
    /// Of Greenwich.
    pub east: i32,
}

impl Place {
    /// As maps take it: `43.2383, 76.9456`.
    pub fn written(self) -> String {
        [degrees(self.north), degrees(self.east)].join(", ")
    }
}

fn degrees(steps: i32) -> String {
    let sign = if steps < 0 { "-" } else { "" };
    let steps = steps.unsigned_abs();
    let parts = [
        u64::from(steps) / STEPS as u64,
        u64::from(steps) % STEPS as u64,
    ];
    format!("{sign}{}.{:04}", parts[0], parts[1])
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Exif {
    /// 1 as it lies, up to 8: the eight ways in which a picture can be turned and mirrored.
    pub(super) orientation: u8,
    /// Fields about the place are there.
    pub(super) has_place: bool,
    /// What they say.
    pub(super) place: Option<Place>,
    /// What tells of a person or of a device.
    pub(super) names: Vec<String>,
    /// Width and height, where the fields are those of a TIFF picture.
    pub(super) size: Option<(u32, u32)>,
}

struct Fields<'a> {
    bytes: &'a [u8],
    big: bool,
}

/// One field: its type, how many values it has, and where they stand.
#[derive(Clone, Copy)]
struct Field {
    tag: u32,
    sort: u32,
    count: u32,
    at: usize,
}

impl Fields<'_> {
    fn number(&self, at: usize, length: usize) -> Option<u32> {
        if self.big {
            big(self.bytes, at, length)
        } else {
            little(self.bytes, at, length)
        }
    }

    fn list(&self, at: usize) -> Vec<Field> {
        let count = self.number(at, 2).unwrap_or(0).min(MOST_FIELDS) as usize;
        (0..count)
            .map_while(|number| self.field(at.checked_add(2 + number * 12)?))
            .collect()
    }

    fn field(&self, at: usize) -> Option<Field> {
        let (tag, sort) = (self.number(at, 2)?, self.number(at + 2, 2)?);
        let count = self.number(at + 4, 4)?;
        let width = match sort {
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 => 8,
            _ => 1,
        };
        // Up to four bytes stand in the field itself.
        let here = u64::from(count) * width <= 4;
        let at = if here {
            at + 8
        } else {
            self.number(at + 8, 4)? as usize
        };
        Some(Field {
            tag,
            sort,
            count,
            at,
        })
    }

    fn value(&self, field: Field) -> Option<u32> {
        self.number(field.at, if field.sort == 3 { 2 } else { 4 })
    }

    fn text(&self, field: Field) -> Option<String> {
        let end = field.at.checked_add(field.count as usize)?;
        text(self.bytes.get(field.at..end.min(self.bytes.len()))?)
    }

    /// Degrees, minutes and seconds, each of them a fraction.
    fn angle(&self, field: Field) -> Option<i64> {
        let mut steps = 0;
        for (part, unit) in [(0, 1), (1, 60), (2, 3600)] {
            let at = field.at.checked_add(part * 8)?;
            let above = i64::from(self.number(at, 4)?);
            let below = i64::from(self.number(at + 4, 4)?);
            if below == 0 {
                return None;
            }
            steps += above * STEPS / (below * unit);
        }
        (steps <= 180 * STEPS).then_some(steps)
    }

    fn place(&self, at: usize) -> (bool, Option<Place>) {
        let fields = self.list(at);
        let of = |tag| fields.iter().copied().find(|field| field.tag == tag);
        let side = |tag, below: u8| {
            let letter = of(tag).and_then(|field| self.bytes.get(field.at));
            if letter == Some(&below) { -1 } else { 1 }
        };
        let angle = |tag| of(tag).and_then(|field| self.angle(field));
        let place = || {
            Some(Place {
                north: i32::try_from(angle(2)? * side(1, b'S')).ok()?,
                east: i32::try_from(angle(4)? * side(3, b'W')).ok()?,
            })
        };
        // Zero and zero is what a camera writes that knows no place.
        let place = place().filter(|place| (place.north, place.east) != (0, 0));
        (place.is_some(), place)
    }
}

/// Reads the fields that begin with their order of bytes. What cannot be read is not there.
pub(super) fn read(bytes: &[u8]) -> Exif {
    let mut found = Exif {
        orientation: 1,
        ..Exif::default()
    };
    let big = stands(bytes, 0, b"MM\0*");
    if !big && !stands(bytes, 0, b"II*\0") {
        return found;
    }
    let fields = Fields { bytes, big };
    let Some(first) = fields.number(4, 4) else {
        return found;
    };
    let (mut width, mut height) = (None, None);
    let mut further = Vec::new();
    for field in fields.list(first as usize) {
        match field.tag {
            WIDTH => width = fields.value(field),
            HEIGHT => height = fields.value(field),
            ORIENTATION => {
                let value = fields.value(field).filter(|value| (1..=8).contains(value));
                found.orientation = value.unwrap_or(1) as u8;
            }
            DESCRIPTION | MAKER | MODEL | ARTIST | RIGHTS => {
                found.names.extend(fields.text(field));
            }
            EXIF => {
                further = fields
                    .value(field)
                    .map_or(further, |at| fields.list(at as usize));
            }
            GPS => {
                if let Some(at) = fields.value(field) {
                    (found.has_place, found.place) = fields.place(at as usize);
                }
            }
            _ => {}
        }
    }
    for field in further {
        if matches!(field.tag, OWNER | SERIAL | LENS_SERIAL) {
            found.names.extend(fields.text(field));
        }
    }
    found.names.dedup();
    found.size = width.zip(height);
    found
}

/// Fields that say no more than which way up the picture is.
pub(super) fn only_orientation(orientation: u8) -> [u8; 26] {
    let mut bytes = *b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
    bytes[19] = orientation;
    bytes
}
