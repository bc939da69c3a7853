//! Changes a few parts of a zip archive. Everything else stays byte for byte as it is, packed bytes and all: the new
//! archive is the old one with pieces cut out and put in, and offsets moved.

use super::pack::packed;
use crate::template::Damage;
use std::ops::Range;

/// What the reader of an archive knows of where its directory is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Directory<'a> {
    /// Where it begins.
    pub(super) start: u64,
    /// What stands before the archive, and which its offsets do not count.
    pub(super) before: u64,
    /// The archive's comment.
    pub(super) comment: &'a [u8],
}

/// A part's new bytes, or nothing where it shall go; the part is meant by where its entry in the directory is.
pub(super) type Change = (u64, Option<Vec<u8>>);

const LOCAL: &[u8] = b"PK\x03\x04";
const CENTRAL: &[u8] = b"PK\x01\x02";
/// The flag that says that a name is in UTF-8.
const UTF8: u16 = 0x0800;
/// The number of the method `deflate`.
const DEFLATE: u16 = 8;

/// What becomes of a part.
enum Fate {
    Stays,
    Goes,
    Becomes(Vec<u8>),
}

/// An entry of the directory.
struct Entry {
    /// Where it is.
    at: Range<usize>,
    /// Where its part begins.
    local: usize,
    /// Where that is in the new archive.
    moved: usize,
    fate: Fate,
    /// Checksum, packed size and size of a part that is new.
    sums: Option<[u32; 3]>,
}

/// The archive with changed parts.
pub(super) fn with(
    bytes: &[u8],
    directory: Directory<'_>,
    changes: Vec<Change>,
) -> Result<Vec<u8>, Damage> {
    let start = usize::try_from(directory.start).map_err(|_| Damage::BrokenZip)?;
    let before = usize::try_from(directory.before).map_err(|_| Damage::BrokenZip)?;
    let mut entries = entries(bytes, start, before)?;
    for (at, change) in changes {
        let entry = entries.iter_mut().find(|entry| entry.at.start as u64 == at);
        entry.ok_or(Damage::BrokenZip)?.fate = change.map_or(Fate::Goes, Fate::Becomes);
    }
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|&number| entries[number].local);
    let mut out = Vec::with_capacity(bytes.len() + 4096);
    let mut done = 0;
    for (place, &number) in order.iter().enumerate() {
        let next = order
            .get(place + 1)
            .map_or(start, |&next| entries[next].local);
        let entry = &mut entries[number];
        let fate = std::mem::replace(&mut entry.fate, Fate::Stays);
        if matches!(fate, Fate::Stays) {
            let moved = (entry.local + out.len()).checked_sub(done);
            entry.moved = moved.ok_or(Damage::BrokenZip)?;
            continue;
        }
        // Two entries of one part, or one within another: whatever that is, no program for tables wrote it.
        if next <= entry.local {
            return Err(Damage::BrokenZip);
        }
        out.extend_from_slice(bytes.get(done..entry.local).ok_or(Damage::BrokenZip)?);
        done = next;
        entry.moved = out.len();
        if let Fate::Becomes(part) = fate {
            entry.sums = Some(push_part(&mut out, bytes, entry.local, &part)?);
        } else {
            entry.at.end = entry.at.start;
        }
    }
    out.extend_from_slice(bytes.get(done..start).ok_or(Damage::BrokenZip)?);
    push_directory(&mut out, bytes, &entries, directory.comment, before)?;
    Ok(out)
}

/// Walks over the directory.
fn entries(bytes: &[u8], start: usize, before: usize) -> Result<Vec<Entry>, Damage> {
    let mut found = Vec::new();
    let mut at = start;
    while bytes.get(at..at + 4) == Some(CENTRAL) {
        let long = |field: usize| number16(bytes, at + field).map(usize::from);
        let end = at + 46 + long(28)? + long(30)? + long(32)?;
        let local = number32(bytes, at + 42)?;
        // An offset of more than 32 bits, in a file that is far smaller.
        if end > bytes.len() || local == u32::MAX {
            return Err(Damage::BrokenZip);
        }
        let local = local as usize + before;
        found.push(Entry {
            at: at..end,
            local,
            moved: local,
            fate: Fate::Stays,
            sums: None,
        });
        at = end;
    }
    Ok(found)
}

/// Adds a part with the name and the time of the one that it takes the place of.
fn push_part(
    out: &mut Vec<u8>,
    bytes: &[u8],
    local: usize,
    part: &[u8],
) -> Result<[u32; 3], Damage> {
    if bytes.get(local..local + 4) != Some(LOCAL) {
        return Err(Damage::BrokenZip);
    }
    let name_end = local + 30 + usize::from(number16(bytes, local + 26)?);
    let name = bytes.get(local + 30..name_end).ok_or(Damage::BrokenZip)?;
    let (data, crc) = packed(part);
    let sums = [crc, small(data.len())?, small(part.len())?];
    out.extend_from_slice(LOCAL);
    push_kind(out, bytes, local + 6)?;
    for sum in &sums {
        out.extend_from_slice(&sum.to_le_bytes());
    }
    out.extend_from_slice(&small16(name.len())?.to_le_bytes());
    out.extend_from_slice(&[0; 2]);
    out.extend_from_slice(name);
    out.extend_from_slice(&data);
    Ok(sums)
}

/// Version, flags, method and time: what a part's header and its entry have in common.
fn push_kind(out: &mut Vec<u8>, bytes: &[u8], flags: usize) -> Result<(), Damage> {
    let utf8 = number16(bytes, flags)? & UTF8;
    for number in [20, utf8, DEFLATE] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    out.extend_from_slice(bytes.get(flags + 4..flags + 8).ok_or(Damage::BrokenZip)?);
    Ok(())
}

fn push_directory(
    out: &mut Vec<u8>,
    bytes: &[u8],
    entries: &[Entry],
    comment: &[u8],
    before: usize,
) -> Result<(), Damage> {
    let start = out.len();
    let kept = entries.iter().filter(|entry| !entry.at.is_empty());
    for entry in kept.clone() {
        let old = bytes.get(entry.at.clone()).ok_or(Damage::BrokenZip)?;
        let moved = small(entry.moved.checked_sub(before).ok_or(Damage::BrokenZip)?)?.to_le_bytes();
        let (head, tail) = (&old[..42], &old[46..]);
        let Some(sums) = entry.sums else {
            out.extend_from_slice(head);
            out.extend_from_slice(&moved);
            out.extend_from_slice(tail);
            continue;
        };
        // Further fields, such as sizes of 64 bits, are those of the old part.
        let name = tail
            .get(..usize::from(number16(old, 28)?))
            .ok_or(Damage::BrokenZip)?;
        out.extend_from_slice(&head[..6]);
        push_kind(out, old, 8)?;
        for sum in &sums {
            out.extend_from_slice(&sum.to_le_bytes());
        }
        out.extend_from_slice(&head[28..30]);
        out.extend_from_slice(&[0; 4]);
        out.extend_from_slice(&head[34..42]);
        out.extend_from_slice(&moved);
        out.extend_from_slice(name);
    }
    let size = small(out.len() - start)?;
    let count = small16(kept.count())?.to_le_bytes();
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend_from_slice(&count);
    out.extend_from_slice(&count);
    out.extend_from_slice(&size.to_le_bytes());
    out.extend_from_slice(
        &small(start.checked_sub(before).ok_or(Damage::BrokenZip)?)?.to_le_bytes(),
    );
    out.extend_from_slice(&small16(comment.len())?.to_le_bytes());
    out.extend_from_slice(comment);
    Ok(())
}

fn number16(bytes: &[u8], at: usize) -> Result<u16, Damage> {
    let found = bytes
        .get(at..at + 2)
        .and_then(|bytes| bytes.try_into().ok());
    found.map(u16::from_le_bytes).ok_or(Damage::BrokenZip)
}

fn number32(bytes: &[u8], at: usize) -> Result<u32, Damage> {
    let found = bytes
        .get(at..at + 4)
        .and_then(|bytes| bytes.try_into().ok());
    found.map(u32::from_le_bytes).ok_or(Damage::BrokenZip)
}

fn small(number: usize) -> Result<u32, Damage> {
    u32::try_from(number).map_err(|_| Damage::TooLarge)
}

fn small16(number: usize) -> Result<u16, Damage> {
    u16::try_from(number).map_err(|_| Damage::TooLarge)
}
