//! The table of texts that cells refer to by number: kept as it is written, decoded one by one as they are asked for.

use super::xml::{Piece, Scanner, decode, unescaped};
use crate::template::Damage;
use memchr::{memchr, memchr2, memchr3, memmem};
use std::borrow::Cow;
use std::cell::Cell;

/// The most texts: the template has 186,000.
const MOST: usize = 2_000_000;
/// The longest that a text gets; Excel's own limit is 32,767 characters, of at most three bytes each.
pub(super) const LONGEST: usize = 100_000;
/// The most that is gone through to decode what is not plain text: a long text may be referred to by very many cells.
const MOST_WORK: usize = 64 << 20;

/// The table.
#[derive(Debug, Default)]
pub(super) struct Strings {
    xml: String,
    /// Where each text's `<si>` begins.
    starts: Vec<u32>,
    work: Cell<usize>,
    /// Whether there may be characters that XML cannot hold: `_x000D_`.
    escapes: bool,
}

impl Strings {
    /// Finds where each text begins.
    pub(super) fn new(xml: Vec<u8>) -> Result<Self, Damage> {
        // No program reads XML that is no text.
        let xml = String::from_utf8(xml).map_err(|_| Damage::BrokenWorkbook)?;
        let bytes = xml.as_bytes();
        let mut starts = Vec::new();
        let mut add = |at: usize| {
            starts.push(at as u32);
            if starts.len() > MOST {
                return Err(Damage::TooLarge);
            }
            Ok(())
        };
        if is_plain(bytes) {
            for at in memmem::find_iter(bytes, b"<si") {
                if matches!(
                    bytes.get(at + 3),
                    Some(b'>' | b' ' | b'/' | b'\t' | b'\n' | b'\r')
                ) {
                    add(at)?;
                }
            }
        } else {
            let mut scanner = Scanner::new(bytes);
            while let Some(piece) = scanner.next() {
                if matches!(piece, Piece::Open(tag) if tag.name == b"si") {
                    add(scanner.start())?;
                }
            }
        }
        let escapes = memmem::find(bytes, b"_x").is_some();
        Ok(Self {
            xml,
            starts,
            work: Cell::new(0),
            escapes,
        })
    }

    /// A text by its number. A workbook that refers to a text that is not there is broken.
    pub(super) fn get(&self, number: usize) -> Result<Cow<'_, str>, Damage> {
        let start = *self.starts.get(number).ok_or(Damage::BrokenWorkbook)? as usize;
        let end = self
            .starts
            .get(number + 1)
            .map_or(self.xml.len(), |&end| end as usize);
        let xml = self.xml.get(start..end).unwrap_or_default();
        if let Some(text) = simple(xml)
            && !(self.escapes && memchr(b'_', text.as_bytes()).is_some())
        {
            return Ok(Cow::Borrowed(text));
        }
        let mut text = Rich::default();
        let mut scanner = Scanner::new(xml.as_bytes());
        for piece in scanner.by_ref() {
            if matches!(piece, Piece::Close(b"si")) || !text.add(piece) {
                break;
            }
        }
        self.work.set(self.work.get() + scanner.rest());
        if self.work.get() > MOST_WORK {
            return Err(Damage::TooLarge);
        }
        Ok(Cow::Owned(text.take()))
    }
}

/// Whether tags have no prefixes and nothing can hide a tag: no comment, no CDATA.
fn is_plain(xml: &[u8]) -> bool {
    let start = xml.get(..xml.len().min(4_096)).unwrap_or_default();
    memmem::find(start, b"<sst").is_some() && memmem::find(xml, b"<!").is_none()
}

/// The text of an entry that is nothing but a text without anything to decode.
fn simple(xml: &str) -> Option<&str> {
    let text = xml.strip_prefix("<si><t")?;
    let text = match text.strip_prefix('>') {
        Some(text) => text,
        None => text.strip_prefix(" xml:space=\"preserve\">")?,
    };
    let end = memchr3(b'<', b'&', b'\r', text.as_bytes())?;
    let (text, rest) = text.split_at_checked(end)?;
    if !rest.starts_with("</t></si>") || text.len() > LONGEST {
        return None;
    }
    memmem::find(text.as_bytes(), b"_x")
        .is_none()
        .then_some(text)
}

/// A text in the making, from one or more runs.
#[derive(Debug, Default)]
pub(super) struct Rich {
    text: String,
    /// Inside `<t>`.
    inside: bool,
    /// Inside `<rPh>`: how a text is pronounced is no part of it.
    aside: bool,
}

impl Rich {
    /// Takes a piece of `<si>` or `<is>`; false where the text is as long as it may get.
    pub(super) fn add(&mut self, piece: Piece<'_>) -> bool {
        match piece {
            Piece::Open(tag) if !tag.empty => match tag.name {
                b"t" => self.inside = true,
                b"rPh" => self.aside = true,
                _ => {}
            },
            Piece::Close(b"t") => self.inside = false,
            Piece::Close(b"rPh") => self.aside = false,
            Piece::Text(text) if self.inside && !self.aside => {
                // What is too long is not even decoded.
                let text = text.get(..text.len().min(LONGEST)).unwrap_or_default();
                let text = String::from_utf8_lossy(text);
                if memchr2(b'&', b'\r', text.as_bytes()).is_some() {
                    decode(&text, &mut self.text);
                } else {
                    self.text.push_str(&text);
                }
            }
            Piece::Plain(text) if self.inside && !self.aside => {
                let text = text.get(..text.len().min(LONGEST)).unwrap_or_default();
                self.text.push_str(&String::from_utf8_lossy(text));
            }
            _ => {}
        }
        self.text.len() < LONGEST
    }

    /// The text, and a new beginning.
    pub(super) fn take(&mut self) -> String {
        let mut text = unescaped(std::mem::take(self).text);
        if text.len() > LONGEST {
            text.truncate(text.floor_char_boundary(LONGEST));
        }
        text
    }
}
