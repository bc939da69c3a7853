//! The life of a template in a worker: opened, mended, saved, taken up again. Messages in, messages out.
#![cfg(all(feature = "wire", feature = "xlsx"))]

#[path = "../support/books.rs"]
mod books;
mod cards;
mod changed;
mod opened;
mod saved;

use books::{GOOD, dictionaries, header};
use nct_ready::export::{Cell, Sheet};
use nct_ready::session::Session;
use nct_ready::template::Dictionary;
use nct_ready::worker::protocol::{
    Answer, Ask, ChangeView, Edit, Filter, FindingView, Opened, RowView, State,
};
use nct_ready::xlsx;

fn sheet(name: &'static str, rows: Vec<Vec<String>>) -> Sheet<'static> {
    let mut rows = rows.into_iter();
    let columns = rows.next().unwrap_or_default();
    Sheet {
        name,
        columns: columns.into_iter().map(|text| (text, 20)).collect(),
        rows: Box::new(rows.map(|row| row.into_iter().map(Cell::Text).collect())),
    }
}

fn entries(dictionary: &Dictionary) -> Vec<Vec<String>> {
    let head = ["code", "parentCode", "nameRu", "nameKk"].map(str::to_owned);
    let entries = dictionary
        .entries()
        .map(|e| [e.code, e.parent, e.name_ru, e.name_kk].map(str::to_owned));
    std::iter::once(head)
        .chain(entries)
        .map(Vec::from)
        .collect()
}

/// The bytes of a template with such products: texts by the code of their column, laid over a product that is right.
fn template(products: &[&[(&str, &str)]], with_dictionaries: bool) -> Vec<u8> {
    let mut rows: Vec<Vec<String>> = header(&books::JULY)
        .into_iter()
        .map(|row| {
            row.cells
                .iter()
                .map(|cell| cell.text().to_owned())
                .collect()
        })
        .collect();
    for (number, product) in products.iter().enumerate() {
        let text = |code: &str, good: &str| match product.iter().find(|(c, _)| *c == code) {
            Some((_, text)) => (*text).to_owned(),
            // None is like another.
            None if code == "gtin" => String::new(),
            None if code == "name_ru" => format!("{good} {number}"),
            None => good.to_owned(),
        };
        rows.push(GOOD.iter().map(|(code, good)| text(code, good)).collect());
    }
    let mut sheets = vec![sheet("Import", rows)];
    if with_dictionaries {
        let all = dictionaries();
        sheets.push(sheet("OKTRU", entries(&all.oktru)));
        sheets.push(sheet("Страна происхождения", entries(&all.country)));
        sheets.push(sheet("Единица измерения", entries(&all.unit)));
        sheets.push(sheet("ТНВЭД ЕАЭС", entries(&all.tnved)));
    }
    xlsx::write(sheets).expect("a workbook")
}

fn open_in(session: &mut Session, bytes: Vec<u8>, kept: Option<&[u8]>) -> Opened {
    match session.open(bytes, "goods.xlsx", "en", kept, &mut |_, _, _| {}) {
        Answer::Opened(opened) => opened,
        other => panic!("{other:?}"),
    }
}

fn open(products: &[&[(&str, &str)]]) -> (Session, Opened) {
    let mut session = Session::default();
    let opened = open_in(&mut session, template(products, true), None);
    (session, opened)
}

fn changed(session: &mut Session, ask: Ask) -> (Vec<(u32, RowView)>, u32, State) {
    match session.ask(ask).0 {
        Answer::Changed { rows, cells, state } => (rows, cells, state),
        other => panic!("{other:?}"),
    }
}

fn findings(session: &mut Session, filter: Filter) -> Vec<FindingView> {
    let ask = Ask::Findings {
        filter,
        from: 0,
        count: 1000,
    };
    match session.ask(ask).0 {
        Answer::Findings { findings, .. } => findings,
        other => panic!("{other:?}"),
    }
}

fn preview(session: &mut Session, ask: Ask) -> Vec<ChangeView> {
    match session.ask(ask).0 {
        Answer::Preview { changes, .. } => changes,
        other => panic!("{other:?}"),
    }
}

fn text(session: &mut Session, place: u32, code: &str) -> String {
    let ask = Ask::Rows {
        from: place,
        count: 1,
    };
    match session.ask(ask).0 {
        Answer::Rows(rows) => rows[0].cells[usize::from(books::column(code))].clone(),
        other => panic!("{other:?}"),
    }
}

fn edit(row: u32, code: &str, text: &str) -> Ask {
    Ask::Edit {
        edits: vec![Edit {
            row,
            column: books::column(code),
            text: text.to_owned(),
        }],
        rule: None,
    }
}
