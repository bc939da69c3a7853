//! Makes zip archives. A container of a few headers; only the compression is a library's.

use flate2::{Compress, Compression, Crc, FlushCompress, Status};

/// Why no archive was made: it would be larger than 4 GB, or hold more than 65,535 parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl std::fmt::Display for TooLarge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("The workbook would be larger than 4 GB.")
    }
}

impl std::error::Error for TooLarge {}

/// An archive in the making.
pub(super) struct Pack {
    out: Vec<u8>,
    central: Vec<u8>,
    parts: usize,
    open: Option<Part>,
}

/// A part in the making.
struct Part {
    name: String,
    /// Where its header is.
    at: usize,
    /// Where its data begin.
    data: usize,
    size: u64,
    crc: Crc,
    deflate: Compress,
}

/// Version 2.0; flags: none, or names are UTF-8; deflated; the first minute of 1980, as no clock is read.
const COMMON: [u8; 10] = [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0];
const LOCAL: &[u8; 4] = b"PK\x03\x04";
const CENTRAL: &[u8; 4] = b"PK\x01\x02";
const END: &[u8; 4] = b"PK\x05\x06";

impl Pack {
    pub(super) fn new() -> Self {
        Self {
            out: Vec::new(),
            central: Vec::new(),
            parts: 0,
            open: None,
        }
    }

    /// Begins a part; the one before is done.
    pub(super) fn begin(&mut self, name: &str) -> Result<(), TooLarge> {
        self.end_part()?;
        let at = self.out.len();
        self.out.extend_from_slice(LOCAL);
        self.out.extend_from_slice(&COMMON);
        // Checksum and sizes are known at its end.
        self.out.extend_from_slice(&[0; 12]);
        push16(&mut self.out, name.len())?;
        push16(&mut self.out, 0)?;
        self.out.extend_from_slice(name.as_bytes());
        self.open = Some(Part {
            name: name.to_owned(),
            at,
            data: self.out.len(),
            size: 0,
            crc: Crc::new(),
            deflate: Compress::new(Compression::default(), false),
        });
        Ok(())
    }

    /// Adds to the part.
    pub(super) fn write(&mut self, bytes: &[u8]) {
        if let Some(part) = &mut self.open {
            part.size += bytes.len() as u64;
            part.crc.update(bytes);
            deflate(&mut part.deflate, bytes, FlushCompress::None, &mut self.out);
        }
    }

    /// A whole part.
    pub(super) fn part(&mut self, name: &str, bytes: &[u8]) -> Result<(), TooLarge> {
        self.begin(name)?;
        self.write(bytes);
        Ok(())
    }

    fn end_part(&mut self) -> Result<(), TooLarge> {
        let Some(mut part) = self.open.take() else {
            return Ok(());
        };
        deflate(&mut part.deflate, &[], FlushCompress::Finish, &mut self.out);
        let mut sums = Vec::with_capacity(12);
        push32(&mut sums, u64::from(part.crc.sum()))?;
        push32(&mut sums, (self.out.len() - part.data) as u64)?;
        push32(&mut sums, part.size)?;
        if let Some(place) = self.out.get_mut(part.at + 14..part.at + 26) {
            place.copy_from_slice(&sums);
        }
        self.central.extend_from_slice(CENTRAL);
        self.central.extend_from_slice(&COMMON[..2]);
        self.central.extend_from_slice(&COMMON);
        self.central.extend_from_slice(&sums);
        push16(&mut self.central, part.name.len())?;
        self.central.extend_from_slice(&[0; 12]);
        push32(&mut self.central, part.at as u64)?;
        self.central.extend_from_slice(part.name.as_bytes());
        self.parts += 1;
        Ok(())
    }

    /// The archive.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, TooLarge> {
        self.end_part()?;
        let at = self.out.len() as u64;
        let size = self.central.len() as u64;
        self.out.append(&mut self.central);
        self.out.extend_from_slice(END);
        self.out.extend_from_slice(&[0; 4]);
        push16(&mut self.out, self.parts)?;
        push16(&mut self.out, self.parts)?;
        push32(&mut self.out, size)?;
        push32(&mut self.out, at)?;
        push16(&mut self.out, 0)?;
        Ok(self.out)
    }
}

/// The bytes as a part holds them, and their checksum.
pub(super) fn packed(bytes: &[u8]) -> (Vec<u8>, u32) {
    let mut out = Vec::new();
    let mut state = Compress::new(Compression::default(), false);
    deflate(&mut state, bytes, FlushCompress::None, &mut out);
    deflate(&mut state, &[], FlushCompress::Finish, &mut out);
    let mut crc = Crc::new();
    crc.update(bytes);
    (out, crc.sum())
}

fn deflate(state: &mut Compress, bytes: &[u8], flush: FlushCompress, out: &mut Vec<u8>) {
    const ROOM: usize = 1 << 14;
    let begin = state.total_in();
    loop {
        let done = (state.total_in() - begin) as usize;
        let rest = bytes.get(done..).unwrap_or_default();
        if rest.is_empty() && matches!(flush, FlushCompress::None) {
            return;
        }
        out.reserve(ROOM);
        // Compressing fails only where a dictionary is asked for.
        match state.compress_vec(rest, out, flush) {
            Ok(Status::Ok | Status::BufError) => {}
            Ok(Status::StreamEnd) | Err(_) => return,
        }
    }
}

fn push16(out: &mut Vec<u8>, number: usize) -> Result<(), TooLarge> {
    let number = u16::try_from(number).map_err(|_| TooLarge)?;
    out.extend_from_slice(&number.to_le_bytes());
    Ok(())
}

fn push32(out: &mut Vec<u8>, number: u64) -> Result<(), TooLarge> {
    let number = u32::try_from(number).map_err(|_| TooLarge)?;
    out.extend_from_slice(&number.to_le_bytes());
    Ok(())
}
