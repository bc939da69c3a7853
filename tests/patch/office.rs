//! Files for the programs that tables are made with. `tests/office/check.py` opens them in openpyxl and LibreOffice and
//! compares; here they are made. A case is a folder: the file before, the file after, and the texts that were put in.

use crate::support::{edits, patch};
use nct_ready::export::{Cell, Sheet};
use nct_ready::finding::Severity;
use nct_ready::template::Edit;
use nct_ready::xlsx;
use rust_xlsxwriter::{DataValidation, Format, FormatAlign, Formula, Note, Workbook, XlsxError};
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/artifacts/office")
        .join(name);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Writes a case down. Texts are in hexadecimal: some would break any other form.
pub(crate) fn case(name: &str, before: &[u8], after: &[u8], list: &[Edit]) {
    let folder = folder(name);
    let lines = list.iter().map(|edit| {
        let text: Vec<_> = edit.text.bytes().map(|b| format!("{b:02x}")).collect();
        format!("{}\t{}\t{}\n", edit.row, edit.column + 1, text.concat())
    });
    std::fs::write(folder.join("texts.tsv"), lines.collect::<String>()).expect("written");
    std::fs::write(folder.join("before.xlsx"), before).expect("written");
    std::fs::write(folder.join("after.xlsx"), after).expect("written");
}

/// A workbook with cells of every kind, and much beside them.
fn many_kinds() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let text = Format::new()
        .set_num_format("@")
        .set_align(FormatAlign::Top);
    let (bold, date) = (
        Format::new().set_bold(),
        Format::new().set_num_format("dd.mm.yyyy"),
    );
    let sheet = book.add_worksheet().set_name("Import")?;
    for column in 0..6 {
        sheet.write_string_with_format(0, column, format!("code{column}"), &bold)?;
        sheet.write_blank(6, column, &text)?;
    }
    for row in 4..10 {
        sheet.write_string_with_format(row, 0, format!("Товар {row}"), &text)?;
        sheet.write_number(row, 1, 1.5)?;
        sheet.write_boolean(row, 2, true)?;
        sheet.write_number_with_format(row, 3, 46_143.0, &date)?;
        sheet.write_formula(
            row,
            4,
            Formula::new(format!("=B{}*2", row + 1)).set_result("3"),
        )?;
        sheet.write_rich_string(row, 5, &[(&bold, "жирный"), (&text, " и нет")])?;
    }
    sheet.merge_range(1, 0, 1, 3, "merged", &bold)?;
    let choice = DataValidation::new().allow_list_strings(&["true", "false"])?;
    sheet.add_data_validation(4, 2, 99, 2, &choice)?;
    sheet.insert_note(4, 0, &Note::new("A note"))?;
    sheet.set_landscape().set_print_area(0, 0, 9, 5)?;
    let other = book.add_worksheet().set_name("Единица измерения")?;
    other
        .write_string(0, 0, "code")?
        .write_string(1, 0, "796")?;
    book.save_to_buffer()
}

const TEXTS: [(&str, &str); 12] = [
    ("A5", "Чай & <b>«Айна»</b>"),
    ("B5", "0100"),
    ("C5", "true"),
    ("D5", "=1+1"),
    ("E5", "3"),
    ("F5", " spaces  around "),
    ("A6", ""),
    ("B7", "two\nlines"),
    ("C8", "_x000D_ and _x0041_"),
    ("H9", "🥛 Сүт"),
    ("A30", "]]> \"quoted\" 'text'"),
    ("F10", ""),
];

#[test]
fn cells_of_every_kind() {
    let before = many_kinds().expect("a workbook");
    let after = patch(&before, &TEXTS);
    case("kinds", &before, &after, &edits(&TEXTS));
}

#[test]
fn tables_of_our_own() {
    let rows = TEXTS.iter().map(|(cell, text)| {
        vec![
            Cell::Number(7),
            Cell::Text((*cell).to_owned()),
            Cell::Marked((*text).to_owned(), Severity::Warning),
        ]
    });
    let sheet = |name| Sheet {
        name,
        columns: ["Number", "Cell", "Text"]
            .map(|name| (name.to_owned(), 20))
            .into(),
        rows: Box::new(rows.clone()),
    };
    let written = xlsx::write(vec![sheet("It's"), sheet("It's")]).expect("written");
    // Before is after: nothing but the texts is looked at.
    let places = (2..).zip(TEXTS).map(|(row, (_, text))| Edit {
        row,
        column: 2,
        text: text.to_owned(),
    });
    case("written", &written, &written, &places.collect::<Vec<_>>());
}
