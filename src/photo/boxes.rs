//! HEIC and AVIF: boxes in boxes. Only the picture's size is looked for.

use super::read::{big, stands};

/// Boxes within a range: their names, and where their contents begin and end.
struct Boxes<'a> {
    bytes: &'a [u8],
    at: usize,
    end: usize,
}

impl Iterator for Boxes<'_> {
    type Item = ([u8; 4], usize, usize);

    fn next(&mut self) -> Option<Self::Item> {
        let length = big(self.bytes, self.at, 4)? as usize;
        let name = self.bytes.get(self.at + 4..self.at + 8)?.try_into().ok()?;
        let (from, length) = match length {
            // Up to the end.
            0 => (self.at + 8, self.end.checked_sub(self.at)?),
            // The length stands behind the name, as no four bytes hold it.
            1 => (self.at + 16, big(self.bytes, self.at + 12, 4)? as usize),
            _ => (self.at + 8, length),
        };
        let to = self.at.checked_add(length)?;
        (from <= to && to <= self.end).then_some(())?;
        self.at = to;
        Some((name, from, to))
    }
}

fn boxes(bytes: &[u8], at: usize, end: usize) -> Boxes<'_> {
    Boxes { bytes, at, end }
}

/// What is inside the first box of a name.
fn inside(bytes: &[u8], (from, to): (usize, usize), name: [u8; 4]) -> Option<(usize, usize)> {
    let mut all = boxes(bytes, from, to);
    all.find(|one| one.0 == name)
        .map(|(_, from, to)| (from, to))
}

/// The size of the largest picture in the file: tiles and previews are smaller.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let (from, to) = inside(bytes, (0, bytes.len()), *b"meta")?;
    // A version and flags stand before the boxes in it.
    let properties = inside(bytes, (from + 4, to), *b"iprp")?;
    let (from, to) = inside(bytes, properties, *b"ipco")?;
    boxes(bytes, from, to)
        .filter(|(name, ..)| name == b"ispe")
        .filter_map(|(_, from, _)| Some((big(bytes, from + 4, 4)?, big(bytes, from + 8, 4)?)))
        .max_by_key(|&(width, height)| u64::from(width) * u64::from(height))
}

/// Whether the boxes come to the file's end.
pub(super) fn whole(bytes: &[u8]) -> bool {
    let end = boxes(bytes, 0, bytes.len()).last().map(|(.., to)| to);
    end == Some(bytes.len())
}

/// Where a camera's fields begin: after the mark that stands before them wherever they lie.
pub(super) fn exif(bytes: &[u8]) -> Option<&[u8]> {
    let mut from = 0;
    loop {
        let rest = bytes.get(from..)?;
        let at = from + rest.windows(6).position(|part| part == b"Exif\0\0")? + 6;
        if stands(bytes, at, b"II*\0") || stands(bytes, at, b"MM\0*") {
            return bytes.get(at..);
        }
        from = at;
    }
}
