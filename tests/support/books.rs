//! Workbooks in the template's layout, built by hand: a header, products, dictionaries of a few made-up entries. And the
//! form in which the rules for rows write down their cases.
#![allow(dead_code, reason = "every test uses its part")]

use nct_ready::rules::{Code, SheetRule};
use nct_ready::template::{
    Book, Cell, Dictionaries, Dictionary, Entry, KNOWN, Located, OKTRU_IN_JULY_2026, Place, Row,
    Sheet, Template,
};
use std::sync::Arc;

/// Row 2 of the template.
pub(crate) const LABELS: [&str; 20] = [
    "ОКТРУ (Код или наименование)",
    "Код GTIN",
    "Временный код XTIN",
    "Полное наименование товара (рус)",
    "Полное наименование товара (қаз)",
    "Краткое наименование товара (рус)",
    "Краткое наименование товара (қаз)",
    "Страна происхождения",
    "Товарный знак (бренд, суббренд, торговая марка)",
    "Модель / артикул",
    "Заводской номер / mpn",
    "Единица измерения",
    "Количественное значение (в [ед. изм.])",
    "Знак ЕАЭС",
    "Статус обязательной маркировки",
    "ТНВЭД ЕАЭС",
    "ИИН/БИН производителя",
    "Страна производителя",
    "Наименование производителя",
    "Количество в упаковке",
];

/// Row 3: how text, one entry, a number, a boolean, several entries are called.
pub(crate) const MAY: [&str; 5] = [
    "String",
    "Dictionary",
    "Number",
    "Boolean (true/false)",
    "Multi-dictionary",
];
/// The same in July.
pub(crate) const JULY: [&str; 5] = [
    "Строка",
    "Справочник",
    "Число",
    "Логический (true/false).",
    "Множественный справочник",
];

/// A product that is right in every cell.
pub(crate) const GOOD: [(&str, &str); 20] = [
    ("oktru", "1101-0001-0001-100000001"),
    ("gtin", "4870837105423"),
    ("xtin", ""),
    ("name_ru", "Печенье Айна AY-200 / сливочное, 200 г"),
    ("name_kk", "Айна AY-200 печеньесі / кілегейлі, 200 г"),
    ("short_name_ru", "Печенье Айна AY-200"),
    ("short_name_kk", "Айна AY-200 печеньесі"),
    ("country", "КАЗАХСТАН"),
    ("brand", "Айна"),
    ("article", "AY-200"),
    ("mpn_code", "77-12"),
    ("measure_unit", "Грамм"),
    ("quantity", "200"),
    ("eaes", "true"),
    ("marking_required_status", "false"),
    ("tnved", "1905311900"),
    ("producer_identifier", "150340012340"),
    ("producer_country", "КАЗАХСТАН"),
    ("a4282e5d", "ТОО «Айна»"),
    ("a0238c5b", "12"),
];

/// A cell that holds a text; an empty one where there is none.
pub(crate) fn text(text: &str) -> Cell {
    if text.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(text.into())
    }
}

/// A row of texts from column A on.
pub(crate) fn row(number: u32, texts: &[&str]) -> Row {
    Row {
        number,
        hidden: false,
        cells: texts.iter().map(|t| text(t)).collect(),
    }
}

/// Rows 1-4, with a version's words for types.
pub(crate) fn header(types: &[&str; 5]) -> Vec<Row> {
    use nct_ready::template::Kind;
    let codes: Vec<_> = KNOWN.iter().map(|known| known.code).collect();
    let kinds = KNOWN.iter().map(|known| match known.kind {
        Kind::Text => types[0],
        Kind::Dictionary => types[1],
        Kind::Number => types[2],
        Kind::Boolean => types[3],
        Kind::MultiDictionary => types[4],
    });
    let obligations = KNOWN.iter().map(|known| {
        if known.required {
            "Обязательное"
        } else {
            "Не обязательное"
        }
    });
    vec![
        row(1, &codes),
        row(2, &LABELS),
        row(3, &kinds.collect::<Vec<_>>()),
        row(4, &obligations.collect::<Vec<_>>()),
    ]
}

/// The product of [`GOOD`] in a row.
pub(crate) fn good_row(number: u32) -> Row {
    row(number, &GOOD.map(|(_, text)| text))
}

/// The column of a code, from 0.
pub(crate) fn column(code: &str) -> u16 {
    let at = KNOWN.iter().position(|known| known.code == code);
    at.unwrap_or_else(|| panic!("no column {code}")) as u16
}

fn dictionary(entries: &[[&str; 4]]) -> Dictionary {
    let mut dictionary = Dictionary::default();
    for [code, parent, name_ru, name_kk] in entries {
        dictionary.push(&Entry {
            code,
            parent,
            name_ru,
            name_kk,
        });
    }
    dictionary
}

/// A few entries of each dictionary: code, parent, Russian name, Kazakh name.
pub(crate) fn dictionaries() -> Dictionaries {
    Dictionaries {
        oktru: dictionary(&[
            [
                "1101-0001-0001-100000001",
                "7001",
                "Печенье сдобное",
                "Тәтті печенье",
            ],
            [
                "1101-0001-0001-100000002",
                "7001",
                "Печенье овсяное",
                "Печенье овсяное",
            ],
            ["1101-0001-0002-100000003", "7002", "Вафли", "Вафли"],
            ["1101-0002-0001-100000004", "7003", "Набор", "Набор"],
            ["1102-0001-0001-100000005", "7004", "Набор", "Набор"],
            [
                "1102-0001-0001-100000006",
                "7004",
                " Плита нагревательная ",
                "Плита нагревательная",
            ],
        ]),
        tnved: dictionary(&[
            ["0402101100", "", "Молоко сухое, в упаковках до 2,5 кг", ""],
            ["0402101900", "", "Молоко сухое прочее", ""],
            ["1905311100", "", "Печенье в шоколаде", ""],
            ["1905311900", "", "Печенье прочее", ""],
            ["1905329900", "", "Вафли прочие", ""],
            ["8419899890", "", "Оборудование прочее", ""],
        ]),
        country: dictionary(&[
            ["KZ", "", "КАЗАХСТАН", "КАЗАХСТАН"],
            ["CN", "", "КИТАЙ", "КИТАЙ"],
            ["RU", "", "РОССИЯ", "РОССИЯ"],
            ["DE", "", "ГЕРМАНИЯ", "ГЕРМАНИЯ"],
        ]),
        unit: dictionary(&[
            ["massUnits", "", "Единицы массы", "Масса бірліктері"],
            [
                "economicUnits",
                "",
                "Экономические единицы",
                "Экономикалық бірліктер",
            ],
            ["796", "economicUnits", "Штука", "Дана"],
            ["163", "massUnits", "Грамм", "Грамм"],
            ["166", "massUnits", "Килограмм", "Килограмм"],
            ["499", "massUnits", "Килограмм", "Килограмм"],
            ["112", "volumeUnits", "Литр", "Литр"],
        ]),
    }
}

/// Adds made-up classes until there are as many as the catalog has.
pub(crate) fn fill_up(oktru: &mut Dictionary) {
    for number in oktru.len()..OKTRU_IN_JULY_2026 {
        oktru.push(&Entry {
            code: &format!("2001-0001-0001-{number:09}"),
            ..Entry::default()
        });
    }
}

/// A workbook with such rows below July's header, and dictionaries.
pub(crate) fn book(products: Vec<Row>) -> Book {
    let mut rows = header(&JULY);
    rows.extend(products);
    with_rows(rows)
}

/// The workbook of a rule's case. A code that is missing from a dictionary as large as the catalog's is no code.
pub(crate) fn book_for(rule: &SheetRule, products: Vec<Row>) -> Book {
    let mut book = book(products);
    if rule.code == Code::R212 {
        fill_up(&mut book.dictionaries.oktru);
    }
    book
}

/// A workbook with such rows, and dictionaries.
pub(crate) fn with_rows(rows: Vec<Row>) -> Book {
    Book {
        sheets: [
            "Import",
            "OKTRU",
            "Страна происхождения",
            "Единица измерения",
            "ТНВЭД ЕАЭС",
            "Страна производителя",
        ]
        .map(str::to_owned)
        .into(),
        main: Some(Sheet {
            name: "Import".to_owned(),
            rows,
            ..Sheet::default()
        }),
        dictionaries: dictionaries(),
        bytes: 3_700_000,
        unzipped: 32_000_000,
        ..Book::default()
    }
}

/// Checks the workbook of a rule's case. What a rule says of another template's dictionaries, it says where they are used.
pub(crate) fn check_for(rule: &SheetRule, products: Vec<Row>) -> Template {
    let mut book = book_for(rule, products);
    let kept = (rule.code == Code::R229).then(|| Arc::new(std::mem::take(&mut book.dictionaries)));
    Template::check(book, kept, |_, _| {})
}

/// Checks a workbook without dictionaries of another template.
pub(crate) fn check(book: Book) -> Template {
    Template::check(book, None::<Arc<Dictionaries>>, |_, _| {})
}

/// What is marked in a case: the cell (or row), and first byte and end in the cell's text.
pub(crate) type Mark = (Place, usize, usize);

/// A case of a rule for rows: the products from row 5 on, and what is marked in them.
///
/// Rows are parted by `\n`, cells by ` | `. A cell is `column=text`, laid over [`GOOD`]; `column:number=1.5` is not a
/// text, and so are `:date`, `:boolean`, `:error` and `:formula` (the text is its value). `␤` is a line break. What the
/// rule finds is between asterisks: `quantity=1*,*5`, `brand=**`. A cell that is only `**` marks the row as a whole.
pub(crate) fn case(case: &str) -> (Vec<Row>, Vec<Mark>) {
    let mut marks = Vec::new();
    let rows = (5..).zip(case.split('\n'));
    let rows = rows.map(|(number, line)| case_row(number, line, &mut marks));
    let rows = rows.collect();
    marks.sort_unstable();
    (rows, marks)
}

fn case_row(number: u32, line: &str, marks: &mut Vec<Mark>) -> Row {
    let mut row = good_row(number);
    for part in line.split(" | ") {
        if part == "**" {
            marks.push((Place::row(number), 0, 0));
            continue;
        }
        let (name, marked) = part
            .split_once('=')
            .unwrap_or_else(|| panic!("no = in {part}"));
        let (code, sort) = name.split_once(':').unwrap_or((name, "text"));
        let index = column(code.trim());
        let marked = marked.replace('␤', "\n");
        let pieces: Vec<_> = marked.split('*').collect();
        assert!(pieces.len() % 2 == 1, "a mark is not closed: {line}");
        let mut at = 0;
        for (number_of_piece, piece) in pieces.iter().enumerate() {
            if number_of_piece % 2 == 1 {
                marks.push((Place::cell(number, index), at, at + piece.len()));
            }
            at += piece.len();
        }
        row.cells[usize::from(index)] = cell(sort, &pieces.concat());
    }
    row
}

fn cell(sort: &str, value: &str) -> Cell {
    match sort {
        "text" => text(value),
        "number" => Cell::Number(value.into()),
        "date" => Cell::Date(value.into()),
        "boolean" => Cell::Boolean(value == "TRUE"),
        "error" => Cell::Error(value.into()),
        "formula" => Cell::Formula {
            formula: "A1&B1".into(),
            value: value.into(),
        },
        _ => panic!("no such sort of cell: {sort}"),
    }
}

/// Where a finding is, as a case marks it.
pub(crate) fn mark(located: &Located) -> Mark {
    let span = located.finding.span;
    match located.place.column {
        Some(_) => (located.place, span.start, span.end),
        None => (located.place, 0, 0),
    }
}
