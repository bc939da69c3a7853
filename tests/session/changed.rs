//! Everything that changes an open file.

use crate::books;
use crate::{changed, edit, findings, open, preview, text};
use nct_ready::worker::protocol::{Ask, Filter, Replace};

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
