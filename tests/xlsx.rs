//! Workbooks that are written can be read, and hold what was put in.
#![cfg(feature = "xlsx")]

use calamine::{Data, Reader, Xlsx};
use nct_ready::xlsx::{Sheet, write};
use std::io::Cursor;

fn read(bytes: Vec<u8>, name: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let range = book.worksheet_range(name).expect("the sheet");
    range.rows().map(<[Data]>::to_vec).collect()
}

const SHEET: Sheet<'static> = Sheet {
    name: "Штрихкоды",
    headings: &["Код", "Название"],
    widths: &[16, 40],
};

#[test]
fn cells_are_text_and_keep_their_zeros() {
    let rows = [
        ["0200121958529", "Сүт"],
        ["=1+1", "+7 & <b>"],
        ["", "4870206710012\nline"],
    ];
    let bytes = write(&SHEET, rows.iter().map(|row| row.map(str::to_owned))).expect("written");
    let found = read(bytes, "Штрихкоды");
    assert_eq!(
        found[0],
        [Data::String("Код".into()), Data::String("Название".into())]
    );
    assert_eq!(
        found[1],
        [
            Data::String("0200121958529".into()),
            Data::String("Сүт".into())
        ]
    );
    assert_eq!(
        found[2],
        [Data::String("=1+1".into()), Data::String("+7 & <b>".into())]
    );
    assert_eq!(
        found[3],
        [Data::Empty, Data::String("4870206710012\nline".into())]
    );
}

#[test]
fn no_rows_and_hostile_cells_are_written_too() {
    let empty: [[String; 2]; 0] = [];
    assert_eq!(
        read(
            write(&SHEET, empty.into_iter()).expect("written"),
            "Штрихкоды"
        )
        .len(),
        1
    );
    for cell in [
        "x".repeat(40_000),
        "🥛".repeat(20_000),
        "\u{0}\u{1}\u{1b}\u{fffe}".to_owned(),
        "_x0000_".to_owned(),
    ] {
        let bytes = write(&SHEET, std::iter::once([cell, String::new()])).expect("written");
        assert_eq!(read(bytes, "Штрихкоды").len(), 2);
    }
}
