//! Workbooks that are written can be read, and hold what was put in.
#![cfg(feature = "xlsx")]

use calamine::{Data, Reader, Xlsx};
use nct_ready::export::{Cell, Sheet};
use nct_ready::finding::Severity;
use nct_ready::xlsx::write;
use std::io::{Cursor, Read};

fn book(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

fn read(bytes: Vec<u8>, name: &str) -> Vec<Vec<Data>> {
    let range = book(bytes).worksheet_range(name).expect("the sheet");
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The text of a part.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    let mut file = archive.by_name(name).expect("a part");
    file.read_to_string(&mut text).expect("text");
    text
}

fn sheet<'a>(name: &'a str, rows: impl IntoIterator<Item = Vec<Cell>, IntoIter: 'a>) -> Sheet<'a> {
    Sheet {
        name,
        columns: vec![("Код".to_owned(), 16), ("Название".to_owned(), 40)],
        rows: Box::new(rows.into_iter()),
    }
}

fn texts(cells: &[&str]) -> Vec<Cell> {
    cells
        .iter()
        .map(|&cell| Cell::Text(cell.to_owned()))
        .collect()
}

fn strings(cells: &[&str]) -> Vec<Data> {
    cells
        .iter()
        .map(|&cell| Data::String(cell.to_owned()))
        .collect()
}

#[test]
fn cells_are_text_and_keep_their_zeros() {
    let rows = [
        ["0200121958529", "Сүт"],
        ["=1+1", "+7 & <b>"],
        ["", "4870206710012\nline"],
    ];
    let bytes = write(vec![sheet("Штрихкоды", rows.map(|row| texts(&row)))]).expect("written");
    assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"));
    let found = read(bytes, "Штрихкоды");
    assert_eq!(found[0], strings(&["Код", "Название"]));
    assert_eq!(found[1], strings(&["0200121958529", "Сүт"]));
    assert_eq!(found[2], strings(&["=1+1", "+7 & <b>"]));
    assert_eq!(
        found[3],
        [Data::Empty, Data::String("4870206710012\nline".into())]
    );
}

#[test]
fn numbers_are_numbers_and_marks_have_fills() {
    let marked = |text: &str, severity| Cell::Marked(text.to_owned(), severity);
    let bytes = write(vec![sheet(
        "1",
        [
            vec![Cell::Number(7), marked("x", Severity::Error)],
            vec![Cell::Number(u32::MAX), marked("", Severity::Warning)],
        ],
    )])
    .expect("written");
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(
        xml.contains("<c r=\"B2\" s=\"6\" t=\"inlineStr\">"),
        "{xml}"
    );
    // An empty cell is marked, too.
    assert!(xml.contains("<c r=\"B3\" s=\"5\"/>"), "{xml}");
    let found = read(bytes, "1");
    assert_eq!(found[1], [Data::Float(7.0), Data::String("x".into())]);
    assert_eq!(found[2][0], Data::Float(f64::from(u32::MAX)));
}

#[test]
fn headings_stay_in_sight_and_carry_a_filter() {
    let bytes = write(vec![sheet("It's", [texts(&["1", "2"])]), sheet("B", [])]).expect("written");
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    for piece in [
        "state=\"frozen\"",
        "<autoFilter ref=\"A1:B2\"/>",
        "<col min=\"2\" max=\"2\" width=\"40\" customWidth=\"1\"/>",
        "<c r=\"A1\" s=\"1\" t=\"inlineStr\">",
    ] {
        assert!(xml.contains(piece), "{piece} is not in {xml}");
    }
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains(">'It''s'!$A$1:$B$2</definedName>"), "{book}");
    assert!(
        book.contains("localSheetId=\"1\" hidden=\"1\">'B'!$A$1:$B$1</definedName>"),
        "{book}"
    );
}

#[test]
fn long_texts_are_wrapped() {
    let long = "слово ".repeat(10);
    let bytes = write(vec![sheet(
        "1",
        [texts(&["short", &long]), texts(&["a\nb", "short"])],
    )])
    .expect("written");
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    for start in [
        "<c r=\"A2\" s=\"2\"",
        "<c r=\"B2\" s=\"3\"",
        "<c r=\"A3\" s=\"3\"",
        "<c r=\"B3\" s=\"2\"",
    ] {
        assert!(xml.contains(start), "{start} is not in {xml}");
    }
}

#[test]
fn names_of_sheets_are_made_legal() {
    let long = "Н".repeat(40);
    let names = ["a/b:c", "A/B:C", &long, &long, "", "''"];
    let bytes = write(names.map(|name| sheet(name, [])).into()).expect("written");
    let found = book(bytes).sheet_names();
    assert_eq!(
        found,
        [
            "a b c",
            "A B C 2",
            &long[..62],
            &(long[..58].to_owned() + " 2"),
            "1",
            "1 2"
        ]
    );
}

#[test]
fn no_rows_and_hostile_cells_are_written_too() {
    assert_eq!(
        read(write(vec![sheet("1", [])]).expect("written"), "1").len(),
        1
    );
    let none = Sheet {
        name: "1",
        columns: Vec::new(),
        rows: Box::new(std::iter::empty()),
    };
    assert!(read(write(vec![none]).expect("written"), "1").is_empty());
    for cell in ["x".repeat(40_000), "🥛".repeat(20_000)] {
        let found = read(
            write(vec![sheet("1", [texts(&[&cell])])]).expect("written"),
            "1",
        );
        let Data::String(text) = &found[1][0] else {
            panic!("{found:?}")
        };
        assert!(text.ends_with('…') && cell.starts_with(text.trim_end_matches('…')));
        assert_eq!(text.encode_utf16().count(), 32_767);
    }
    for cell in [
        "\0\u{1}\u{1b}\u{fffe}",
        "_x0000_",
        " a ",
        "]]>",
        "a\r\nb",
        "\u{d7ff}_x",
    ] {
        let found = read(
            write(vec![sheet("1", [texts(&[cell])])]).expect("written"),
            "1",
        );
        assert_eq!(found[1][0], Data::String(cell.to_owned()));
    }
}

#[test]
fn the_same_table_makes_the_same_bytes() {
    let bytes = || write(vec![sheet("1", [texts(&["a", "b"])])]).expect("written");
    assert_eq!(bytes(), bytes());
}
