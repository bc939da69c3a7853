//! Files that are damaged, or made to do harm: always an answer, never much memory, never a panic.

use crate::support::{
    BOOK, CONTENT_TYPES, Parts, RELS, Random, WORKBOOK, XMLNS, cells, one_sheet, read, template,
    zipped,
};
use nct_ready::template::Damage;
use nct_ready::xlsx;

/// Both ways to read a file.
fn damage(bytes: &[u8]) -> Option<Damage> {
    let whole = read(bytes).err();
    let dictionaries = xlsx::read_dictionaries(bytes).err();
    if dictionaries.is_some() {
        assert_eq!(whole, dictionaries);
    }
    whole
}

#[test]
fn what_is_no_workbook_is_called_what_it_is() {
    let compound = |stream: &str| -> Vec<u8> {
        let start = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
        start.into_iter().chain([0; 504]).chain(name).collect()
    };
    let open_document =
        |kind: &str| zipped(&[("mimetype", kind.as_bytes()), ("content.xml", b"<a/>")]);
    let utf16: Vec<u8> = "\u{feff}code\tname\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, expected) in [
        (vec![], Damage::Empty),
        (compound("Workbook"), Damage::OldXls),
        (compound("EncryptedPackage"), Damage::Encrypted),
        (compound("WordDocument"), Damage::NotAWorkbook),
        (vec![0x09, 0x08, 0x08, 0x00, 0x00, 0x05], Damage::OldXls),
        (b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".to_vec(), Damage::OldXls),
        (b"oktru;gtin;xtin\n1;2;3".to_vec(), Damage::Csv),
        ("\u{feff}код,имя".as_bytes().to_vec(), Damage::Csv),
        (utf16, Damage::Csv),
        (vec![0xEA, 0xEE, 0xE4, b';', 0xE8, b'\r', b'\n'], Damage::Csv),
        (open_document("application/vnd.oasis.opendocument.spreadsheet"), Damage::Ods),
        (open_document("application/vnd.oasis.opendocument.text"), Damage::NotAWorkbook),
        (zipped(&[("xl/workbook.bin", b"x")]), Damage::Xlsb),
        (zipped(&[("_rels/.rels", RELS.as_bytes()), ("xl/workbook.xml", b"<a/>"), ("word/document.xml", b"<a/>")]), Damage::NotAWorkbook),
        (zipped(&[("photo.jpg", b"x")]), Damage::NotAWorkbook),
        (zipped(&[]), Damage::NotAWorkbook),
        (zipped(&[("[Content_Types].xml", CONTENT_TYPES.as_bytes())]), Damage::BrokenWorkbook),
        (zipped(&[("xl/workbook.xml", b"")]), Damage::BrokenWorkbook),
        (b"PK\x03\x04 and nothing else".to_vec(), Damage::BrokenZip),
        (b"%PDF-1.7\n1;2".to_vec(), Damage::NotAWorkbook),
        (b"\x89PNG\r\n\x1a\n".to_vec(), Damage::NotAWorkbook),
        (b"<!DOCTYPE html><table>".to_vec(), Damage::NotAWorkbook),
        (b"{\"a\": 1}".to_vec(), Damage::NotAWorkbook),
        (b"word".to_vec(), Damage::NotAWorkbook),
        (vec![0; 1_000], Damage::NotAWorkbook),
    ] {
        assert_eq!(damage(&bytes), Some(expected), "{:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_file_that_is_cut_off_is_said_to_be_broken() {
    let whole = template();
    assert_eq!(damage(&whole), None);
    for length in (0..whole.len())
        .step_by(7)
        .chain(whole.len() - 30..whole.len())
    {
        let found = damage(&whole[..length]);
        let expected = match length {
            0 => Damage::Empty,
            1 => Damage::NotAWorkbook,
            _ => Damage::BrokenZip,
        };
        assert_eq!(found, Some(expected), "{length} bytes");
    }
}

#[test]
fn flipped_bytes_never_change_what_a_cell_says() {
    let whole = template();
    let rows = read(&whole).expect("a workbook").main.expect("Import").rows;
    let mut random = Random(7);
    let mut told = 0;
    for _ in 0..4_000 {
        let mut bytes = whole.clone();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            bytes[at] ^= 1 << random.below(8);
        }
        match read(&bytes) {
            Ok(book) => {
                if let Some(main) = book.main {
                    assert_eq!(main.rows, rows);
                }
            }
            Err(_) => told += 1,
        }
    }
    assert!(told > 2_000, "{told} of 4000");
}

/// Changes what the archive says of a part's size, in both places.
fn declare(bytes: &mut [u8], name: &str, size: u32) {
    for (signature, header, place) in [(b"PK\x01\x02", 46, 24), (b"PK\x03\x04", 30, 22)] {
        for at in 0..bytes.len() - header - name.len() {
            if bytes[at..].starts_with(signature)
                && bytes[at + header..].starts_with(name.as_bytes())
            {
                bytes[at + place..at + place + 4].copy_from_slice(&size.to_le_bytes());
            }
        }
    }
}

#[test]
fn bombs_do_not_go_off() {
    let sheet = "xl/worksheets/sheet1.xml";
    for (size, expected) in [
        (u32::MAX - 1, Damage::TooLarge),
        (65 << 20, Damage::TooLarge),
        // More than deflate can make of the bytes that are there.
        (60 << 20, Damage::BrokenZip),
        (1, Damage::BrokenZip),
        (0, Damage::BrokenZip),
    ] {
        let mut bytes = Parts::default().zipped();
        declare(&mut bytes, sheet, size);
        assert_eq!(read(&bytes).err(), Some(expected), "{size}");
    }
    // Little each, much together.
    let more: Vec<_> = (0..9).map(|n| format!("xl/media/{n}.png")).collect();
    let parts: Vec<_> = more.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    let mut bytes = Parts::default().zipped_and(&parts);
    for name in &more {
        declare(&mut bytes, name, 20 << 20);
    }
    assert_eq!(damage(&bytes), Some(Damage::TooLarge));
    // Blanks are unzipped, and nothing is kept of them.
    let blanks = |length: usize| {
        let parts = Parts {
            sheet: format!(
                "<worksheet><sheetData>{}</sheetData></worksheet>",
                " ".repeat(length)
            ),
            ..Parts::default()
        };
        read(&parts.zipped()).map(|book| book.main.expect("Import").rows)
    };
    assert_eq!(blanks(10 << 20), Ok(vec![]));
    assert_eq!(blanks(20 << 20), Err(Damage::TooLarge));
    // A table of nothing but texts.
    let texts = Parts {
        strings: format!("<sst>{}</sst>", "<si/>".repeat(2_000_001)),
        ..Parts::default()
    };
    assert_eq!(damage(&texts.zipped()), Some(Damage::TooLarge));
}

#[test]
fn texts_that_are_long_or_used_often_are_cut() {
    let strings = |inside: &str| Parts {
        strings: format!("<sst><si><t>{inside}</t></si></sst>"),
        sheet: format!(
            "<worksheet {XMLNS}><sheetData>{}</sheetData></worksheet>",
            r#"<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>"#.repeat(1_000)
        ),
        ..Parts::default()
    };
    // 10 MB, a thousand times.
    let found = read(&strings(&"x".repeat(10 << 20)).zipped());
    assert_eq!(found.err(), Some(Damage::TooLarge));
    let found = read(&strings(&"x".repeat(99_999)).zipped())
        .expect("a workbook")
        .main
        .expect("Import");
    assert!(found.cut && found.rows.len() < 1_000);
    // Text in runs without end, of which nothing comes.
    let found = read(&strings(&"<r></r>".repeat(1 << 20)).zipped());
    assert_eq!(found.err(), Some(Damage::TooLarge));
    let own = one_sheet(&format!(
        r#"<row><c t="str"><v>{}</v></c><c><v>1</v></c></row>"#,
        "x".repeat(10 << 20)
    ));
    let own = own.expect("a sheet");
    assert!(own.cut);
    assert_eq!(own.rows[0].cells[1].text(), "1");
}

#[test]
fn depth_and_entities_cost_nothing() {
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    let inside = one_sheet(&format!("{deep}<row><c>{deep}<v>1</v></c></row>")).expect("a sheet");
    assert_eq!(cells(&inside), "A1=1");
    let laughs =
        r#"<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;]>&b;">]>"#;
    let parts = Parts {
        book: format!(
            "{laughs}{}{deep}",
            BOOK.trim_start_matches("<?xml version=\"1.0\"?>")
        ),
        relations: format!("{deep}{WORKBOOK}{deep}"),
        strings: format!("{laughs}<sst><si><t>&c;</t>{deep}</si></sst>{deep}"),
        ..Parts::default()
    };
    let found = read(&parts.zipped())
        .expect("a workbook")
        .main
        .expect("Import");
    assert_eq!(cells(&found), "A1=&c;");
}

#[test]
fn relations_that_lead_nowhere_or_in_circles_are_damage() {
    for (relations, expected) in [
        ("", Some(Damage::BrokenWorkbook)),
        (
            r#"<Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet1.xml"/>"#,
            Some(Damage::BrokenWorkbook),
        ),
        (
            r#"<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet2.xml"/>"#,
            Some(Damage::BrokenWorkbook),
        ),
        (
            r#"<Relationship Id="rId1" Type="x/chartsheet" Target="worksheets/sheet1.xml"/>"#,
            Some(Damage::BrokenWorkbook),
        ),
        (
            r#"<Relationship Id="rId1" Type="x/worksheet" Target="workbook.xml"/>"#,
            Some(Damage::BrokenWorkbook),
        ),
        (
            r#"<Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/>"#,
            Some(Damage::BrokenWorkbook),
        ),
        (
            r#"<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml" TargetMode="External"/>"#,
            Some(Damage::BrokenWorkbook),
        ),
        (
            r#"<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="x/sharedStrings" Target="worksheets/sheet1.xml"/>"#,
            Some(Damage::BrokenWorkbook),
        ),
    ] {
        let parts = Parts {
            relations: format!("<Relationships>{relations}</Relationships>"),
            ..Parts::default()
        };
        assert_eq!(read(&parts.zipped()).err(), expected, "{relations}");
    }
}

#[test]
fn xml_that_breaks_off_is_damage() {
    let whole = format!(
        r#"<worksheet {XMLNS}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>"#
    );
    let rows_end = whole.find("</sheetData>").expect("an end") + "</sheetData>".len();
    for length in 0..rows_end {
        let parts = Parts {
            sheet: whole[..length].to_owned(),
            ..Parts::default()
        };
        assert_eq!(
            read(&parts.zipped()).err(),
            Some(Damage::BrokenWorkbook),
            "{length}"
        );
    }
}

#[test]
fn names_that_are_doubled_or_lead_outside_are_harmless() {
    let more: [(&str, &[u8]); 4] = [
        ("../../outside.xml", b"<a/>"),
        ("/absolute.xml", b"<a/>"),
        ("C:\\windows\\a.dll", b"MZ"),
        (
            "xl/worksheets/sheet9.xml",
            b"<worksheet><sheetData/></worksheet>",
        ),
    ];
    let mut bytes = Parts::default().zipped_and(&more);
    assert_eq!(damage(&bytes), None);
    let (name, doubled) = (b"xl/worksheets/sheet9.xml", b"xl/worksheets/sheet1.xml");
    for at in 0..bytes.len() - name.len() {
        if bytes[at..].starts_with(name) {
            bytes[at..at + name.len()].copy_from_slice(doubled);
        }
    }
    assert_eq!(
        damage(&bytes),
        Some(Damage::BrokenZip),
        "which of two is meant?"
    );
    let twice = Parts::default().zipped_and(&[("XL/Workbook.xml", b"<a/>")]);
    assert_eq!(damage(&twice), Some(Damage::BrokenZip));
}

#[test]
fn very_many_parts_or_sheets_are_no_trouble() {
    let names: Vec<_> = (0..10_001).map(|n| format!("xl/{n}")).collect();
    let parts: Vec<_> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(damage(&zipped(&parts)), Some(Damage::TooLarge));
    // A thousand names for one large sheet.
    let sheets = r#"<sheet name="a" r:id="rId1"/>"#.repeat(5_000);
    let parts = Parts {
        book: format!("<workbook><sheets>{sheets}</sheets></workbook>"),
        sheet: format!(
            "<worksheet><sheetData>{}</sheetData></worksheet>",
            "<row/>".repeat(100_000)
        ),
        ..Parts::default()
    };
    let book = read(&parts.zipped()).expect("a workbook");
    assert_eq!(book.sheets.len(), 1_000);
    assert_eq!(book.main, None);
    let relation = r#"<Relationship Id="a" Type="x/worksheet" Target="a"/>"#;
    let parts = Parts {
        relations: relation.repeat(10_001),
        ..Parts::default()
    };
    assert_eq!(damage(&parts.zipped()), Some(Damage::TooLarge));
}
