//! Reports about a template: every finding is in them, in the reader's language, and no cell can run as a formula.
#[path = "support/books.rs"]
mod books;

use nct_ready::export::{Cell, Sheet};
use nct_ready::finding::Severity;
use nct_ready::template::{Edit, KNOWN, Place, Template, changes_csv, report_csv, report_sheets};
use nct_ready::text::{self, Locale, key_title};

/// A product that is right, and one with an empty brand, an empty required cell and a stray space.
fn template() -> Template {
    let mut bad = books::good_row(7);
    bad.cells[usize::from(books::column("a4282e5d"))] = books::text("");
    bad.cells[usize::from(books::column("name_ru"))] = books::text("=Печенье;  «Айна»");
    bad.cells[usize::from(books::column("short_name_ru"))] = books::text("+Печенье");
    books::check(books::book(vec![books::good_row(5), bad]))
}

fn rows(sheet: Sheet<'_>) -> Vec<Vec<Cell>> {
    sheet.rows.collect()
}

fn texts(row: &[Cell]) -> Vec<String> {
    row.iter().cloned().map(Cell::into_text).collect()
}

fn sheets(template: &Template) -> [Sheet<'_>; 2] {
    let sheets = report_sheets(template, Locale::En);
    sheets.try_into().unwrap_or_else(|_| panic!("two sheets"))
}

#[test]
fn every_finding_is_a_row() {
    let template = template();
    let [findings, _] = sheets(&template);
    let headings: Vec<_> = findings
        .columns
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        headings,
        [
            "Severity",
            "Sheet",
            "Cell",
            "Column",
            "Product",
            "Value",
            "What is wrong",
            "What to do",
            "Rule"
        ]
    );
    let rows = rows(findings);
    assert_eq!(rows.len(), template.findings().count());
    let required = rows
        .iter()
        .find(|row| texts(row)[2] == "S7")
        .expect("the empty cell");
    assert_eq!(
        required[0],
        Cell::Marked("Error".to_owned(), Severity::Error)
    );
    assert_eq!(
        texts(required)[1..6],
        ["Import", "S7", "Producer's name", "+Печенье", ""].map(str::to_owned)
    );
    assert_eq!(texts(required)[8], "r001");
    for (row, located) in rows.iter().zip(template.findings()) {
        let row = texts(row);
        assert_eq!(row[6], text::message(&located.finding, Locale::En));
        assert_eq!(row[7], text::help(located.finding.rule.code, Locale::En));
        assert_eq!(row[8], located.finding.rule.code.id());
    }
    // A value is the whole cell, not the part that is meant.
    let spaces = rows
        .iter()
        .find(|row| texts(row)[2] == "D7")
        .expect("the doubled space");
    assert_eq!(texts(spaces)[5], "=Печенье;  «Айна»");
}

#[test]
fn accepted_findings_stay_but_are_not_marked() {
    let mut template = template();
    let code = nct_ready::rules::ROW_RULES[0].code;
    template.accept(Place::cell(7, books::column("a4282e5d")), code, true);
    let [findings, products] = sheets(&template);
    let rows_of = |sheet| rows(sheet);
    let accepted = rows_of(findings);
    let accepted = accepted
        .iter()
        .find(|row| texts(row)[2] == "S7")
        .expect("still there");
    assert_eq!(accepted[0], Cell::Text("Error (taken as it is)".to_owned()));
    let row = &rows_of(products)[1];
    assert_eq!(row[19], Cell::Text(String::new()));
}

#[test]
fn the_second_sheet_has_the_products_with_marked_cells() {
    let template = template();
    let [_, products] = sheets(&template);
    assert_eq!(products.columns.len(), 21);
    assert_eq!(products.columns[0].0, "Row");
    assert_eq!(products.columns[2].0, "GTIN\ngtin");
    let rows = rows(products);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0][0], Cell::Number(5));
    // Both products have this barcode.
    assert_eq!(
        rows[0][2],
        Cell::Marked("4870837105423".to_owned(), Severity::Warning)
    );
    assert_eq!(rows[0][9], Cell::Text("Айна".to_owned()));
    assert_eq!(rows[1][19], Cell::Marked(String::new(), Severity::Error));
    assert!(
        matches!(&rows[1][4], Cell::Marked(text, _) if text == "=Печенье;  «Айна»"),
        "{:?}",
        rows[1][4]
    );
}

#[test]
fn a_file_without_a_table_has_a_report_too() {
    let template = Template::damaged(nct_ready::template::Damage::Empty, 0);
    let [findings, products] = sheets(&template);
    let rows = rows(findings);
    assert_eq!(rows.len(), 1);
    assert_eq!(
        texts(&rows[0])[1..6],
        ["", "The file as a whole", "", "", ""].map(str::to_owned)
    );
    assert_eq!(products.rows.count(), 0);
}

#[test]
fn the_csv_file_has_the_same_rows() {
    let template = template();
    let csv = report_csv(&template, Locale::Ru);
    assert!(
        csv.starts_with(
            "\u{feff}Важность;Лист;Ячейка;Столбец;Товар;Значение;Что не так;Что сделать;Правило\r\n"
        ),
        "{csv}"
    );
    assert_eq!(csv.split("\r\n").count(), template.findings().count() + 2);
    assert!(
        csv.contains(";D7;Полное наименование (рус);'+Печенье;\"'=Печенье;  «Айна»\";"),
        "{csv}"
    );
}

#[test]
fn changes_name_the_rule_whose_fix_it_was() {
    let mut template = template();
    template.fix_all_safe();
    template.edit(
        &[Edit {
            row: 7,
            column: books::column("a4282e5d"),
            text: "ТОО «Айна»".to_owned(),
        }],
        None,
    );
    let csv = changes_csv(&template, Locale::Kk);
    let lines: Vec<_> = csv
        .trim_start_matches('\u{feff}')
        .trim_end()
        .split("\r\n")
        .collect();
    assert_eq!(lines[0], "Ұяшық;Баған;Тауар;Бұрын;Енді;Ереже");
    assert_eq!(lines.len(), template.changes().len() + 1);
    let by_hand = lines
        .iter()
        .find(|line| line.starts_with("S7;"))
        .expect("S7");
    assert_eq!(
        *by_hand,
        "S7;Өндірушінің атауы;'+Печенье;;ТОО «Айна»;Қолмен түзетілді"
    );
    let by_rule = lines
        .iter()
        .find(|line| line.starts_with("D7;"))
        .expect("D7");
    assert!(
        by_rule.contains(";\"'=Печенье;  «Айна»\";\"'=Печенье; «Айна»\";r0"),
        "{by_rule}"
    );
}

#[test]
fn columns_have_names_in_every_language() {
    for (place, known) in KNOWN.iter().enumerate() {
        assert_eq!(
            known.key as usize, place,
            "names stand in the order of the template"
        );
    }
    for locale in Locale::ALL {
        let mut names: Vec<_> = KNOWN
            .iter()
            .map(|known| key_title(known.key, locale))
            .collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), KNOWN.len(), "{locale:?}");
    }
}
