//! Another reader finds the same cells.

use crate::support::read;
use calamine::{Data, Reader, Xlsx};
use nct_ready::template::Cell;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::Cursor;

#[derive(Clone, Debug)]
enum Written {
    Text(String),
    Number(f64),
    Boolean(bool),
    /// Day number.
    Day(u32),
    /// Day and second.
    Time(u32, u32),
    Formula(i16),
    Blank,
}

fn written() -> impl Strategy<Value = Written> {
    prop_oneof![
        3 => any::<String>().prop_map(Written::Text),
        1 => "[a-z \n\t&<>\"'ёқ_x0D]{0,40}".prop_map(Written::Text),
        1 => any::<f64>().prop_filter("finite", |n| n.is_finite()).prop_map(Written::Number),
        1 => (-1_000_000_000_000_i64..1_000_000_000_000_000).prop_map(|n| Written::Number(n as f64)),
        1 => (-100_000_i32..100_000).prop_map(|n| Written::Number(f64::from(n) / 100.0)),
        1 => any::<bool>().prop_map(Written::Boolean),
        1 => (61_u32..2_958_466).prop_map(Written::Day),
        1 => (61_u32..2_958_466, 1_u32..86_400).prop_map(|(day, second)| Written::Time(day, second)),
        1 => any::<i16>().prop_map(Written::Formula),
        1 => Just(Written::Blank),
    ]
}

fn book(cells: &[(u32, u16, Written)]) -> Vec<u8> {
    let mut book = Workbook::new();
    let (day, time) = (
        Format::new().set_num_format("dd.mm.yyyy"),
        Format::new().set_num_format("yyyy\\-mm\\-dd h:mm:ss"),
    );
    let sheet = book.add_worksheet().set_name("Import").expect("a name");
    for (row, column, cell) in cells {
        let (row, column) = (*row, *column);
        let written = match cell {
            Written::Text(text) => sheet.write_string(row, column, text),
            Written::Number(number) => sheet.write_number(row, column, *number),
            Written::Boolean(value) => sheet.write_boolean(row, column, *value),
            Written::Day(number) => sheet.write_with_format(row, column, *number, &day),
            Written::Time(number, second) => {
                let value = f64::from(*number) + f64::from(*second) / 86_400.0;
                let value = ExcelDateTime::from_serial_datetime(value).expect("a time");
                sheet.write_with_format(row, column, &value, &time)
            }
            Written::Formula(number) => {
                let formula = Formula::new(format!("={number}+0")).set_result(number.to_string());
                sheet.write_formula(row, column, formula)
            }
            Written::Blank => sheet.write_blank(row, column, &day),
        };
        written.expect("written");
    }
    book.save_to_buffer().expect("a workbook")
}

/// What the other reader makes of a cell, as our text.
fn text(data: &Data) -> String {
    match data {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(when) => {
            let (year, month, day, hour, minute, second, milli) = when.to_ymd_hms_milli();
            assert!(milli == 0, "whole seconds were written");
            match (hour, minute, second) {
                (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
            }
        }
        Data::Error(error) => error.to_string(),
        other => format!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn cells_are_those_that_another_reader_finds(cells in prop::collection::vec((0_u32..40, 0_u16..30, written()), 1..60)) {
        let bytes = book(&cells);
        let main = read(&bytes).expect("a workbook").main.expect("Import");
        let mut other: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).expect("a workbook");
        let range = other.worksheet_range("Import").expect("the sheet");
        let formulas = other.worksheet_formula("Import").expect("the sheet");
        for row in 0..40_u32 {
            let ours = main.rows.iter().find(|found| found.number == row + 1);
            for column in 0..30_u16 {
                let place = (row, u32::from(column));
                let ours = ours.map_or(&Cell::Empty, |row| row.cell(column));
                let theirs = range.get_value(place).cloned().unwrap_or_default();
                if let (Cell::Number(ours), Data::Float(theirs)) = (ours, &theirs) {
                    let ours: f64 = ours.parse().expect("a number");
                    prop_assert!((ours - theirs).abs() <= theirs.abs() * 1e-14, "{ours} {theirs}");
                } else { prop_assert_eq!(ours.text(), text(&theirs)) }
                let formula = match ours {
                    Cell::Formula { formula, .. } => formula,
                    _ => "",
                };
                prop_assert_eq!(formula, formulas.get_value(place).map_or("", String::as_str));
            }
        }
    }

    #[test]
    fn any_bytes_have_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..2_000), zip: bool) {
        let mut bytes = bytes;
        if zip {
            bytes.splice(0..0, *b"PK\x03\x04");
            bytes.extend(*b"PK\x05\x06");
            bytes.extend([0; 18]);
        }
        prop_assert!(read(&bytes).is_err());
    }
}
