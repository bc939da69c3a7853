//! Splitting: each file is complete and has its own products only, moved up to the first row of products.

use crate::support::{SHEET, book, cells, edits, packed, part, real, sheet};
use nct_ready::template::Template;
use nct_ready::xlsx;

const HEADER: &str = r#"<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2"/><row r="3"/><row r="4"><c r="A4"><f>A1</f><v>1</v></c></row>"#;

fn parts(rows: &str, after: &str, list: &[(&str, &str)], parts: &[Vec<u32>]) -> Vec<Vec<u8>> {
    let xml = sheet(&[HEADER, rows].concat()).replace(
        "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>",
        after,
    );
    xlsx::split(&book(xml.as_bytes()), "Import", &edits(list), 5, parts).expect("split")
}

#[test]
fn rows_move_up_with_their_looks_and_texts() {
    let rows = concat!(
        r#"<row r="5" ht="20"><c r="A5" s="61" t="s"><v>0</v></c></row><row r="6"><c r="A6" s="61"/></row>"#,
        r#"<row r="7" spans="1:2" hidden="1"><c r="A7" s="62"><f>A5*2</f><v>7</v></c><c r="B7" t="str"><f t="shared" ref="B7:B8" si="0">A7</f><v>b</v></c></row>"#,
        r#"<row r="8"><c r="B8"><f t="shared" si="0"/><v>8</v></c></row>"#,
    );
    let files = parts(
        rows,
        "",
        &[("C8", "new"), ("A5", "first")],
        &[vec![5, 8], vec![7]],
    );
    let rows = |bytes: &[u8]| {
        part(bytes, SHEET)
            .split_once("<row r=\"5\"")
            .expect("products")
            .1
            .to_owned()
    };
    assert!(
        rows(&files[0]).starts_with(concat!(
            r#" ht="20"><c r="A5" s="61" t="inlineStr"><is><t xml:space="preserve">first</t></is></c></row>"#,
            r#"<row r="6"><c r="B6"><v>8</v></c><c r="C6" s="7" t="inlineStr"><is><t xml:space="preserve">new</t></is></c></row></sheetData>"#,
        )),
        "{}",
        rows(&files[0])
    );
    assert!(
        rows(&files[1]).starts_with(
            r#" spans="1:2" hidden="1"><c r="A5" s="62"><v>7</v></c><c r="B5" t="str"><v>b</v></c></row></sheetData>"#
        ),
        "{}",
        rows(&files[1])
    );
    for file in &files {
        let xml = part(file, SHEET);
        assert!(
            xml.contains("<dataValidation type=\"list\" sqref=\"D5:D99\">")
                && !xml.contains("<f>A1"),
            "{xml}"
        );
        assert!(packed(file).iter().all(|part| part.0 != "xl/calcChain.xml"));
        assert_eq!(cells(file)[&(4, 0)], "1");
    }
    assert!(part(&files[0], SHEET).contains("<dimension ref=\"A1:E6\"/>"));
    assert!(part(&files[1], SHEET).contains("<dimension ref=\"A1:E5\"/>"));
}

#[test]
fn areas_go_with_their_rows() {
    let rows = r#"<row r="5"><c r="A5"><v>5</v></c></row><row r="6"><c r="A6"><v>6</v></c></row><row r="7"><c r="A7"><v>7</v></c></row>"#;
    let merged = concat!(
        r#"<mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="A7:B7"/><mergeCell ref="A5:A6"/></mergeCells>"#,
        r#"<hyperlinks><hyperlink ref="A6" location="x"/></hyperlinks>"#,
    );
    let files = parts(rows, merged, &[], &[vec![5, 7], vec![6]]);
    let xml = part(&files[0], SHEET);
    assert!(
        xml.contains(
            r#"<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A6:B6"/></mergeCells><data"#
        ),
        "{xml}"
    );
    let xml = part(&files[1], SHEET);
    assert!(
        xml.contains(r#"<mergeCells><mergeCell ref="A1:B2"/></mergeCells><hyperlinks><hyperlink ref="A5" location="x"/></hyperlinks>"#),
        "{xml}"
    );
    let none = r#"<mergeCells count="1"><mergeCell ref="A5:A6"/></mergeCells>"#;
    assert!(!part(&parts(rows, none, &[], &[vec![5]])[0], SHEET).contains("merge"));
}

#[test]
fn rows_without_names_get_them() {
    let xml = sheet(
        "<row><c><v>1</v></c></row><row/><row/><row/><row><c><v>5</v></c><c><v>b</v></c></row><row><c><v>6</v></c></row>",
    );
    let files =
        xlsx::split(&book(xml.as_bytes()), "Import", &[], 5, &[vec![6], vec![5]]).expect("split");
    assert_eq!(
        cells(&files[0]).into_iter().collect::<Vec<_>>(),
        [((1, 0), "1".into()), ((5, 0), "6".into())]
    );
    assert_eq!(cells(&files[1])[&(5, 1)], "b");
}

#[test]
fn cut_and_flipped_sheets_never_panic() {
    let whole = sheet(&[HEADER, crate::support::ROWS].concat());
    for at in (0..whole.len()).step_by(7) {
        for byte in [b'<', b'"', b' ', b'9'] {
            let mut xml = whole.clone().into_bytes();
            xml[at] = byte;
            let _ = xlsx::split(
                &book(&xml),
                "Import",
                &edits(&[("A5", "x")]),
                5,
                &[vec![6], vec![5, 7]],
            );
        }
    }
}

#[test]
fn parts_of_the_real_template_are_templates() {
    let Some(before) = real("nct-template-2026-05.xlsx") else {
        return;
    };
    let list = edits(&[("A7", "a"), ("A9", "b"), ("A1006", "c")]);
    let files =
        xlsx::split(&before, "Import", &list, 5, &[vec![5, 9], vec![7, 1006]]).expect("split");
    let old = packed(&before);
    for (file, texts) in files.iter().zip([["", "b"], ["a", "c"]]) {
        for (old, new) in old.iter().zip(packed(file)) {
            assert_eq!(old.0 == SHEET, *old != new, "{}", old.0);
        }
        let book = crate::support::read(file);
        let template = Template::check(book, None, |_, _| {});
        assert_eq!(
            template
                .rows()
                .iter()
                .map(|row| row.number)
                .collect::<Vec<_>>(),
            [5, 6]
        );
        let found = [5, 6].map(|row| template.text(row, 0));
        assert_eq!(found[1], texts[1]);
        assert!(texts[0].is_empty() || found[0] == texts[0]);
    }
}
