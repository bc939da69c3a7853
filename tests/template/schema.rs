//! What is read from a header.

use super::books::{JULY, MAY, column, good_row, header, row, text, with_rows};
use super::files::fixture;
use nct_ready::template::{KNOWN, Key, Kind, Row, Schema, Sheet};

fn schema(rows: Vec<Row>) -> Schema {
    let book = with_rows(rows);
    Schema::read(&book.main.unwrap_or_default())
}

#[test]
fn both_versions_state_the_same() {
    for types in [&MAY, &JULY] {
        let schema = schema(header(types));
        assert_eq!(
            (schema.header_row, schema.first_data_row, schema.header_end),
            (1, 5, 4)
        );
        assert_eq!((schema.labels, schema.types, schema.obligations), (2, 3, 4));
        assert_eq!(schema.columns.len(), KNOWN.len());
        for (column, known) in schema.columns.iter().zip(&KNOWN) {
            assert_eq!(column.key, Some(known.key));
            assert_eq!(
                (column.kind, column.required),
                (known.kind, known.required),
                "{}",
                known.code
            );
            assert!(column.stated && !column.label.is_empty(), "{}", known.code);
        }
    }
}

#[test]
fn the_file_is_right_where_it_differs_from_what_is_known() {
    let mut rows = header(&JULY);
    let brand = usize::from(column("brand"));
    rows[2].cells[brand] = text("Справочник");
    rows[3].cells[brand] = text("Обязательное");
    let schema = schema(rows);
    let brand = schema.column(Key::Brand).expect("brand");
    assert_eq!(
        (brand.kind, brand.required, brand.stated),
        (Kind::Dictionary, true, true)
    );
}

#[test]
fn words_are_understood_in_their_variants() {
    for (written, kind) in [
        ("строка", Kind::Text),
        (" Текст ", Kind::Text),
        ("ЧИСЛО", Kind::Number),
        ("Логический (true/false)", Kind::Boolean),
        ("Boolean", Kind::Boolean),
        ("Multi-Dictionary", Kind::MultiDictionary),
        ("Анықтамалық", Kind::Dictionary),
    ] {
        let mut rows = header(&JULY);
        rows[2].cells[0] = text(written);
        let schema = schema(rows);
        assert_eq!(
            (schema.columns[0].kind, schema.columns[0].stated),
            (kind, true),
            "{written}"
        );
    }
    for (written, required) in [
        ("обязательное", true),
        ("Обязательно*", true),
        ("Необязательное", false),
        ("не  обязательное", false),
        ("Required", true),
        ("optional", false),
        ("Міндетті", true),
        ("Міндетті емес", false),
    ] {
        let mut rows = header(&JULY);
        rows[3].cells[8] = text(written);
        let schema = schema(rows);
        assert_eq!(
            (schema.columns[8].required, schema.columns[8].stated),
            (required, true),
            "{written}"
        );
    }
}

#[test]
fn codes_are_understood_in_the_manuals_spellings() {
    for (code, key) in [
        ("name ru", Key::NameRu),
        ("Short name ru", Key::ShortNameRu),
        (" producer\u{a0}identifier ", Key::ProducerIdentifier),
        ("mpn-code", Key::MpnCode),
        ("MEASURE_UNIT", Key::MeasureUnit),
        ("a4282e5d", Key::ProducerName),
    ] {
        assert_eq!(Key::from_code(code), Some(key), "{code}");
    }
    for code in ["", "name", "ru", "price", "name_ru2", "наименование"] {
        assert_eq!(Key::from_code(code), None, "{code}");
    }
}

#[test]
fn a_column_that_does_not_say_falls_back_to_what_is_known() {
    let template = fixture("type of one column emptied");
    let quantity = template.schema().column(Key::Quantity).expect("quantity");
    assert_eq!(
        (quantity.kind, quantity.required, quantity.stated),
        (Kind::Number, true, false)
    );
    let template = fixture("only codes left");
    assert!(
        template
            .schema()
            .columns
            .iter()
            .all(|column| !column.stated)
    );
    let tnved = template.schema().column(Key::Tnved).expect("tnved");
    assert_eq!((tnved.kind, tnved.required), (Kind::MultiDictionary, true));
}

#[test]
fn of_a_doubled_column_the_first_counts() {
    let template = fixture("brand twice");
    let schema = template.schema();
    assert_eq!(
        schema.column(Key::Brand).map(|column| column.index),
        Some(8)
    );
    assert_eq!(
        schema.at(20).map(|column| (column.key, column.required)),
        Some((None, false))
    );
}

#[test]
fn nobody_has_to_fill_a_retired_column() {
    let mut rows = header(&MAY);
    for (row, new) in rows.iter_mut().zip([
        "made_in_country",
        "Отечественный товар",
        "String",
        "Обязательное",
    ]) {
        row.cells.push(text(new));
    }
    let schema = schema(rows);
    assert_eq!(schema.at(20).map(|column| column.required), Some(false));
    for code in [
        "szpt",
        "SZPT",
        "made in country",
        "unit_category",
        "unit category",
    ] {
        assert!(Schema::is_retired(code), "{code}");
    }
    assert!(!Schema::is_retired("measure_unit"));
}

#[test]
fn products_are_found_where_they_stand() {
    for (name, header_row, end, first, products) in [
        ("good", 1, 4, 5, 1),
        ("title above the header", 2, 5, 6, 1),
        ("one header row deleted", 1, 3, 4, 1),
        ("two header rows deleted", 1, 2, 3, 3),
        ("only codes left", 1, 1, 2, 4),
        ("comment in the header", 1, 5, 6, 1),
        ("types in other words", 1, 4, 5, 1),
        ("obligations emptied", 1, 3, 5, 1),
        ("labels deleted", 1, 3, 5, 1),
        ("header by labels", 1, 3, 4, 0),
        ("blank template", 1, 4, 5, 0),
        ("no codes", 0, 0, 0, 0),
    ] {
        let template = fixture(name);
        let schema = template.schema();
        assert_eq!(
            (
                schema.header_row,
                schema.header_end,
                schema.first_data_row,
                template.products()
            ),
            (header_row, end, first, products),
            "{name}"
        );
    }
}

#[test]
fn a_mistyped_code_is_recognised_only_where_its_column_is_missing() {
    let template = fixture("mistyped code");
    let schema = template.schema();
    assert_eq!(schema.meant("quantty"), Some(Key::Quantity));
    assert_eq!(schema.meant("Количественное значение"), Some(Key::Quantity));
    assert_eq!(schema.meant("brnd"), None);
    assert_eq!(schema.meant("price"), None);
    assert_eq!(schema.meant(&"я".repeat(100_000)), None);
}

#[test]
fn any_sheet_can_be_read() {
    let odd = [
        "",
        "*",
        "\u{0}",
        "name_ru",
        "Строка",
        "Обязательное",
        "Код GTIN",
        "5",
    ];
    // Every row a mixture; rows with gaps, and far down.
    for seed in 0..500_usize {
        let rows = (0..6).map(|i| {
            let cells = (0..8).map(|j| odd[(seed * 7 + i * 13 + j * (seed % 5 + 1)) % odd.len()]);
            row(1 + (i * (seed % 4 + 1)) as u32, &cells.collect::<Vec<_>>())
        });
        let schema = schema(rows.collect());
        assert!(
            schema.header_row == 0 || schema.first_data_row > schema.header_end,
            "{seed}"
        );
    }
    assert_eq!(Schema::read(&Sheet::default()), Schema::default());
    let far = schema(vec![row(u32::MAX, &["oktru", "gtin", "xtin"])]);
    assert_eq!(far.header_row, 0);
}

#[test]
fn a_product_of_few_words_is_no_header() {
    // No figures, the same words again and again: still a product, as the header is complete above it.
    let mut rows = header(&JULY);
    rows.push(row(
        5,
        &["Плита", "", "", "Плита", "Плита", "Плита", "Плита", "КИТАЙ"],
    ));
    rows.push(good_row(6));
    let schema = schema(rows);
    assert_eq!((schema.header_end, schema.first_data_row), (4, 5));
}
