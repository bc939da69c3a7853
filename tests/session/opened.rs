//! What is shown of an open file.

use crate::books;
use crate::{edit, findings, open, open_in, template};
use nct_ready::session::Session;
use nct_ready::worker::protocol::{Answer, Ask, Editor, Filter};

#[test]
fn a_file_is_shown_as_it_is() {
    let (mut session, opened) = open(&[&[], &[("brand", "")]]);
    assert_eq!((opened.products, &opened.numbers[..]), (2, &[5, 6][..]));
    assert_eq!(opened.sheet, "Import");
    assert_eq!(opened.origin, 0);
    assert!(!opened.blank);
    assert_eq!(opened.dictionaries[0], 6);
    let column = |code| &opened.columns[usize::from(books::column(code))];
    assert_eq!(column("oktru").editor, Editor::Dictionary);
    assert_eq!(column("tnved").editor, Editor::MultiDictionary);
    assert_eq!(column("eaes").editor, Editor::Choice);
    assert_eq!(column("brand").editor, Editor::Text);
    assert!(column("name_ru").required && column("gtin").figures);
    assert_eq!(opened.state.changed_cells, 0);
    let (Answer::Rows(rows), _) = session.ask(Ask::Rows { from: 1, count: 10 }) else {
        panic!("rows");
    };
    assert_eq!((rows.len(), rows[0].number), (1, 6));
    let ask = Ask::Search {
        column: books::column("oktru"),
        query: "вафли".to_owned(),
        limit: 5,
    };
    let (Answer::Entries(entries), _) = session.ask(ask) else {
        panic!("entries");
    };
    assert_eq!(entries[0].text, "1101-0001-0002-100000003");
}

#[test]
fn entries_are_offered_where_there_is_something_to_choose() {
    let (mut session, _) = open(&[&[("measure_unit", "Килограмм")], &[("oktru", "Набор")]]);
    let mut offered = |rule: &str| {
        let filter = Filter {
            rule: Some(rule.to_owned()),
            ..Filter::default()
        };
        let found = findings(&mut session, filter);
        assert!(!found.is_empty(), "{rule}");
        let entries = found.into_iter().flat_map(|finding| finding.entries);
        entries.map(|entry| entry.text).collect::<Vec<_>>()
    };
    // Two units are called so: whichever is meant, the cell holds the same.
    assert_eq!(offered("r205"), [""; 0]);
    // Two classes are: their codes tell them apart.
    assert_eq!(
        offered("r204"),
        ["1101-0002-0001-100000004", "1102-0001-0001-100000005"]
    );
}

#[test]
fn a_template_without_products_is_worth_keeping() {
    let (_, opened) = open(&[]);
    assert!(opened.blank);
    assert!(!opened.state.importable);
}

#[test]
fn dictionaries_of_another_template_stand_in_for_missing_ones() {
    let blank = template(&[], true);
    let mut session = Session::default();
    let bytes = template(&[&[]], false);
    assert!(session.read(bytes.clone(), "goods.xlsx", "ru", &mut |_, _, _| {}));
    let Answer::Opened(opened) = session.check(Some(&blank), &mut |_, _, _| {}) else {
        panic!("opened");
    };
    assert_eq!((opened.origin, opened.dictionaries[0]), (1, 6));
    assert_eq!(open_in(&mut session, bytes.clone(), None).origin, 2);
    // What is kept may be damaged.
    assert_eq!(open_in(&mut session, bytes, Some(b"PK?")).origin, 2);
}

#[test]
fn the_next_finding_is_found_round_the_end() {
    let (mut session, _) = open(&[
        &[("name_kk", "")],
        &[],
        &[("country", ""), ("quantity", "")],
    ]);
    let mut place = (0, 0);
    let mut step = |session: &mut Session, back| {
        let filter = Filter {
            severity: Some(2),
            ..Filter::default()
        };
        let ask = Ask::Next {
            filter,
            row: place.0,
            column: place.1,
            back,
        };
        let (Answer::Findings { findings, .. }, _) = session.ask(ask) else {
            panic!("findings");
        };
        place = (findings[0].row, findings[0].column.unwrap_or_default());
        place
    };
    let at = |row, code| (row, books::column(code));
    assert_eq!(step(&mut session, false), at(5, "name_kk"));
    assert_eq!(step(&mut session, false), at(7, "country"));
    assert_eq!(step(&mut session, false), at(7, "quantity"));
    assert_eq!(step(&mut session, false), at(5, "name_kk"));
    assert_eq!(step(&mut session, true), at(7, "quantity"));
}

#[test]
fn rows_with_findings_of_a_sort_are_found() {
    let (mut session, _) = open(&[
        &[("name_kk", "")],
        &[],
        &[("country", ""), ("quantity", "")],
        &[("quantity", "")],
    ]);
    let mut places = |filter: Filter| {
        let (Answer::Places(places), _) = session.ask(Ask::Places(filter)) else {
            panic!("places");
        };
        places
    };
    let errors = Filter {
        severity: Some(2),
        ..Filter::default()
    };
    let of_column = Filter {
        column: Some(books::column("quantity")),
        ..errors.clone()
    };
    assert_eq!(places(errors), [0, 2, 3]);
    assert_eq!(places(of_column), [2, 3]);
}

#[test]
fn nothing_that_is_asked_of_nothing_breaks() {
    let asks = || {
        [
            Ask::Open {
                name: String::new(),
                lang: String::new(),
            },
            Ask::Rows { from: 0, count: 1 },
            Ask::Findings {
                filter: Filter::default(),
                from: 0,
                count: 1,
            },
            Ask::Undo,
            Ask::Save,
            Ask::Split,
            Ask::Report { xlsx: true },
            Ask::Changes,
            edit(5, "brand", "x"),
            edit(u32::MAX, "brand", "x"),
            Ask::Fix {
                rule: Some("none".to_owned()),
                unsafe_too: true,
            },
            Ask::Accept {
                row: 99,
                column: Some(u16::MAX),
                rule: "r001".to_owned(),
                accepted: true,
            },
            Ask::Search {
                column: u16::MAX,
                query: String::new(),
                limit: u32::MAX,
            },
        ]
    };
    let mut session = Session::default();
    for ask in asks() {
        let (answer, files) = session.ask(ask);
        assert!(matches!(answer, Answer::Problem(words) if !words.is_empty()));
        assert!(files.is_empty());
    }
    // A file that is none is open all the same: a finding says what it is.
    let opened = open_in(&mut session, b"%PDF-1.7".to_vec(), None);
    assert!(!opened.state.importable);
    assert!(opened.columns.is_empty() && opened.numbers.is_empty());
    for ask in asks() {
        session.ask(ask);
    }
}
