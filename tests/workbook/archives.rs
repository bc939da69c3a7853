//! Archives as programs write them, and as none does: read and patched by the same rules.

use crate::support::{Parts, RELS, cells, read, zipped};
use nct_ready::template::{Damage, Edit};
use nct_ready::xlsx;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const END: usize = 22;

/// Where the directory's entries begin.
fn entries(bytes: &[u8]) -> Vec<usize> {
    let start = bytes.len() - END;
    let size = u32::from_le_bytes(bytes[start + 12..start + 16].try_into().expect("4 bytes"));
    (start - size as usize..start)
        .filter(|&at| bytes[at..].starts_with(b"PK\x01\x02"))
        .collect()
}

/// Writes into the entry of the sheet, or of every part.
fn with(entry: Option<usize>, field: usize, number: &[u8]) -> Vec<u8> {
    let mut bytes = Parts::default().zipped();
    for (index, at) in entries(&bytes).into_iter().enumerate() {
        if entry.is_none_or(|entry| entry == index) {
            bytes[at + field..at + field + number.len()].copy_from_slice(number);
        }
    }
    bytes
}

/// Writes into the archive's last record.
fn with_end(field: usize, number: &[u8]) -> Vec<u8> {
    let mut bytes = Parts::default().zipped();
    let at = bytes.len() - END + field;
    bytes[at..at + number.len()].copy_from_slice(number);
    bytes
}

fn with_comment(comment: &[u8]) -> Vec<u8> {
    let length = (comment.len() as u16).to_le_bytes();
    [&with_end(20, &length), comment].concat()
}

/// All numbers in 64 bits, as programs write them that do not know how much will come.
fn wide(record: bool) -> Vec<u8> {
    let whole = Parts::default().zipped();
    let (end, places) = (whole.len() - END, entries(&whole));
    let start = places[0];
    let mut out = whole[..start].to_vec();
    for (index, &at) in places.iter().enumerate() {
        let entry = &whole[at..places.get(index + 1).copied().unwrap_or(end)];
        let wide = |field: usize| [&entry[field..field + 4], &[0; 4]].concat();
        let extra = [&[1, 0, 24, 0], &wide(24)[..], &wide(20), &wide(42)].concat();
        out.extend(
            [
                &entry[..20],
                &[0xFF; 8],
                &entry[28..30],
                &[28, 0],
                &entry[32..42],
            ]
            .concat(),
        );
        out.extend([&[0xFF; 4], &entry[46..], &extra].concat());
    }
    let (count, size) = (places.len() as u64, (out.len() - start) as u64);
    let record_at = out.len() as u64;
    if record {
        out.extend([&b"PK\x06\x06\x2C"[..], &[0; 7], &[45, 0, 45, 0], &[0; 8]].concat());
        for number in [count, count, size, start as u64] {
            out.extend(number.to_le_bytes());
        }
        out.extend(
            [
                b"PK\x06\x07\0\0\0\0",
                &record_at.to_le_bytes()[..],
                &[1, 0, 0, 0],
            ]
            .concat(),
        );
        out.extend([&b"PK\x05\x06\0\0\0\0"[..], &[0xFF; 12], &[0; 2]].concat());
    } else {
        out.extend_from_slice(&whole[end..end + 12]);
        out.extend([(size as u32).to_le_bytes(), (start as u32).to_le_bytes()].concat());
        out.extend([0; 2]);
    }
    out
}

/// Sizes and checksums behind the parts, as a program writes them that cannot go back.
fn streamed() -> Vec<u8> {
    let mut archive = ZipWriter::new_stream(Vec::new());
    let whole = Parts::default();
    let types = crate::support::CONTENT_TYPES;
    for (name, text, method) in [
        ("[Content_Types].xml", types, CompressionMethod::Deflated),
        ("_rels/.rels", RELS, CompressionMethod::Stored),
        ("xl/workbook.xml", &whole.book, CompressionMethod::Deflated),
        (
            "xl/_rels/workbook.xml.rels",
            &whole.relations,
            CompressionMethod::Stored,
        ),
        (
            "xl/worksheets/sheet1.xml",
            &whole.sheet,
            CompressionMethod::Deflated,
        ),
        (
            "xl/sharedStrings.xml",
            &whole.strings,
            CompressionMethod::Stored,
        ),
    ] {
        let options = SimpleFileOptions::default().compression_method(method);
        archive.start_file(name, options).expect("a part");
        archive.write_all(text.as_bytes()).expect("written");
    }
    archive.finish().expect("an archive").into_inner()
}

#[test]
fn archives_are_read_and_patched_as_programs_write_them() {
    let whole = Parts::default().zipped();
    let edit = Edit {
        row: 2,
        column: 0,
        text: "new".to_owned(),
    };
    for (what, bytes) in [
        ("plain", whole.clone()),
        (
            "other bytes before it",
            [b"#!/bin/sh\n", &whole[..]].concat(),
        ),
        ("other bytes behind it", [&whole[..], b"\r\n"].concat()),
        ("a comment", with_comment(b"made by hand")),
        (
            "a record in the comment",
            with_comment(b"PK\x05\x06 is where it ends, PK\x05\x06 that is to say"),
        ),
        (
            "a longest comment",
            with_comment(&"x".repeat(65_535).into_bytes()),
        ),
        ("sizes behind the parts", streamed()),
        ("numbers of 64 bits", wide(false)),
        ("numbers and a record of 64 bits", wide(true)),
    ] {
        let sheet = read(&bytes).expect(what).main.expect(what);
        assert_eq!(cells(&sheet), "A1=first", "{what}");
        let patched = xlsx::patch(&bytes, "Import", std::slice::from_ref(&edit)).expect(what);
        let sheet = read(&patched).expect(what).main.expect(what);
        assert_eq!(cells(&sheet), "A1=first A2=new", "{what}");
        let mut other = zip::ZipArchive::new(Cursor::new(&patched)).expect(what);
        for index in 0..other.len() {
            let mut part = other.by_index(index).expect(what);
            std::io::copy(&mut part, &mut std::io::sink()).expect(what);
        }
    }
}

#[test]
fn archives_that_contradict_themselves_are_damage() {
    const SHEET: Option<usize> = Some(5);
    let huge = [0xFF; 4];
    for (what, bytes, expected) in [
        ("a password", with(SHEET, 8, &[1, 0]), Damage::Encrypted),
        (
            "an unknown method",
            with(SHEET, 10, &[9, 0]),
            Damage::BrokenZip,
        ),
        (
            "another method",
            with(SHEET, 10, &[0, 0]),
            Damage::BrokenZip,
        ),
        (
            "another checksum",
            with(SHEET, 16, &[1, 2, 3, 4]),
            Damage::BrokenZip,
        ),
        (
            "too few packed bytes",
            with(SHEET, 20, &[9, 0, 0, 0]),
            Damage::BrokenZip,
        ),
        (
            "too many packed bytes",
            with(SHEET, 20, &[0xFF, 0xFF, 0, 0]),
            Damage::BrokenZip,
        ),
        (
            "packed bytes of the next part",
            with(SHEET, 20, &[0, 2, 0, 0]),
            Damage::BrokenZip,
        ),
        (
            "one place for all parts",
            with(None, 42, &[0; 4]),
            Damage::BrokenZip,
        ),
        (
            "a place within another part",
            with(SHEET, 42, &[40, 0, 0, 0]),
            Damage::BrokenZip,
        ),
        (
            "a place behind the end",
            with(SHEET, 42, &[0, 0, 0xFF, 0]),
            Damage::BrokenZip,
        ),
        (
            "a place of 64 bits that is not there",
            with(SHEET, 42, &huge),
            Damage::BrokenZip,
        ),
        (
            "sizes of 64 bits that are not there",
            with(SHEET, 24, &huge),
            Damage::TooLarge,
        ),
        (
            "fewer parts than there are",
            with_end(10, &[6, 0]),
            Damage::BrokenZip,
        ),
        (
            "more parts than there are",
            with_end(10, &[8, 0]),
            Damage::BrokenZip,
        ),
        (
            "more parts than are read",
            with_end(10, &[0xFF, 0xFF]),
            Damage::TooLarge,
        ),
        (
            "a directory behind the end",
            with_end(16, &[0, 0, 0xFF, 0]),
            Damage::BrokenZip,
        ),
        ("no parts at all", zipped(&[]), Damage::NotAWorkbook),
    ] {
        assert_eq!(read(&bytes).err(), Some(expected), "{what}");
        let patched = xlsx::patch(&bytes, "Import", &[]);
        assert!(patched.is_err(), "{what}");
    }
}
