//! The files that the cases of the rules for a template's file name.
#![allow(dead_code, reason = "every test uses its part")]

use super::books::{
    JULY, LABELS, MAY, book, check, column, dictionaries, good_row, header, row, text, with_rows,
};
use nct_ready::template::{Book, Cell, Damage, Dictionaries, Dictionary, Entry, Row, Template};
use std::sync::Arc;

/// A sheet that is not called Import.
const OTHER: &str = "Лист1";

/// A file by its name in the cases.
pub(crate) fn fixture(name: &str) -> Template {
    damaged(name)
        .or_else(|| kept(name))
        .unwrap_or_else(|| check(workbook(name)))
}

fn damaged(name: &str) -> Option<Template> {
    let (damage, bytes) = match name {
        "empty file" => (Damage::Empty, 0),
        "picture" => (Damage::NotAWorkbook, 20_000),
        "old xls" => (Damage::OldXls, 90_000),
        "csv" => (Damage::Csv, 700),
        "ods" => (Damage::Ods, 40_000),
        "xlsb" => (Damage::Xlsb, 40_000),
        "password" => (Damage::Encrypted, 3_800_000),
        "broken zip" => (Damage::BrokenZip, 1_900_000),
        "broken workbook" => (Damage::BrokenWorkbook, 3_800_000),
        "bomb" => (Damage::TooLarge, 2_000),
        _ => return None,
    };
    Some(Template::damaged(damage, bytes))
}

/// Files without dictionaries, read where those of another template are kept.
fn kept(name: &str) -> Option<Template> {
    let rows = match name {
        "kept dictionaries" => vec![good_row(5)],
        "blank template, kept dictionaries" => Vec::new(),
        _ => return None,
    };
    let book = Book {
        dictionaries: Dictionaries::default(),
        ..book(rows)
    };
    let kept = Arc::new(dictionaries());
    Some(Template::check(book, Some(kept), |_, _| {}))
}

fn workbook(name: &str) -> Book {
    of_the_file(name)
        .or_else(|| of_the_sheet(name))
        .or_else(|| of_the_header(name))
        .or_else(|| of_columns(name))
        .or_else(|| of_rows(name))
        .unwrap_or_else(|| panic!("no such file: {name}"))
}

fn good() -> Book {
    book(vec![good_row(5)])
}

fn of_the_file(name: &str) -> Option<Book> {
    let mut book = good();
    match name {
        "good" => {}
        "macros" => book.macros = true,
        "external links" => book.external_links = true,
        "large file" => book.bytes = 5 * 1024 * 1024 + 1,
        "file of 5 MB" => book.bytes = 5 * 1024 * 1024,
        "no dictionaries" => book.dictionaries = Dictionaries::default(),
        "no units" => book.dictionaries.unit = Dictionary::default(),
        "dictionaries of May" => book.dictionaries.oktru = classes(65_572),
        "dictionaries of July" => book.dictionaries.oktru = classes(80_769),
        _ => return None,
    }
    Some(book)
}

fn of_the_sheet(name: &str) -> Option<Book> {
    let mut book = good();
    match name {
        "no Import" => {
            book.main = None;
            book.sheets = [OTHER, "Цены"].map(str::to_owned).into();
        }
        "other sheet without a header" => {
            let sheet = book.main.as_mut()?;
            sheet.name.replace_range(.., OTHER);
            sheet.rows.drain(..4);
            book.sheets = vec![OTHER.to_owned()];
        }
        "other name" => {
            book.main.as_mut()?.name.replace_range(.., OTHER);
            book.sheets[0].replace_range(.., OTHER);
        }
        "empty sheet" => book.main.as_mut()?.rows.clear(),
        "cut" => book.main.as_mut()?.cut = true,
        "filtered" => {
            let sheet = book.main.as_mut()?;
            sheet.filtered = true;
            sheet.rows[4].hidden = true;
        }
        "merged products" => book.main.as_mut()?.merged = vec!["D5:E5".to_owned()],
        "merged below the products" => book.main.as_mut()?.merged = vec!["A8:C9".to_owned()],
        "merged beside the columns" => book.main.as_mut()?.merged = vec!["X5:Y6".to_owned()],
        _ => return None,
    }
    Some(book)
}

/// Numbers rows from `first` on as they come.
fn numbered(first: u32, mut rows: Vec<Row>) -> Vec<Row> {
    for (number, row) in (first..).zip(&mut rows) {
        row.number = number;
    }
    rows
}

fn of_the_header(name: &str) -> Option<Book> {
    let mut rows = header(&JULY);
    match name {
        "title above the header" => {
            rows.insert(0, row(1, &["Наши товары"]));
            rows.push(good_row(6));
            rows = numbered(1, rows);
        }
        "one header row deleted" => {
            rows.remove(1);
            rows.push(good_row(4));
            rows = numbered(1, rows);
        }
        "two header rows deleted" => {
            rows.drain(2..);
            rows.extend([good_row(3), good_row(4), good_row(5)]);
            rows = numbered(1, rows);
        }
        "only codes left" => {
            rows.truncate(1);
            rows.extend([good_row(2), good_row(3), good_row(4), good_row(5)]);
        }
        "comment in the header" => {
            rows.insert(1, row(2, &["Заполнять с пятой строки"]));
            rows.push(good_row(6));
            rows = numbered(1, rows);
        }
        "header pasted twice" => {
            rows.push(good_row(5));
            rows.extend(numbered(6, header(&JULY)));
            rows.push(good_row(10));
        }
        "types in other words" => {
            rows[2] = row(3, &["да", "нет", "да", "нет", "да", "см. выше"]);
            rows.push(good_row(5));
        }
        "obligations emptied" => {
            rows.truncate(3);
            rows.push(good_row(5));
        }
        "labels deleted" => {
            rows.remove(1);
            rows = numbered(1, rows);
            rows.push(good_row(5));
        }
        "no codes" => rows = vec![good_row(5), good_row(6)],
        "header by labels" => {
            rows.remove(0);
            rows = numbered(1, rows);
        }
        "good of May" => {
            rows = header(&MAY);
            rows.push(good_row(5));
        }
        _ => return None,
    }
    Some(with_rows(rows))
}

fn of_columns(name: &str) -> Option<Book> {
    let mut rows = header(&JULY);
    rows.push(good_row(5));
    let mut add = |texts: [&str; 5]| {
        for (row, new) in rows.iter_mut().zip(texts) {
            row.cells.push(text(new));
        }
    };
    let mut rename = Vec::new();
    match name {
        "no quantity" => remove(&mut rows, "quantity"),
        "no brand" => remove(&mut rows, "brand"),
        "columns moved" => rows.iter_mut().for_each(|row| row.cells.swap(14, 15)),
        "brand twice" => add(["brand", LABELS[8], JULY[0], "Не обязательное", "Айна"]),
        "brand twice in two spellings" => add(["Brand", "", "", "", ""]),
        "unknown column" => add(["price", "Цена", "", "", "500"]),
        "new column" => add(["color", "Цвет", JULY[0], "Не обязательное", "белый"]),
        "retired column" => add([
            "szpt",
            "СЗПТ",
            "Boolean (true/false)",
            "Не обязательное",
            "true",
        ]),
        "values without a code" => add(["", "", "", "", "проверено"]),
        "empty columns" => add(["", "", "", "", ""]),
        "mistyped code" => rename.push(("quantity", "quantty")),
        "label for a code" => rename.push(("gtin", "Код GTIN")),
        "codes with spaces" => {
            rename.extend([("name_ru", "name ru"), ("short_name_ru", "Short name ru")]);
        }
        "type of one column emptied" => {
            rows[2].cells[usize::from(column("quantity"))] = Cell::Empty;
        }
        _ => return None,
    }
    for (code, other) in rename {
        rows[0].cells[usize::from(column(code))] = text(other);
    }
    Some(with_rows(rows))
}

fn remove(rows: &mut [Row], code: &str) {
    for row in rows {
        row.cells.remove(usize::from(column(code)));
    }
}

fn of_rows(name: &str) -> Option<Book> {
    let blank = |types| with_rows(header(types));
    let many = |count: u32| book((5..5 + count).map(good_row).collect());
    let hidden = |mut row: Row| {
        row.hidden = true;
        row
    };
    Some(match name {
        "blank template" => blank(&JULY),
        "blank template of May" => blank(&MAY),
        "blank template without dictionaries" => Book {
            dictionaries: Dictionaries::default(),
            ..blank(&JULY)
        },
        "spaces only" => book(vec![row(5, &[" ", "", "\u{a0}"])]),
        "1000 products" => many(1000),
        "1001 products" => many(1001),
        "hidden product" => book(vec![good_row(5), hidden(good_row(6))]),
        "hidden blank row" => book(vec![good_row(5), hidden(row(6, &[" "]))]),
        _ => return None,
    })
}

/// A dictionary of so many classes, those of the good product among them.
fn classes(count: u32) -> Dictionary {
    let mut dictionary = dictionaries().oktru;
    for number in 0..count.saturating_sub(dictionary.len() as u32) {
        dictionary.push(&Entry {
            code: &format!("2000-0001-0001-{number:09}"),
            parent: "8000",
            name_ru: &format!("Класс {number}"),
            name_kk: "",
        });
    }
    dictionary
}
