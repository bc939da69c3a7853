//! Reports about a template: everything that was found, its products with the marked cells, and what was changed.

use super::{Change, Located, Place, Row, Template, letters};
use crate::export::{Cell, CsvFile, Sheet};
use crate::finding::Severity;
use crate::text::{self, Locale, Report, report};

/// How wide the columns of the findings are, in characters.
const WIDTHS: [u16; 9] = [16, 10, 10, 26, 40, 32, 60, 60, 9];
/// How wide a column of the template is.
const WIDTH: u16 = 24;

/// The sheets of the report: all findings, accepted ones too; and all products, cells with open findings marked.
pub fn report_sheets(template: &Template, locale: Locale) -> Vec<Sheet<'_>> {
    let words = report(locale);
    let findings = Sheet {
        name: words.findings,
        columns: headings(words)
            .map(str::to_owned)
            .into_iter()
            .zip(WIDTHS)
            .collect(),
        rows: Box::new(
            template
                .findings()
                .map(move |located| finding_row(template, located, locale)),
        ),
    };
    let mut columns = vec![(words.row.to_owned(), 8)];
    columns.extend(template.schema().columns.iter().map(|column| {
        let title = text::column_title(column, locale);
        // The code stands below the name: it is what both the catalog and the file's first row say.
        let heading = if title == column.code {
            title.to_owned()
        } else {
            [title, "\n", &column.code].concat()
        };
        (heading, WIDTH)
    }));
    let products = Sheet {
        name: words.products,
        columns,
        rows: Box::new(template.rows().iter().map(|row| product_row(template, row))),
    };
    vec![findings, products]
}

/// All findings as a CSV file.
pub fn report_csv(template: &Template, locale: Locale) -> String {
    let mut csv = CsvFile::default();
    csv.row(&headings(report(locale)));
    for located in template.findings() {
        csv.row(
            &finding_row(template, located, locale)
                .into_iter()
                .map(Cell::into_text)
                .collect::<Vec<_>>(),
        );
    }
    csv.finish()
}

/// All changed cells as a CSV file: what the file has, what the cell holds now, and the rule whose fix it was.
pub fn changes_csv(template: &Template, locale: Locale) -> String {
    let words = report(locale);
    let mut csv = CsvFile::default();
    csv.row(&[
        words.cell,
        words.column,
        words.product,
        words.before,
        words.after,
        words.rule,
    ]);
    for Change {
        row,
        column,
        before,
        after,
        rule,
    } in template.changes()
    {
        let rule = match rule {
            Some(code) => [code.id(), ": ", text::title(code, locale)].concat(),
            None => words.by_hand.to_owned(),
        };
        let place = Place::cell(row, column);
        csv.row(&[
            &place_name(place, words),
            column_name(template, place, locale),
            product_name(template, row),
            &before,
            &after,
            &rule,
        ]);
    }
    csv.finish()
}

const fn headings(words: &Report) -> [&'static str; 9] {
    [
        words.severity,
        words.sheet,
        words.cell,
        words.column,
        words.product,
        words.value,
        words.wrong,
        words.to_do,
        words.rule,
    ]
}

fn finding_row(template: &Template, located: &Located, locale: Locale) -> Vec<Cell> {
    let words = report(locale);
    let Located { place, finding } = located;
    let rule = finding.rule;
    let severity = match rule.severity {
        Severity::Error => words.error,
        Severity::Warning => words.warning,
        Severity::Info => words.info,
    };
    let value = match place.column {
        Some(column) if place.row > 0 => template.text(place.row, column),
        _ => &finding.found,
    };
    let plain = |text: &str| Cell::Text(text.to_owned());
    vec![
        if template.is_accepted(located) {
            Cell::Text([severity, " (", words.accepted, ")"].concat())
        } else {
            Cell::Marked(severity.to_owned(), rule.severity)
        },
        plain(&template.sheet.name),
        Cell::Text(place_name(*place, words)),
        plain(column_name(template, *place, locale)),
        plain(product_name(template, place.row)),
        plain(value),
        Cell::Text(text::message(finding, locale)),
        plain(text::help(rule.code, locale)),
        plain(rule.code.id()),
    ]
}

/// A row of the second sheet: the row's number, marked where something concerns the row as a whole, then its cells.
fn product_row(template: &Template, row: &Row) -> Vec<Cell> {
    let findings = template.row_findings(row.number);
    let worst = |column: Option<u16>| {
        let here = findings
            .iter()
            .filter(|located| located.place.column == column);
        here.filter(|located| !template.is_accepted(located))
            .map(|located| located.finding.rule.severity)
            .max()
    };
    let mut cells = vec![match worst(None) {
        Some(severity) => Cell::Marked(row.number.to_string(), severity),
        None => Cell::Number(row.number),
    }];
    cells.extend(template.schema().columns.iter().map(|column| {
        let text = row.cell(column.index).text().to_owned();
        match worst(Some(column.index)) {
            Some(severity) => Cell::Marked(text, severity),
            None => Cell::Text(text),
        }
    }));
    cells
}

/// `B7`; a row, a column or the file in words.
fn place_name(place: Place, words: &Report) -> String {
    match (place.a1(), place.column) {
        (Some(name), _) => name,
        (None, Some(column)) => [words.column, " ", &letters(column)].concat(),
        (None, None) if place.row > 0 => [words.row, " ", &place.row.to_string()].concat(),
        (None, None) => words.of_file.to_owned(),
    }
}

fn column_name(template: &Template, place: Place, locale: Locale) -> &str {
    let column = place.column.and_then(|column| template.schema().at(column));
    column.map_or("", |column| text::column_title(column, locale))
}

/// What a product is called: its short name where it has one.
fn product_name(template: &Template, row: u32) -> &str {
    use super::Key::{NameKk, NameRu, ShortNameKk, ShortNameRu};
    [ShortNameRu, NameRu, ShortNameKk, NameKk]
        .into_iter()
        .filter_map(|key| template.schema().column(key))
        .map(|column| template.text(row, column.index))
        .find(|name| !name.trim().is_empty())
        .unwrap_or_default()
}
