//! Where the parts of a zip archive stand. Its directory says so, and reading and patching walk over it here, so that both
//! see the same parts.

use crate::template::Damage;
use memchr::memmem;
use std::ops::Range;

/// The most parts: a template has about 20.
pub(super) const MOST_PARTS: usize = 10_000;
/// How far from the file's end its record may stand: a comment has 65,535 bytes at most.
const FARTHEST_END: usize = 22 + 65_535;

const CENTRAL: &[u8] = b"PK\x01\x02";
pub(super) const LOCAL: &[u8] = b"PK\x03\x04";
const END: &[u8] = b"PK\x05\x06";
const WIDE_END: &[u8] = b"PK\x06\x06";
const WIDE_LOCATOR: &[u8] = b"PK\x06\x07";
/// The further field with numbers of 64 bits.
const WIDE: u64 = 1;
/// What a number of 32 bits says where one of 64 bits takes its place.
const ELSEWHERE: u64 = u32::MAX as u64;

/// The directory of an archive.
#[derive(Debug)]
pub(super) struct Directory<'a> {
    /// The whole file.
    pub(super) bytes: &'a [u8],
    /// Where the directory begins.
    pub(super) start: usize,
    /// What stands before the archive, and which its offsets do not count.
    pub(super) before: usize,
    /// The archive's comment.
    pub(super) comment: &'a [u8],
    pub(super) entries: Vec<Entry>,
}

/// What the directory says of a part.
#[derive(Debug)]
pub(super) struct Entry {
    /// Where it says so.
    pub(super) at: Range<usize>,
    /// Where it says where the part begins.
    pub(super) offset: Range<usize>,
    /// Where the part begins.
    pub(super) local: usize,
    pub(super) flags: u16,
    pub(super) method: u16,
    pub(super) crc: u32,
    pub(super) size: u64,
    pub(super) packed: u64,
    name: Range<usize>,
}

impl<'a> Directory<'a> {
    /// Finds it, and walks over it.
    pub(super) fn of(bytes: &'a [u8]) -> Result<Self, Damage> {
        let least = bytes.len().saturating_sub(FARTHEST_END);
        let mut rest = bytes.get(least..).unwrap_or_default();
        // The last record, unless it is a part of the comment, or of what was put behind the archive.
        while let Some(at) = memmem::rfind(rest, END) {
            if let Some((mut directory, count)) = Self::ending(bytes, least + at) {
                if count > MOST_PARTS as u64 {
                    return Err(Damage::TooLarge);
                }
                directory.walk(count).ok_or(Damage::BrokenZip)?;
                return Ok(directory);
            }
            rest = rest.get(..at).unwrap_or_default();
        }
        Err(Damage::BrokenZip)
    }

    /// The directory that this record ends, and how many entries it has.
    fn ending(bytes: &'a [u8], end: usize) -> Option<(Self, u64)> {
        let comment = end + 22..end + 22 + place(bytes, end + 20, 2)?;
        let comment = bytes.get(comment)?;
        let (end, [count, size, offset]) = match wide_end(bytes, end) {
            Some(found) => found,
            None => (
                end,
                fields(bytes, [(end + 10, 2), (end + 12, 4), (end + 16, 4)])?,
            ),
        };
        let (size, offset) = (usize::try_from(size).ok()?, usize::try_from(offset).ok()?);
        let begins = |start: usize| count == 0 || starts(bytes, start, CENTRAL);
        // Other bytes may stand before the archive, or between its directory and the record, not both.
        let touching = end.checked_sub(size).filter(|&start| start >= offset);
        let start = touching
            .filter(|&start| begins(start))
            .or(Some(offset).filter(|&start| start < end && begins(start)))?;
        let directory = Self {
            bytes,
            start,
            before: start - offset,
            comment,
            entries: Vec::new(),
        };
        Some((directory, count))
    }

    fn walk(&mut self, count: u64) -> Option<()> {
        let mut at = self.start;
        for _ in 0..count {
            let entry = Entry::at(self.bytes, at, self.before)?;
            at = entry.at.end;
            self.entries.push(entry);
        }
        // More entries than were counted: which parts there are nobody can tell. Nor where they share their bytes.
        (!starts(self.bytes, at, CENTRAL) && self.is_apart()).then_some(())
    }

    /// Whether all parts stand before the directory, and none within another.
    fn is_apart(&self) -> bool {
        let order = self.order();
        let next = order.iter().skip(1).map(|entry| entry.1.local);
        let mut pairs = order.iter().zip(next.chain([self.start]));
        pairs.all(|((_, entry), next)| {
            let least = entry.local + 30 + entry.name.len();
            least as u64 + entry.packed <= next as u64
        })
    }

    /// Its entries and their numbers, as their parts follow each other.
    pub(super) fn order(&self) -> Vec<(usize, &Entry)> {
        let mut order: Vec<_> = self.entries.iter().enumerate().collect();
        order.sort_by_key(|(_, entry)| entry.local);
        order
    }

    /// A part's name.
    pub(super) fn name(&self, entry: &Entry) -> &'a [u8] {
        self.bytes.get(entry.name.clone()).unwrap_or_default()
    }

    /// A part as it is packed.
    pub(super) fn packed(&self, entry: &Entry) -> Result<&'a [u8], Damage> {
        let find = || {
            let local = entry.local;
            let start =
                local + 30 + place(self.bytes, local + 26, 2)? + place(self.bytes, local + 28, 2)?;
            let end = start.checked_add(usize::try_from(entry.packed).ok()?)?;
            let packed = self.bytes.get(start..end)?;
            starts(self.bytes, local, LOCAL).then_some(packed)
        };
        find().ok_or(Damage::BrokenZip)
    }
}

impl Entry {
    fn at(bytes: &[u8], at: usize, before: usize) -> Option<Self> {
        let name = at + 46..at + 46 + place(bytes, at + 28, 2)?;
        let extra = name.end..name.end + place(bytes, at + 30, 2)?;
        let end = extra.end + place(bytes, at + 32, 2)?;
        if !starts(bytes, at, CENTRAL) || end > bytes.len() {
            return None;
        }
        let [flags, method, crc] = fields(bytes, [(at + 8, 2), (at + 10, 2), (at + 16, 4)])?;
        let places = wide_places(bytes, at, extra);
        let [size, packed, offset] = fields(bytes, places)?;
        let (place, length) = places[2];
        Some(Self {
            at: at..end,
            offset: place..place + length,
            local: usize::try_from(offset)
                .ok()?
                .checked_add(before)
                .filter(|&local| local < at)?,
            flags: flags as u16,
            method: method as u16,
            crc: crc as u32,
            size,
            packed: Some(packed).filter(|&packed| packed < at as u64)?,
            name,
        })
    }
}

/// Where an entry's size, packed size and offset stand, and in how many bytes. Some programs write all of them in 64 bits.
fn wide_places(bytes: &[u8], at: usize, extra: Range<usize>) -> [(usize, usize); 3] {
    let mut places = [(at + 24, 4), (at + 20, 4), (at + 42, 4)];
    let mut field = extra.start;
    while let Some([kind, length]) = fields(bytes, [(field, 2), (field + 2, 2)])
        && field + 4 <= extra.end
    {
        let end = field + 4 + length as usize;
        if kind == WIDE {
            let mut wide = field + 4;
            for place in &mut places {
                if number(bytes, *place) == Some(ELSEWHERE) && wide + 8 <= end.min(extra.end) {
                    *place = (wide, 8);
                    wide += 8;
                }
            }
            break;
        }
        field = end;
    }
    places
}

/// Where the record with numbers of 64 bits stands, if there is one, and the count, size and offset that it says.
fn wide_end(bytes: &[u8], end: usize) -> Option<(usize, [u64; 3])> {
    let locator = end.checked_sub(20)?;
    let record = locator.checked_sub(56)?;
    if !starts(bytes, locator, WIDE_LOCATOR) || !starts(bytes, record, WIDE_END) {
        return None;
    }
    let places = [(record + 32, 8), (record + 40, 8), (record + 48, 8)];
    Some((record, fields(bytes, places)?))
}

fn starts(bytes: &[u8], at: usize, with: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(with))
}

fn fields<const N: usize>(bytes: &[u8], places: [(usize, usize); N]) -> Option<[u64; N]> {
    let mut found = [0; N];
    for (found, place) in found.iter_mut().zip(places) {
        *found = number(bytes, place)?;
    }
    Some(found)
}

/// A number of so many bytes, the least first.
fn number(bytes: &[u8], (at, length): (usize, usize)) -> Option<u64> {
    let bytes = bytes.get(at..at + length)?;
    Some(
        bytes
            .iter()
            .rev()
            .fold(0, |number, &byte| number << 8 | u64::from(byte)),
    )
}

/// A number that is a length.
pub(super) fn place(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    usize::try_from(number(bytes, (at, length))?).ok()
}
