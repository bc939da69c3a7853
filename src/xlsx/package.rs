//! The zip archive that a workbook is: its parts by their names, never more of them in memory than is bearable.

use super::directory::{Directory, MOST_PARTS};
use super::xml::{Piece, Scanner};
use crate::template::Damage;
use flate2::{Crc, Decompress, FlushDecompress, Status};
use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

/// The largest part, unzipped: the template's largest has 15 MB.
const LARGEST_PART: u64 = 64 << 20;
/// The most that all parts come to, unzipped; the template's come to 33 MB.
const LARGEST_BOOK: u64 = 160 << 20;
/// The most that is unzipped while reading: many sheets may be one part.
const MOST_WORK: u64 = 200 << 20;
/// No byte of deflate stands for more than this.
const DEEPEST: u64 = 1_032;
/// The flag of a part that only a password opens.
const ENCRYPTED: u16 = 1;

/// An opened archive.
pub(super) struct Package<'a> {
    directory: Directory<'a>,
    names: HashMap<String, usize, FxBuildHasher>,
    /// What all parts come to, by the archive's own account.
    pub(super) unzipped: u64,
    work: u64,
}

impl<'a> Package<'a> {
    /// Opens it, unless what it says of itself is too much.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Damage> {
        let directory = Directory::of(bytes)?;
        let mut names: HashMap<_, _, FxBuildHasher> = HashMap::default();
        let mut unzipped = 0_u64;
        for (index, entry) in directory.entries.iter().enumerate() {
            if entry.size > LARGEST_PART {
                return Err(Damage::TooLarge);
            }
            unzipped += entry.size;
            let name = folded(&String::from_utf8_lossy(directory.name(entry)));
            // Which of two is meant nobody can tell; Excel takes no such file either.
            if names.insert(name, index).is_some() {
                return Err(Damage::BrokenZip);
            }
        }
        if unzipped > LARGEST_BOOK {
            return Err(Damage::TooLarge);
        }
        Ok(Self {
            directory,
            names,
            unzipped,
            work: 0,
        })
    }

    /// The names of its parts, in small letters.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&folded(name))
    }

    /// A part, whole; `None` where there is none.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Damage> {
        let Some(mut stream) = self.stream(name)? else {
            return Ok(None);
        };
        let mut bytes = vec![0; stream.left as usize];
        let mut filled = 0;
        loop {
            match stream.read(bytes.get_mut(filled..).unwrap_or_default())? {
                0 => break,
                more => filled += more,
            }
        }
        bytes.truncate(filled);
        Ok(Some(in_utf8(bytes)))
    }

    /// A part, piece by piece; `None` where there is none.
    pub(super) fn stream(&mut self, name: &str) -> Result<Option<Stream<'_>>, Damage> {
        let number = self.entry(name);
        let Some(entry) = number.and_then(|number| self.directory.entries.get(number)) else {
            return Ok(None);
        };
        if entry.flags & ENCRYPTED != 0 {
            return Err(Damage::Encrypted);
        }
        let inflate = match entry.method {
            0 => None,
            8 => Some(Decompress::new(false)),
            _ => return Err(Damage::BrokenZip),
        };
        // An archive that says more than can be true is damaged, and shall get no memory for it.
        if entry.size > entry.packed.saturating_mul(DEEPEST) {
            return Err(Damage::BrokenZip);
        }
        Ok(Some(Stream {
            packed: self.directory.packed(entry)?,
            inflate,
            left: entry.size,
            crc: Crc::new(),
            sum: entry.crc,
            work: &mut self.work,
        }))
    }

    /// Where its parts stand.
    pub(super) fn directory(&self) -> &Directory<'a> {
        &self.directory
    }

    /// The number of a part's entry in the directory; `None` where there is no such part.
    pub(super) fn entry(&self, name: &str) -> Option<usize> {
        self.names.get(&folded(name)).copied()
    }

    /// What the relations of a part say: id, kind (the last word of its address) and the part meant.
    pub(super) fn relations(&mut self, of: &str) -> Result<Vec<Relation>, Damage> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let name = format!("{folder}/_rels/{file}.rels");
        let Some(xml) = self.part(&name)? else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for piece in Scanner::new(&xml) {
            if found.len() == MOST_PARTS {
                return Err(Damage::TooLarge);
            }
            if let Piece::Open(tag) = piece
                && tag.name == b"Relationship"
                && tag.get(b"TargetMode") != Some(b"External")
                && let (Some(id), Some(target)) = (tag.text(b"Id"), tag.text(b"Target"))
            {
                let kind = tag.text(b"Type").unwrap_or_default();
                found.push(Relation {
                    id,
                    kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                    part: resolved(folder, &target),
                });
            }
        }
        Ok(found)
    }
}

/// See [`Package::relations`].
#[derive(Clone, Debug)]
pub(super) struct Relation {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) part: String,
}

/// A part while it is unzipped.
pub(super) struct Stream<'a> {
    /// What is still packed.
    packed: &'a [u8],
    /// `None` where the part is not packed at all.
    inflate: Option<Decompress>,
    left: u64,
    /// The checksum so far.
    crc: Crc,
    /// What it must be.
    sum: u32,
    /// What was unzipped so far, of all parts.
    work: &'a mut u64,
}

impl Stream<'_> {
    /// The next bytes; 0 at the end, where exactly as much must have come as the archive said.
    pub(super) fn read(&mut self, out: &mut [u8]) -> Result<usize, Damage> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX);
        if most == 0 {
            let whole = self.unpack(&mut [0])? == 0 && self.crc.sum() == self.sum;
            return if whole { Ok(0) } else { Err(Damage::BrokenZip) };
        }
        let length = out.len().min(most);
        let out = out.get_mut(..length).unwrap_or_default();
        let count = self.unpack(out)?;
        if count == 0 && length > 0 {
            return Err(Damage::BrokenZip);
        }
        self.crc.update(out.get(..count).unwrap_or_default());
        self.left -= count as u64;
        *self.work += count as u64;
        if *self.work > MOST_WORK {
            return Err(Damage::TooLarge);
        }
        Ok(count)
    }

    /// Bytes as they come; 0 where none come any more.
    fn unpack(&mut self, out: &mut [u8]) -> Result<usize, Damage> {
        let Some(inflate) = &mut self.inflate else {
            let count = out.len().min(self.packed.len());
            let (now, later) = self.packed.split_at(count);
            out.get_mut(..count)
                .unwrap_or_default()
                .copy_from_slice(now);
            self.packed = later;
            return Ok(count);
        };
        loop {
            let (taken, given) = (inflate.total_in(), inflate.total_out());
            let state = inflate.decompress(self.packed, out, FlushDecompress::None);
            let state = state.map_err(|_| Damage::BrokenZip)?;
            let taken = (inflate.total_in() - taken) as usize;
            let given = (inflate.total_out() - given) as usize;
            self.packed = self.packed.get(taken..).unwrap_or_default();
            if given > 0 || state == Status::StreamEnd {
                return Ok(given);
            }
            if taken == 0 {
                return Err(Damage::BrokenZip);
            }
        }
    }
}

/// Names of parts are the same in small and capital letters.
fn folded(name: &str) -> String {
    resolved("", name).to_lowercase()
}

/// The part that a target means, seen from a folder: `../a.xml`, `/xl/a.xml`, `a.xml`.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = Vec::new();
    let folder = if target.starts_with('/') { "" } else { folder };
    for step in folder.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// XML may be written in UTF-16; nothing else is.
pub(super) fn in_utf8(bytes: Vec<u8>) -> Vec<u8> {
    let unit: fn([u8; 2]) -> u16 = match bytes.get(..2) {
        Some([0xFF, 0xFE]) => u16::from_le_bytes,
        Some([0xFE, 0xFF]) => u16::from_be_bytes,
        _ => return bytes,
    };
    let units = bytes.as_chunks().0.iter().skip(1).map(|&pair| unit(pair));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect::<String>()
        .into_bytes()
}
