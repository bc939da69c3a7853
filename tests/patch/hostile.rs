//! Texts that could break XML, and files that are broken.

use crate::support::{ROWS, book, cells, edits, part, patch, sheet};
use nct_ready::xlsx;
use proptest::prelude::*;

const TEXTS: [&str; 16] = [
    "]]>",
    "<c r=\"A1\"/>",
    "&amp; & &#10;",
    "\"quoted\" 'text'",
    " spaces  around ",
    "a\nb\r\nc\td\r",
    "\0\u{1}\u{7f}\u{fffe}\u{ffff}",
    "🥛 Сүт әғқңөұүһі",
    "_x000D_",
    "_xD83D__xDE00_",
    "_x005F_x000D_",
    "=1+1",
    "'apostrophe",
    "0100",
    "TRUE",
    "1.50",
];

#[test]
fn every_text_comes_back_as_it_was() {
    let before = book(sheet(ROWS).as_bytes());
    for text in TEXTS {
        let after = patch(&before, &[("A5", text), ("Z7", text)]);
        assert_eq!(cells(&after)[&(5, 0)], text);
        assert_eq!(cells(&after)[&(7, 25)], text);
    }
    let long = "ж".repeat(40_000);
    let after = patch(&before, &[("A5", &long)]);
    assert_eq!(cells(&after)[&(5, 0)], "ж".repeat(32_766) + "…");
}

#[test]
fn a_sheet_in_another_encoding_does_not_say_so_any_more() {
    let xml = sheet(ROWS).replace("UTF-8", "UTF-16");
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(xml.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let after = patch(&book(&utf16), &[("A5", "Сүт")]);
    assert_eq!(cells(&after)[&(5, 0)], "Сүт");
    assert!(
        part(&after, crate::support::SHEET).starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"")
    );
}

#[test]
fn an_archive_behind_other_bytes_is_patched_too() {
    let before = [b"#!/bin/sh\n".as_slice(), &book(sheet(ROWS).as_bytes())].concat();
    assert_eq!(cells(&patch(&before, &[("A5", "x")]))[&(5, 0)], "x");
}

#[test]
fn sheets_that_end_too_soon_are_damage() {
    let whole = sheet(ROWS);
    let end = whole.find("</sheetData>").expect("an end");
    for cut in (0..end + 11).step_by(7) {
        let cut = &whole.as_bytes()[..cut];
        assert!(xlsx::patch(&book(cut), "Import", &edits(&[("A5", "x")])).is_err());
    }
}

#[test]
fn flipped_bytes_never_panic() {
    let whole = book(sheet(ROWS).as_bytes());
    let list = edits(&[("A5", "x"), ("E5", "y"), ("Z9", "z")]);
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    for _ in 0..3_000 {
        let mut bytes = whole.clone();
        for _ in 0..=next(3) {
            let at = next(bytes.len());
            bytes[at] = next(256) as u8;
        }
        if next(4) == 0 {
            bytes.truncate(next(bytes.len()));
        }
        let _ = xlsx::patch(&bytes, "Import", &list);
        // The same in the sheet itself, where no checksum is in the way.
        let mut xml = sheet(ROWS).into_bytes();
        for _ in 0..=next(3) {
            let at = next(xml.len());
            xml[at] = next(256) as u8;
        }
        if let Ok(after) = xlsx::patch(&book(&xml), "Import", &list) {
            let _ = xlsx::read(&after, &mut |_| {});
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_gives_the_old_cells_with_the_new_texts(
        changes in prop::collection::vec(((1_u32..12, 0_u16..8), "[a-z<&_x0-9\r\n ]{0,6}|\\PC{0,5}"), 0..12),
    ) {
        let before = book(sheet(ROWS).as_bytes());
        let list: Vec<_> = changes
            .iter()
            .map(|((row, column), text)| nct_ready::template::Edit { row: *row, column: *column, text: text.clone() })
            .collect();
        let mut expected = cells(&before);
        for ((row, column), text) in changes {
            expected.insert((row, column), text);
        }
        expected.retain(|_, text| !text.is_empty());
        let after = xlsx::patch(&before, "Import", &list).expect("patched");
        prop_assert_eq!(cells(&after), expected);
    }
}
