//! Saving: cells get new texts, and everything else stays byte for byte as it is.
#![cfg(feature = "xlsx")]
mod hostile;
mod office;
mod real;
mod split;
mod support;

use nct_ready::template::{Cell, Damage};
use nct_ready::xlsx;
use support::{ROWS, SHEET, book, cells, part, patch, read, sheet};

/// The sheet's rows after a patch.
fn rows(bytes: &[u8]) -> String {
    let xml = part(bytes, SHEET);
    let (_, rows) = xml.split_once("<sheetData>").expect("rows");
    rows.split("</sheetData>")
        .next()
        .expect("an end")
        .to_owned()
}

fn patched(before: &str, edits: &[(&str, &str)]) -> String {
    rows(&patch(&book(sheet(before).as_bytes()), edits))
}

#[test]
fn every_kind_of_cell_becomes_text_and_keeps_its_style() {
    for (cell, style, before) in [
        ("A5", "61", r#"<c r="A5" s="61" t="s"><v>1</v></c>"#),
        ("B5", "61", r#"<c r="B5" s="61"><v>1.5</v></c>"#),
        ("C5", "61", r#"<c r="C5" s="61" t="b"><v>1</v></c>"#),
        (
            "D5",
            "62",
            r#"<c r="D5" s="62" t="inlineStr"><is><t>inline</t></is></c>"#,
        ),
        (
            "E5",
            "61",
            r#"<c r="E5" s="61" t="str"><f>A5&amp;B5</f><v>rich text1.5</v></c>"#,
        ),
        ("A6", "61", r#"<c r="A6" s="61"/>"#),
        ("B6", "61", r#"<c r="B6" s="61" t="e"><v>#N/A</v></c>"#),
        ("C6", "61", r#"<c r="C6" s="61" t="s"><v>0</v></c>"#),
    ] {
        let after = format!(
            r#"<c r="{cell}" s="{style}" t="inlineStr"><is><t xml:space="preserve">0100</t></is></c>"#
        );
        assert_eq!(
            patched(ROWS, &[(cell, "0100")]),
            ROWS.replace(before, &after)
        );
        let empty = format!(r#"<c r="{cell}" s="{style}"/>"#);
        assert_eq!(patched(ROWS, &[(cell, "")]), ROWS.replace(before, &empty));
    }
}

#[test]
fn cells_and_rows_that_are_missing_come_in_their_order() {
    let text = |cell: &str, style: &str| {
        format!(r#"<c r="{cell}"{style} t="inlineStr"><is><t xml:space="preserve">x</t></is></c>"#)
    };
    // In a row, with the style of the products above; at the row's end; before its first cell.
    assert_eq!(
        patched(ROWS, &[("D6", "x"), ("G6", "x")]),
        ROWS.replace(
            r#"<c r="C6" s="61" t="s"><v>0</v></c></row>"#,
            &[
                r#"<c r="C6" s="61" t="s"><v>0</v></c>"#,
                &text("D6", " s=\"62\""),
                &text("G6", " s=\"61\""),
                "</row>"
            ]
            .concat(),
        )
    );
    let gap = r#"<row r="5"><c r="C5" s="8"/></row>"#;
    assert_eq!(
        patched(gap, &[("A5", "x"), ("B5", "x")]),
        [
            r#"<row r="5">"#,
            &text("A5", " s=\"8\""),
            &text("B5", " s=\"8\""),
            r#"<c r="C5" s="8"/></row>"#
        ]
        .concat()
    );
    // New rows, with the style of the column where there is no cell to go by.
    let some = r#"<row r="2"/><row r="9" spans="1:2"/>"#;
    assert_eq!(
        patched(some, &[("A1", "x"), ("B4", "x"), ("K9", "x"), ("A10", "x")]),
        [
            "<row r=\"1\">",
            &text("A1", " s=\"3\""),
            "</row><row r=\"2\"/>",
            "<row r=\"4\">",
            &text("B4", " s=\"7\""),
            "</row>",
            "<row r=\"9\">",
            &text("K9", ""),
            "</row>",
            "<row r=\"10\">",
            &text("A10", " s=\"3\""),
            "</row>",
        ]
        .concat()
    );
    // To empty what is not there changes nothing.
    assert_eq!(patched(some, &[("A2", ""), ("C3", "")]), some);
    // How far a row goes is no longer said where it goes further.
    assert!(patched(ROWS, &[("G5", "x")]).contains("<row r=\"5\" ht=\"20\" customHeight=\"1\">"));
}

#[test]
fn a_sheet_without_rows_gets_them() {
    let xml = sheet("").replace("<sheetData></sheetData>", "<sheetData/>");
    let after = patch(&book(xml.as_bytes()), &[("B2", "x"), ("A1", "y")]);
    assert_eq!(cells(&after).into_values().collect::<Vec<_>>(), ["y", "x"]);
    let prefixed = r#"<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="n"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>"#;
    let after = patch(
        &book(prefixed.as_bytes()),
        &[("A1", "y"), ("B1", "z"), ("A2", "x")],
    );
    let xml = part(&after, SHEET);
    assert!(xml.contains(r#"<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">y</x:t></x:is></x:c><x:c r="B1""#), "{xml}");
    assert!(xml.contains(r#"<x:row r="2"><x:c r="A2""#), "{xml}");
    assert_eq!(
        cells(&after).into_values().collect::<Vec<_>>(),
        ["y", "z", "x"]
    );
}

#[test]
fn cells_and_rows_without_names_stay_where_they_are() {
    let before = r"<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>";
    let after = patch(
        &book(sheet(before).as_bytes()),
        &[("B1", "x"), ("C2", "y"), ("A4", "z")],
    );
    assert_eq!(
        cells(&after).into_values().collect::<Vec<_>>(),
        ["1", "x", "3", "y", "z"]
    );
}

#[test]
fn what_a_file_has_twice_gets_the_text_twice() {
    let before = r#"<row r="5"><c r="A5"><v>1</v></c><c r="A5"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="5"><c r="A5"><v>4</v></c></row>"#;
    let book = book(sheet(before).as_bytes());
    assert_eq!(
        cells(&patch(&book, &[("A5", "x")]))
            .into_values()
            .collect::<Vec<_>>(),
        ["3", "x"]
    );
    assert_eq!(
        cells(&patch(&book, &[("A5", "")]))
            .into_values()
            .collect::<Vec<_>>(),
        ["3"]
    );
    assert_eq!(
        cells(&patch(&book, &[("A4", "x")]))
            .into_values()
            .collect::<Vec<_>>(),
        ["3", "x", "4"]
    );
}

#[test]
fn the_area_of_the_sheet_grows_with_it() {
    let area = |edits: &[(&str, &str)]| {
        let xml = part(&patch(&book(sheet(ROWS).as_bytes()), edits), SHEET);
        xml.split("<dimension ref=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .expect("an area")
            .to_owned()
    };
    assert_eq!(area(&[("B5", "x")]), "A1:E6");
    assert_eq!(area(&[("T9", "")]), "A1:E6");
    assert_eq!(area(&[("T9", "x")]), "A1:T9");
}

#[test]
fn formulas_go_where_they_must_and_nowhere_else() {
    let shared = concat!(
        r#"<row r="5"><c r="A5"><f t="shared" ref="A5:A7" si="0">B5*2</f><v>2</v></c><c r="C5"><f>B5</f><v>1</v></c></row>"#,
        r#"<row r="6"><c r="A6"><f t="shared" si="0"/><v>4</v></c></row>"#,
        r#"<row r="7"><c r="A7" t="str"><f t="shared" si="0"></f><v>six</v></c><c r="B7"><f t="shared" si="1"/><v>9</v></c></row>"#,
    );
    let book = book(sheet(shared).as_bytes());
    let after = patch(&book, &[("A5", "x")]);
    let main = read(&after).main.expect("a sheet");
    let cell = |row: usize, column| main.rows[row].cell(column).clone();
    assert_eq!(cell(0, 0), Cell::Text("x".into()));
    // The others keep what they show.
    assert_eq!(cell(1, 0), Cell::Number("4".into()));
    assert_eq!(cell(2, 0), Cell::Text("six".into()));
    assert!(matches!(cell(0, 2), Cell::Formula { .. }));
    assert!(matches!(cell(2, 1), Cell::Formula { .. }));
    // Of a shared formula's other cells only the one that gets a text loses it.
    let after = rows(&patch(&book, &[("A6", "x")]));
    assert!(
        after.contains(r#"<f t="shared" ref="A5:A7" si="0">"#)
            && after.contains(r#"<f t="shared" si="0"></f>"#),
        "{after}"
    );
    let array = r#"<row r="5"><c r="A5"><f t="array" ref="A5:B5">C5:D5</f><v>1</v></c><c r="B5"><v>2</v></c></row>"#;
    let after = patched(array, &[("B5", "x")]);
    assert!(
        !after.contains("<f") && after.contains(r#"<c r="A5"><v>1</v></c>"#),
        "{after}"
    );
    assert!(patched(array, &[("C5", "x")]).contains("<f"));
}

#[test]
fn the_list_of_formulas_goes_with_a_formula() {
    let before = book(sheet(ROWS).as_bytes());
    let names = |bytes: &[u8]| {
        support::packed(bytes)
            .into_iter()
            .map(|part| part.0)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&patch(&before, &[("A5", "x")])), names(&before));
    let after = patch(&before, &[("E5", "x")]);
    assert_eq!(names(&after), names(&before)[..6]);
    assert!(!part(&after, "[Content_Types].xml").contains("calcChain"));
    assert!(!part(&after, "xl/_rels/workbook.xml.rels").contains("calcChain"));
    assert!(part(&after, "xl/_rels/workbook.xml.rels").contains("rId2"));
}

#[test]
fn all_other_parts_stay_byte_for_byte() {
    let before = book(sheet(ROWS).as_bytes());
    let after = patch(&before, &[("A5", "x"), ("Z99", "y")]);
    let (old, new) = (support::packed(&before), support::packed(&after));
    assert_eq!(old.len(), new.len());
    for (old, new) in old.into_iter().zip(new) {
        assert_eq!(old.0, new.0);
        assert_eq!(old.3, new.3, "{}: its time", old.0);
        assert_eq!(old.0 == SHEET, old != new, "{}", old.0);
    }
    let comment = |bytes: &[u8]| bytes.ends_with(b"\x09\x00A comment");
    assert!(comment(&before) && comment(&after));
    // No edits: what is new is only how the sheet is packed.
    assert_eq!(part(&patch(&before, &[]), SHEET), part(&before, SHEET));
}

#[test]
fn to_patch_twice_is_to_patch_once() {
    let edits = [
        ("A5", "x"),
        ("E5", "y"),
        ("F5", "z"),
        ("B9", "_x000D_"),
        ("C5", ""),
    ];
    let once = patch(&book(sheet(ROWS).as_bytes()), &edits);
    assert_eq!(patch(&once, &edits), once);
}

#[test]
fn the_last_of_several_texts_for_a_cell_counts() {
    let after = patch(&book(sheet(ROWS).as_bytes()), &[("A5", "x"), ("A5", "y")]);
    assert_eq!(cells(&after)[&(5, 0)], "y");
}

#[test]
fn a_sheet_that_is_not_there_is_damage() {
    let before = book(sheet(ROWS).as_bytes());
    let damage = |bytes: &[u8], sheet: &str| xlsx::patch(bytes, sheet, &[]).expect_err("damage");
    assert_eq!(damage(&before, "Other"), Damage::BrokenWorkbook);
    assert_eq!(damage(b"", "Import"), Damage::Empty);
    assert_eq!(
        damage(&before[..before.len() / 2], "Import"),
        Damage::BrokenZip
    );
}
