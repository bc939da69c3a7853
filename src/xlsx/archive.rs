//! Changes a few parts of a zip archive. Everything else stays byte for byte as it is, packed bytes and all: the new
//! archive is the old one with pieces cut out and put in, and offsets moved.

use super::directory::{Directory, Entry, LOCAL, place};
use super::pack::packed;
use crate::template::Damage;

/// A part's new bytes, or nothing where it shall go; the part is meant by the number of its entry.
pub(super) type Change = (usize, Option<Vec<u8>>);

/// The flag that says that a name is in UTF-8.
const UTF8: u16 = 0x0800;
/// The number of the method `deflate`.
const DEFLATE: u16 = 8;

/// What becomes of a part.
enum Fate {
    /// It begins here in the new archive.
    Stays(usize),
    Goes,
    /// It begins here, with this checksum, packed size and size.
    Becomes(usize, [u32; 3]),
}

/// The archive with changed parts.
pub(super) fn with(directory: &Directory<'_>, changes: Vec<Change>) -> Result<Vec<u8>, Damage> {
    let bytes = directory.bytes;
    let mut news: Vec<Option<Option<Vec<u8>>>> = Vec::new();
    news.resize_with(directory.entries.len(), || None);
    for (number, change) in changes {
        *news.get_mut(number).ok_or(Damage::BrokenZip)? = Some(change);
    }
    let mut fates: Vec<_> = directory.entries.iter().map(|_| Fate::Goes).collect();
    let order = directory.order();
    let mut out = Vec::with_capacity(bytes.len() + 4096);
    let mut done = 0;
    for (index, &(number, entry)) in order.iter().enumerate() {
        let Some(new) = news[number].take() else {
            let moved = (entry.local + out.len()).checked_sub(done);
            fates[number] = Fate::Stays(moved.ok_or(Damage::BrokenZip)?);
            continue;
        };
        out.extend_from_slice(bytes.get(done..entry.local).ok_or(Damage::BrokenZip)?);
        done = order
            .get(index + 1)
            .map_or(directory.start, |(_, next)| next.local);
        if let Some(part) = new {
            let moved = out.len();
            let sums = push_part(&mut out, bytes, entry.local, &part)?;
            fates[number] = Fate::Becomes(moved, sums);
        }
    }
    out.extend_from_slice(bytes.get(done..directory.start).ok_or(Damage::BrokenZip)?);
    push_directory(&mut out, directory, &fates)?;
    Ok(out)
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
    let name =
        place(bytes, local + 26, 2).and_then(|length| bytes.get(local + 30..local + 30 + length));
    let name = name.ok_or(Damage::BrokenZip)?;
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
    let utf8 = place(bytes, flags, 2).ok_or(Damage::BrokenZip)? as u16 & UTF8;
    for number in [20, utf8, DEFLATE] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    out.extend_from_slice(bytes.get(flags + 4..flags + 8).ok_or(Damage::BrokenZip)?);
    Ok(())
}

fn push_directory(
    out: &mut Vec<u8>,
    directory: &Directory<'_>,
    fates: &[Fate],
) -> Result<(), Damage> {
    let start = out.len();
    let moved = |at: usize| at.checked_sub(directory.before).ok_or(Damage::BrokenZip);
    let mut count = 0;
    for (entry, fate) in directory.entries.iter().zip(fates) {
        match *fate {
            Fate::Goes => continue,
            Fate::Stays(at) => push_entry(out, directory.bytes, entry, moved(at)?)?,
            Fate::Becomes(at, sums) => {
                push_new_entry(out, directory.bytes, entry, moved(at)?, sums)?;
            }
        }
        count += 1;
    }
    let size = small(out.len() - start)?;
    let count = small16(count)?.to_le_bytes();
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend_from_slice(&count);
    out.extend_from_slice(&count);
    out.extend_from_slice(&size.to_le_bytes());
    out.extend_from_slice(&small(moved(start)?)?.to_le_bytes());
    out.extend_from_slice(&small16(directory.comment.len())?.to_le_bytes());
    out.extend_from_slice(directory.comment);
    Ok(())
}

/// The entry of a part that stays, with its new place in as many bytes as the old one had.
fn push_entry(out: &mut Vec<u8>, bytes: &[u8], entry: &Entry, at: usize) -> Result<(), Damage> {
    let head = bytes.get(entry.at.start..entry.offset.start);
    let tail = bytes.get(entry.offset.end..entry.at.end);
    out.extend_from_slice(head.ok_or(Damage::BrokenZip)?);
    let wide = u64::from(small(at)?).to_le_bytes();
    out.extend_from_slice(&wide[..entry.offset.len()]);
    out.extend_from_slice(tail.ok_or(Damage::BrokenZip)?);
    Ok(())
}

/// The entry of a part that is new. Further fields, such as sizes of 64 bits, are those of the old part.
fn push_new_entry(
    out: &mut Vec<u8>,
    bytes: &[u8],
    entry: &Entry,
    at: usize,
    sums: [u32; 3],
) -> Result<(), Damage> {
    let old = bytes.get(entry.at.clone()).ok_or(Damage::BrokenZip)?;
    let name = place(old, 28, 2).and_then(|length| old.get(46..46 + length));
    out.extend_from_slice(&old[..6]);
    push_kind(out, old, 8)?;
    for sum in &sums {
        out.extend_from_slice(&sum.to_le_bytes());
    }
    out.extend_from_slice(&old[28..30]);
    out.extend_from_slice(&[0; 4]);
    out.extend_from_slice(&old[34..42]);
    out.extend_from_slice(&small(at)?.to_le_bytes());
    out.extend_from_slice(name.ok_or(Damage::BrokenZip)?);
    Ok(())
}

fn small(number: usize) -> Result<u32, Damage> {
    u32::try_from(number).map_err(|_| Damage::TooLarge)
}

fn small16(number: usize) -> Result<u16, Damage> {
    u16::try_from(number).map_err(|_| Damage::TooLarge)
}
