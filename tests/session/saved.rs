//! What is saved of a file, and what is kept.

use crate::books;
use crate::{changed, edit, open, open_in, template, text};
use nct_ready::session::Session;
use nct_ready::worker::protocol::{Answer, Ask};

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
