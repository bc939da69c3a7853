//! A workbook of which one sheet gets other XML.

use super::archive;
use super::package::Package;
use super::parts::HEAD;
use super::sniff::not_a_workbook;
use super::workbook::{Located, locate};
use super::xml::{Piece, Scanner, Tag};
use crate::template::Damage;
use std::ops::Range;

/// What stands in place of which piece of a part.
pub(super) type Splices = Vec<(Range<usize>, String)>;

/// A workbook of which one sheet will change.
pub(super) struct OneSheet<'a> {
    package: Package<'a>,
    parts: Located,
    pub(super) xml: Vec<u8>,
}

impl<'a> OneSheet<'a> {
    pub(super) fn new(bytes: &'a [u8], sheet: &str) -> Result<Self, Damage> {
        if let Some(damage) = not_a_workbook(bytes) {
            return Err(damage);
        }
        let mut package = Package::open(bytes)?;
        let parts = locate(&mut package, sheet)?;
        let xml = package.part(&parts.sheet)?.ok_or(Damage::BrokenWorkbook)?;
        Ok(Self {
            package,
            parts,
            xml: in_utf8(xml),
        })
    }

    /// The workbook with another sheet. Where formulas have gone, so does the list of them; Excel makes it anew.
    pub(super) fn with_sheet(
        &mut self,
        xml: Vec<u8>,
        formulas_gone: bool,
    ) -> Result<Vec<u8>, Damage> {
        let mut changes = vec![(self.entry(&self.parts.sheet)?, Some(xml))];
        if let Some(chain) = self
            .parts
            .calc_chain
            .clone()
            .filter(|chain| formulas_gone && self.package.has(chain))
        {
            changes.push((self.entry(&chain)?, None));
            let (folder, file) = self
                .parts
                .book
                .rsplit_once('/')
                .unwrap_or(("", &self.parts.book));
            let relations = format!("{folder}/_rels/{file}.rels");
            for (part, attribute) in [
                (relations.as_str(), b"Target".as_slice()),
                ("[Content_Types].xml", b"PartName"),
            ] {
                if let Some(xml) = self.package.part(part)? {
                    let xml = without_chain(&xml, attribute);
                    changes.push((self.entry(part)?, Some(xml)));
                }
            }
        }
        archive::with(self.package.directory(), changes)
    }

    fn entry(&self, part: &str) -> Result<usize, Damage> {
        self.package.entry(part).ok_or(Damage::BrokenWorkbook)
    }
}

/// A part in another encoding has been read into UTF-8; it must not say otherwise.
fn in_utf8(xml: Vec<u8>) -> Vec<u8> {
    let head = xml
        .get(..xml.len().min(200))
        .unwrap_or_default()
        .to_ascii_lowercase();
    let end = head.windows(2).position(|two| two == b"?>");
    let utf16 = end.is_some_and(|end| head[..end].windows(6).any(|six| six == b"utf-16"));
    match end {
        Some(end) if utf16 => [HEAD.as_bytes(), &xml[end + 2..]].concat(),
        _ => xml,
    }
}

/// A list of parts without the one that lists formulas.
fn without_chain(xml: &[u8], attribute: &[u8]) -> Vec<u8> {
    let mut splices = Splices::new();
    let mut scanner = Scanner::new(xml);
    while let Some(piece) = scanner.next() {
        let start = scanner.start();
        let Piece::Open(tag) = piece else { continue };
        let names_it = |tag: &Tag<'_>| {
            let target = tag.text(attribute).unwrap_or_default().to_lowercase();
            target.ends_with("calcchain.xml")
        };
        if names_it(&tag) {
            let name = tag.name;
            let closed = tag.empty || scanner.any(|piece| piece == Piece::Close(name));
            if closed {
                splices.push((start..scanner.rest(), String::new()));
            }
        }
    }
    spliced(xml, splices)
}

/// The bytes with pieces in place of others. Pieces may not overlap; what is put in at one place stays in its order.
pub(super) fn spliced(bytes: &[u8], mut splices: Splices) -> Vec<u8> {
    splices.sort_by_key(|(span, _)| (span.start, span.end));
    let more: usize = splices.iter().map(|(_, text)| text.len()).sum();
    let mut out = Vec::with_capacity(bytes.len() + more);
    let mut done = 0;
    for (span, text) in splices {
        out.extend_from_slice(bytes.get(done..span.start).unwrap_or_default());
        out.extend_from_slice(text.as_bytes());
        done = span.end.max(done);
    }
    out.extend_from_slice(bytes.get(done..).unwrap_or_default());
    out
}
