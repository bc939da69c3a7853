//! What a person does to a template: edits, fixes, accepted findings, and the way back from each.
#[path = "support/books.rs"]
mod books;

use books::{book, check, column, good_row};
use nct_ready::rules::Code;
use nct_ready::template::{Edit, Place, Row, Template};
use proptest::prelude::*;

fn edit(row: u32, code: &str, text: &str) -> Edit {
    Edit {
        row,
        column: column(code),
        text: text.into(),
    }
}

/// Rows that differ in what makes rows alike.
fn rows(count: u32) -> Vec<Row> {
    (5..5 + count)
        .map(|number| {
            let mut row = good_row(number);
            for (code, text) in [
                ("gtin", String::new()),
                ("name_ru", format!("Печенье {number}")),
                ("name_kk", format!("Печенье {number} кілегейлі")),
            ] {
                row.cells[usize::from(column(code))] = books::text(&text);
            }
            row
        })
        .collect()
}

/// Everything that a change may touch, to compare before and after.
fn picture(template: &Template) -> String {
    let cells: Vec<_> = template.rows().iter().map(|row| &row.cells).collect();
    let findings: Vec<_> = template.findings().collect();
    format!(
        "{cells:?} {findings:?} {:?} {:?} {:?}",
        template.counts(),
        template.groups(),
        template.changes()
    )
}

fn rules_at(template: &Template, row: u32) -> Vec<&'static str> {
    let of_row = template.row_findings(row).iter();
    of_row
        .map(|located| located.finding.rule.code.id())
        .collect()
}

#[test]
fn an_edit_is_checked_at_once_and_can_be_taken_back_and_done_again() {
    let mut template = check(book(rows(3)));
    assert!(template.is_importable(), "{}", picture(&template));
    let before = picture(&template);
    assert_eq!(template.edit(&[edit(6, "name_ru", "")], None), [6]);
    assert_eq!(rules_at(&template, 6), ["r001"]);
    assert!(!template.is_importable());
    assert_eq!(template.counts().rows_with_errors, 1);
    let after = picture(&template);
    assert_eq!(template.undo(), [6]);
    assert_eq!(picture(&template), before);
    assert_eq!(template.can(), (false, true));
    assert_eq!(template.redo(), [6]);
    assert_eq!(picture(&template), after);
    // Something else ends the way forth.
    template.undo();
    template.edit(&[edit(7, "brand", "Айна-2")], None);
    assert_eq!(template.can(), (true, false));
    assert_eq!(template.redo(), [0_u32; 0]);
}

#[test]
fn what_changes_nothing_is_no_step() {
    let mut template = check(book(rows(2)));
    let same = template.text(5, column("name_ru")).to_owned();
    assert!(template.edit(&[edit(5, "name_ru", &same)], None).is_empty());
    // Row 9 holds no product; rows 1-4 are the header.
    for row in [1, 4, 9, u32::MAX] {
        assert!(template.edit(&[edit(row, "brand", "x")], None).is_empty());
    }
    assert_eq!(template.can(), (false, false));
    assert!(template.undo().is_empty());
}

#[test]
fn the_list_of_changes_compares_with_the_file_and_names_the_last_rule() {
    let mut template = check(book(rows(2)));
    template.edit(&[edit(5, "brand", "Первая")], None);
    template.edit(&[edit(5, "brand", "Вторая")], Some(Code::R006));
    template.edit(&[edit(6, "article", "")], None);
    let said: Vec<_> = template
        .changes()
        .into_iter()
        .map(|change| (change.row, change.before, change.after, change.rule))
        .collect();
    assert_eq!(
        said,
        [
            (5, "Айна".into(), "Вторая".into(), Some(Code::R006)),
            (6, "AY-200".into(), String::new(), None),
        ]
    );
    template.undo();
    template.undo();
    assert_eq!(template.changes()[0].rule, None);
    template.edit(&[edit(5, "brand", "Айна")], None);
    assert!(template.changes().is_empty(), "as it was in the file");
}

#[test]
fn rows_that_become_alike_are_all_checked_again() {
    let mut template = check(book(rows(3)));
    let code = "4870837105423";
    assert_eq!(template.edit(&[edit(5, "gtin", code)], None), [5]);
    assert_eq!(template.edit(&[edit(7, "gtin", code)], None), [5, 7]);
    assert_eq!(
        template.edit(&[edit(6, "gtin", &["0", code].concat())], None),
        [5, 6, 7],
        "padded with a zero it is the same"
    );
    assert_eq!(template.edit(&[edit(5, "gtin", "")], None), [5, 6, 7]);
    template.undo();
    template.undo();
    template.undo();
    assert_eq!(rules_at(&template, 5), [""; 0], "it stands alone again");
}

#[test]
fn a_row_that_was_emptied_is_no_product() {
    let mut template = check(book(rows(2)));
    let all: Vec<_> = template
        .schema()
        .columns
        .iter()
        .map(|column| Edit {
            row: 6,
            column: column.index,
            text: String::new(),
        })
        .collect();
    template.edit(&all, None);
    assert_eq!((template.products(), template.rows().len()), (1, 2));
    assert!(template.is_importable(), "{}", picture(&template));
    template.undo();
    assert_eq!(template.products(), 2);
}

#[test]
fn an_accepted_finding_does_not_count_and_comes_back() {
    let mut template = check(book(rows(2)));
    template.edit(&[edit(5, "name_ru", "")], None);
    let place = Place::cell(5, column("name_ru"));
    template.accept(place, Code::R001, true);
    assert!(template.is_importable());
    assert_eq!(template.counts().errors, 0);
    assert_eq!(rules_at(&template, 5)[0], "r001", "it is still shown");
    template.undo();
    assert_eq!(template.counts().errors, 1);
    template.redo();
    template.accept(place, Code::R001, false);
    assert!(!template.is_importable());
    // Twice the same is no step.
    template.accept(place, Code::R001, false);
    template.undo();
    assert!(template.is_importable());
}

#[test]
fn all_safe_fixes_are_one_step_and_leave_none_behind() {
    let mut template = check(book(rows(2)));
    template.edit(
        &[
            edit(5, "brand", " Айна  \n"),
            edit(5, "article", "AY\u{200b}-200 "),
            edit(6, "a4282e5d", " ТОО  «Айна» "),
        ],
        None,
    );
    let before = picture(&template);
    assert_eq!(template.fix_all_safe(), [5, 6]);
    assert_eq!(template.text(5, column("brand")), "Айна");
    assert_eq!(template.text(5, column("article")), "AY-200");
    assert!(template.fixes(None, false).is_empty());
    assert!(template.fix_all_safe().is_empty(), "nothing is left to do");
    template.undo();
    assert_eq!(picture(&template), before);
}

/// A row, a column, a text, or a step back. Barcodes and names are few, so that rows become alike.
fn step() -> impl Strategy<Value = (u32, usize, String, bool)> {
    let alike = prop_oneof![
        Just((usize::from(column("gtin")), "4870206710012".to_owned())),
        Just((usize::from(column("name_ru")), "Печенье".to_owned())),
        Just((usize::from(column("name_ru")), " ПЕЧЕНЬЕ".to_owned())),
    ];
    let any = (0_usize..20, "[ а-яA-Z0-9,.@\n]{0,8}");
    let cell = prop_oneof![alike, any];
    (0_u32..4, cell, prop::bool::weighted(0.3))
        .prop_map(|(row, (at, text), back)| (row, at, text, back))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// However a template came about, checking it anew finds the same.
    #[test]
    fn changes_and_a_new_check_agree(
        steps in prop::collection::vec(step(), 1..25),
    ) {
        let mut template = check(book(rows(4)));
        let start = picture(&template);
        for (row, column, text, back) in &steps {
            if *back {
                template.undo();
            } else {
                template.edit(&[Edit { row: 5 + row, column: *column as u16, text: text.clone() }], None);
            }
        }
        let fresh = check(book(template.rows().to_vec()));
        let of_rows = |template: &Template| {
            let rows = template.rows().iter();
            rows.map(|row| template.row_findings(row.number).to_vec()).collect::<Vec<_>>()
        };
        prop_assert_eq!(of_rows(&template), of_rows(&fresh));
        while template.can().0 {
            template.undo();
        }
        prop_assert_eq!(picture(&template), start);
    }
}
