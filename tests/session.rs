//! The life of a template in a worker: opened, mended, saved, taken up again. Messages in, messages out.
#![cfg(all(feature = "wire", feature = "xlsx"))]

#[path = "support/books.rs"]
mod books;

use books::{GOOD, dictionaries, header};
use nct_ready::export::{Cell, Sheet};
use nct_ready::session::Session;
use nct_ready::template::Dictionary;
use nct_ready::worker::protocol::{
    Answer, Ask, ChangeView, Edit, Editor, Filter, FindingView, Opened, Replace, RowView, State,
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
fn an_edit_is_checked_and_can_be_taken_back() {
    let (mut session, opened) = open(&[&[], &[]]);
    let before = opened.state.errors;
    let (rows, cells, state) = changed(&mut session, edit(6, "name_kk", ""));
    assert_eq!((rows.len(), rows[0].0, cells), (1, 1, 1));
    let column = usize::from(books::column("name_kk"));
    assert_eq!(
        (rows[0].1.marks[column], rows[0].1.changed[column]),
        (3, true)
    );
    assert_eq!((state.errors, state.changed_cells), (before + 1, 1));
    assert!(state.can_undo && !state.can_redo);

    let found = findings(
        &mut session,
        Filter {
            rule: Some("r001".to_owned()),
            ..Filter::default()
        },
    );
    assert_eq!(
        (found[0].row, found[0].column),
        (6, Some(books::column("name_kk")))
    );

    let (rows, cells, state) = changed(&mut session, Ask::Undo);
    assert_eq!((rows.len(), cells, state.errors), (1, 1, before));
    assert!(!state.can_undo && state.can_redo && state.changed_cells == 0);
    let (_, _, state) = changed(&mut session, Ask::Redo);
    assert_eq!(state.errors, before + 1);
}

#[test]
fn a_finding_can_be_taken_as_it_is() {
    let (mut session, _) = open(&[&[("name_kk", "")]]);
    let ask = |accepted| Ask::Accept {
        row: 5,
        column: Some(books::column("name_kk")),
        rule: "r001".to_owned(),
        accepted,
    };
    let (rows, _, state) = changed(&mut session, ask(true));
    assert_eq!((rows.len(), rows[0].1.mark, state.errors), (1, 0, 0));
    assert!(state.importable);
    assert!(
        findings(&mut session, Filter::default())
            .iter()
            .any(|f| f.accepted)
    );
    let (rows, _, state) = changed(&mut session, Ask::Undo);
    assert_eq!((rows.len(), state.errors), (1, 1));
}

#[test]
fn a_rule_is_mended_everywhere_in_one_step() {
    let (mut session, opened) = open(&[&[("brand", " Айна  Люкс ")], &[], &[("article", "a  b")]]);
    let group = opened
        .state
        .groups
        .iter()
        .find(|group| group.rule == "r006");
    assert_eq!(group.map(|group| (group.count, group.safe)), Some((2, 2)));
    let fix = Ask::Fix {
        rule: Some("r006".to_owned()),
        unsafe_too: false,
    };
    let shown = preview(
        &mut session,
        Ask::Preview {
            rule: "r006".to_owned(),
        },
    );
    assert_eq!(shown.len(), 2);
    let (rows, cells, state) = changed(&mut session, fix);
    assert_eq!((rows.len(), cells, state.changed_cells), (2, 2, 2));
    assert_eq!(text(&mut session, 0, "brand"), "Айна Люкс");
    assert_eq!(shown[0].after, "Айна Люкс");
    let (_, cells, state) = changed(&mut session, Ask::Undo);
    assert_eq!((cells, state.changed_cells), (2, 0));
    let all = Ask::Fix {
        rule: None,
        unsafe_too: false,
    };
    assert_eq!(changed(&mut session, all.clone()).1, 2);
    assert_eq!(changed(&mut session, all).1, 0, "nothing is left");
}

#[test]
fn a_text_is_replaced_in_a_column() {
    let (mut session, _) = open(&[
        &[("brand", "АЙНА люкс")],
        &[("brand", "Луч")],
        &[("brand", "")],
    ]);
    let replace = Replace {
        column: books::column("brand"),
        find: "айна".to_owned(),
        with: "Ayna".to_owned(),
        whole: false,
        any_case: true,
    };
    let shown = preview(&mut session, Ask::PreviewReplace(replace.clone()));
    assert_eq!(
        shown
            .iter()
            .map(|c| (c.row, c.after.as_str()))
            .collect::<Vec<_>>(),
        [(5, "Ayna люкс")]
    );
    let (_, cells, _) = changed(&mut session, Ask::Replace(replace));
    assert_eq!(
        (cells, text(&mut session, 0, "brand").as_str()),
        (1, "Ayna люкс")
    );
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
fn what_is_kept_is_done_again() {
    let bytes = template(&[&[("brand", " Айна")], &[("name_kk", "")]], true);
    let mut session = Session::default();
    open_in(&mut session, bytes.clone(), None);
    changed(&mut session, edit(5, "article", "x-1"));
    changed(
        &mut session,
        Ask::Fix {
            rule: None,
            unsafe_too: false,
        },
    );
    changed(
        &mut session,
        Ask::Accept {
            row: 6,
            column: Some(books::column("name_kk")),
            rule: "r001".to_owned(),
            accepted: true,
        },
    );
    let journal = session.journal();

    let mut again = Session::default();
    open_in(&mut again, bytes, None);
    let Some(Answer::Opened(opened)) = again.replay(&journal) else {
        panic!("opened");
    };
    assert_eq!(opened.state.changed_cells, 2);
    assert!(opened.state.importable);
    assert_eq!(text(&mut again, 0, "brand"), "Айна");
    assert_eq!(again.journal(), journal);
    for wrong in [
        &b""[..],
        b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
        &journal[..journal.len() / 2],
    ] {
        assert!(
            again.replay(wrong).is_some(),
            "nothing is done, and nothing breaks"
        );
    }
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

#[test]
fn what_was_mended_is_saved_and_read_again() {
    let bytes = template(&[&[("brand", " Айна  Люкс ")], &[("name_kk", "")]], true);
    let mut session = Session::default();
    open_in(&mut session, bytes.clone(), None);
    let (Answer::File(_), files) = session.ask(Ask::Save) else {
        panic!("a file");
    };
    assert!(files == [bytes], "nothing was changed");

    let fix = Ask::Fix {
        rule: None,
        unsafe_too: false,
    };
    changed(&mut session, fix);
    changed(&mut session, edit(6, "name_kk", "Айна печеньесі & <200 г>"));
    let (answer, mut files) = session.ask(Ask::Save);
    assert!(matches!(answer, Answer::File(name) if name == "goods-checked.xlsx"));

    let mut again = Session::default();
    let saved = files.remove(0);
    let Answer::Opened(opened) =
        again.open(saved, "goods-checked.xlsx", "ru", None, &mut |_, _, _| {})
    else {
        panic!("opened");
    };
    assert!(opened.state.importable);
    assert_eq!(text(&mut again, 0, "brand"), "Айна Люкс");
    assert_eq!(text(&mut again, 1, "name_kk"), "Айна печеньесі & <200 г>");
    changed(&mut again, edit(6, "article", ""));
    let (answer, _) = again.ask(Ask::Save);
    assert!(matches!(answer, Answer::File(name) if name == "goods-checked.xlsx"));
}

#[test]
fn more_products_than_the_catalog_takes_become_several_files() {
    let products: Vec<&[(&str, &str)]> = vec![&[]; 1_003];
    let (mut session, opened) = open(&products);
    assert!(opened.state.too_many);
    changed(&mut session, edit(1_006, "brand", "Луч"));
    let (Answer::Files(names), files) = session.ask(Ask::Split) else {
        panic!("files");
    };
    assert_eq!(names, ["goods-1-checked.xlsx", "goods-2-checked.xlsx"]);
    for (file, count) in files.into_iter().zip([1_000, 3]) {
        let mut part = Session::default();
        let opened = open_in(&mut part, file, None);
        assert_eq!((opened.products, opened.numbers[0]), (count, 5));
        assert!(!opened.state.too_many);
        if count == 3 {
            assert_eq!(text(&mut part, 1, "brand"), "Луч");
        }
    }
    let (mut none, _) = open(&[]);
    assert!(matches!(none.ask(Ask::Split).0, Answer::Problem(_)));
}

#[test]
fn files_are_named_after_theirs() {
    let (mut session, _) = open(&[&[("brand", " Айна")]]);
    for (ask, name) in [
        (Ask::Report { xlsx: true }, "goods-report.xlsx"),
        (Ask::Report { xlsx: false }, "goods-report.csv"),
        (Ask::Changes, "goods-changes.csv"),
    ] {
        let (answer, files) = session.ask(ask);
        assert!(
            matches!(&answer, Answer::File(file) if file == name),
            "{answer:?}"
        );
        assert_eq!(files.len(), 1);
        assert!(files[0].len() > 20);
    }
}
