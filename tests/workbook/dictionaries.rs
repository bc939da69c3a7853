//! Dictionary sheets, however they are called and laid out.

use crate::support::read;
use nct_ready::template::{Dictionaries, Which};
use nct_ready::xlsx;
use rust_xlsxwriter::Workbook;

const HEADER: [&str; 4] = ["code", "parentCode", "nameRu", "nameKk"];

/// The dictionaries of a workbook with these sheets.
fn dictionaries(sheets: &[(&str, &[&[&str]])]) -> Dictionaries {
    let mut book = Workbook::new();
    for (number, (name, rows)) in sheets.iter().enumerate() {
        let sheet = book.add_worksheet().set_name(*name).expect("a name");
        if number > 0 {
            sheet.set_very_hidden(true);
        }
        for (number, row) in (0..).zip(*rows) {
            sheet
                .write_row(number, 0, row.iter().copied())
                .expect("written");
        }
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let found = xlsx::read_dictionaries(&bytes).expect("dictionaries");
    let whole = read(&bytes).expect("a workbook").dictionaries;
    for which in Which::ALL {
        assert!(found.get(which).entries().eq(whole.get(which).entries()));
    }
    found
}

/// Codes and names of one of them.
fn entries(dictionaries: &Dictionaries, which: Which) -> Vec<String> {
    let entry = |entry: nct_ready::template::Entry<'_>| {
        [entry.code, entry.parent, entry.name_ru, entry.name_kk].join("|")
    };
    dictionaries.get(which).entries().map(entry).collect()
}

const OKTRU: [&str; 4] = ["1101-0001-0001-100047259", "17", "Плита", "Плита"];

#[test]
fn sheets_are_known_by_their_names() {
    for (name, which) in [
        ("OKTRU", Which::Oktru),
        ("ОКТРУ", Which::Oktru),
        (" oktru ", Which::Oktru),
        ("Страна происхождения", Which::Country),
        ("СТРАНА  ПРОИЗВОДИТЕЛЯ", Which::Country),
        ("Единица измерения", Which::Unit),
        ("ТНВЭД ЕАЭС", Which::Tnved),
        ("ТН ВЭД ЕАЭС", Which::Tnved),
    ] {
        let found = dictionaries(&[
            ("Import", &[]),
            (name, &[&HEADER, &["a", "b", "Имя", "Аты"]]),
        ]);
        assert_eq!(entries(&found, which), ["a|b|Имя|Аты"], "{name}");
    }
}

#[test]
fn a_renamed_sheet_is_known_by_its_header_and_codes() {
    let found = dictionaries(&[
        ("Лист1", &[&["note"], &["x"]]),
        ("Лист2", &[&HEADER, &OKTRU]),
        ("Лист3", &[&HEADER, &["8419899890", "", "Прочие", ""]]),
        ("Лист4", &[&HEADER, &["KZ", "", "КАЗАХСТАН", ""]]),
        ("Лист5", &[&HEADER, &["796", "", "Штука", ""]]),
    ]);
    assert_eq!(Which::ALL.map(|which| found.get(which).len()), [1; 4]);
    // What has a name counts before what only looks alike.
    let found = dictionaries(&[
        ("Лист1", &[&HEADER, &["796", "", "Штука", ""]]),
        (
            "Единица измерения",
            &[&HEADER, &["166", "", "Килограмм", ""]],
        ),
    ]);
    assert_eq!(entries(&found, Which::Unit), ["166||Килограмм|"]);
    let found = dictionaries(&[(
        "Категория единицы измерения",
        &[&HEADER, &["1", "", "Масса", ""]],
    )]);
    assert!(found.unit.is_empty(), "categories are no units");
}

#[test]
fn columns_are_known_by_their_header() {
    let found = dictionaries(&[(
        "OKTRU",
        &[
            &[],
            &["", "nameKk", "Name_Ru", "Code"],
            &["x", "kk", "ru ", "1"],
            &["", "", "", ""],
            &["y", "", "no code", ""],
            &["z", "", "", "2"],
        ],
    )]);
    assert_eq!(entries(&found, Which::Oktru), ["1||ru |kk", "2|||"]);
    let found = dictionaries(&[("OKTRU", &[&["a", "b"], &OKTRU])]);
    assert!(
        found.oktru.is_empty(),
        "without a header nothing is guessed"
    );
}

#[test]
fn countries_of_both_sheets_are_joined() {
    let found = dictionaries(&[
        (
            "Страна происхождения",
            &[
                &HEADER,
                &["KZ", "", "КАЗАХСТАН", ""],
                &["CN", "", "КИТАЙ", ""],
                &["CN", "", "КИТАЙ", ""],
            ],
        ),
        (
            "Страна производителя",
            &[
                &HEADER,
                &["CN", "", "КИТАЙ", ""],
                &["AQ", "", "АНТАРКТИДА", ""],
            ],
        ),
    ]);
    let expected = [
        "KZ||КАЗАХСТАН|",
        "CN||КИТАЙ|",
        "CN||КИТАЙ|",
        "AQ||АНТАРКТИДА|",
    ];
    assert_eq!(entries(&found, Which::Country), expected);
}

#[test]
fn codes_that_became_numbers_stay_codes() {
    let mut book = Workbook::new();
    let sheet = book
        .add_worksheet()
        .set_name("Единица измерения")
        .expect("a name");
    sheet.write_row(0, 0, HEADER).expect("written");
    sheet.write_number(1, 0, 796).expect("written");
    sheet.write_string(1, 2, "Штука").expect("written");
    let bytes = book.save_to_buffer().expect("a workbook");
    let found = xlsx::read_dictionaries(&bytes).expect("dictionaries");
    assert_eq!(entries(&found, Which::Unit), ["796||Штука|"]);
}
