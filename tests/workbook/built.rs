//! Workbooks put together by hand, as other programs or nobody would.

use crate::support::{
    BOOK, CONTENT_TYPES, Parts, RELS, WORKBOOK, XMLNS, cells, one_sheet, read, zipped,
};
use nct_ready::template::{Cell, Damage};

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

fn number(text: &str) -> Cell {
    Cell::Number(text.into())
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn every_kind_of_cell_is_told_from_the_others() {
    let formula = |formula: &str, value: &str| Cell::Formula {
        formula: formula.into(),
        value: value.into(),
    };
    for (written, expected) in [
        (
            r#"<c r="A1" t="inlineStr"><is><t> a  b </t></is></c>"#,
            text(" a  b "),
        ),
        (
            r#"<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t xml:space="preserve"> b</t></r></is></c>"#,
            text("a b"),
        ),
        (
            r#"<c r="A1" t="inlineStr"><is><t>日</t><rPh sb="0" eb="1"><t>ひ</t></rPh></is></c>"#,
            text("日"),
        ),
        (
            r#"<c r="A1" t="inlineStr"><is><t>a&amp;b&#1179;&#x49B;&lt;&unknown;&</t></is></c>"#,
            text("a&bққ<&unknown;&"),
        ),
        (
            r#"<c r="A1" t="inlineStr"><is><t><![CDATA[<a>&amp;]]></t></is></c>"#,
            text("<a>&amp;"),
        ),
        (
            r#"<c r="A1" t="inlineStr"><is><t>a<!-- <t>x</t> -->b</t></is></c>"#,
            text("ab"),
        ),
        (
            r#"<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000A__xD83D__xDE00__xZZZZ_</t></is></c>"#,
            text("a\rb_x000A_😀_xZZZZ_"),
        ),
        (
            "<c r=\"A1\" t=\"inlineStr\"><is><t>a\r\nb\rc\nd\n</t></is></c>",
            text("a\nb\nc\nd\n"),
        ),
        (r#"<c r="A1" t="str"><v>done</v></c>"#, text("done")),
        (r#"<c r="A1" t="b"><v>1</v></c>"#, Cell::Boolean(true)),
        (r#"<c r="A1" t="b"><v>0</v></c>"#, Cell::Boolean(false)),
        (
            r#"<c r="A1" t="e"><v>#N/A</v></c>"#,
            Cell::Error("#N/A".into()),
        ),
        (
            r#"<c r="A1"><v>4.870206710012E12</v></c>"#,
            number("4870206710012"),
        ),
        (r#"<c r="A1" t="n"><v>0.1</v></c>"#, number("0.1")),
        (r#"<c r="A1"><v> 7 </v></c>"#, number("7")),
        (r#"<c r="A1"><v>seven</v></c>"#, text("seven")),
        (
            r#"<c r="A1" t="d"><v>2026-05-01T00:00:00</v></c>"#,
            Cell::Date("2026-05-01".into()),
        ),
        (
            r#"<c r="A1" s="1"><v>46143</v></c>"#,
            Cell::Date("2026-05-01".into()),
        ),
        (
            r#"<c r="A1" s="2"><v>46143.5</v></c>"#,
            Cell::Date("2026-05-01 12:00:00".into()),
        ),
        (r#"<c r="A1" s="99"><v>46143</v></c>"#, number("46143")),
        (r#"<c r="A1"><f>1+1</f><v>2</v></c>"#, formula("1+1", "2")),
        (
            r#"<c r="A1" t="str"><f>A2&amp;"x"</f><v>yx</v></c>"#,
            formula("A2&\"x\"", "yx"),
        ),
        (
            r#"<c r="A1" s="1"><f t="shared" si="0"/><v>46143</v></c>"#,
            formula("", "2026-05-01"),
        ),
        (
            r#"<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#,
            formula("1/0", "#DIV/0!"),
        ),
        (r#"<c r="A1"><f>NOW()</f></c>"#, formula("NOW()", "")),
        (r#"<c r="A1" t="s"><v>0</v></c>"#, text("first")),
        (r#"<c r="A1" t="s"><v>1</v></c>"#, text("second & last\n")),
        (
            r#"<x:c r="A1" t="s" xmlns:x="u"><x:v>1</x:v></x:c>"#,
            text("second & last\n"),
        ),
        (r"<c t='s' r='A1' ><v >1</v ></c >", text("second & last\n")),
        (r#"<c r="$a$1"><v>5</v></c>"#, number("5")),
        (
            r#"<c r="A1" cm="1" vm="2"><v>5</v><extLst><ext><v>9</v></ext></extLst></c>"#,
            number("5"),
        ),
    ] {
        let sheet = one_sheet(&format!(r#"<row r="1">{written}</row>"#)).expect(written);
        assert_eq!(sheet.rows.len(), 1, "{written}");
        assert_eq!(sheet.rows[0].cells, [expected], "{written}");
    }
    for empty in [
        r#"<c r="A1" s="1"/>"#,
        r#"<c r="A1"></c>"#,
        r#"<c r="A1"><v/></c>"#,
        r#"<c r="A1" t="inlineStr"><is/></c>"#,
        r#"<c r="A1" t="inlineStr"><is><t></t></is></c>"#,
        r#"<c r="A1" t="s"><v>2</v></c>"#,
        r#"<c r="A1" t="s"><v>3</v></c>"#,
    ] {
        let sheet = one_sheet(&format!(r#"<row r="1">{empty}</row>"#)).expect(empty);
        assert!(sheet.rows.is_empty(), "{empty}");
    }
}

#[test]
fn cells_that_refer_to_no_text_are_damage() {
    for broken in [
        r#"<c r="A1" t="s"><v>99</v></c>"#,
        r#"<c r="A1" t="s"><v>-1</v></c>"#,
        r#"<c r="A1" t="s"><v>99999999999999999999</v></c>"#,
    ] {
        let found = one_sheet(&format!(r#"<row r="1">{broken}</row>"#));
        assert_eq!(found, Err(Damage::BrokenWorkbook), "{broken}");
    }
}

#[test]
fn rows_and_cells_stand_where_they_say_or_after_the_last() {
    for (written, expected) in [
        (
            "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
            "A1=1 B1=2 A2=3",
        ),
        (
            r#"<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"#,
            "C5=1 D5=2 A6=3",
        ),
        (
            "<row><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>",
            "B1=2 A3=3",
        ),
        // Out of order; given twice: what comes last counts.
        (
            r#"<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>"#,
            "A1=2 A2=1",
        ),
        (
            r#"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>"#,
            "A1=2 B1=3",
        ),
        (
            r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"/><row r="1"><c r="A1"><v>4</v></c></row>"#,
            "A1=4 B1=2",
        ),
        // The row says which row it is.
        (r#"<row r="3"><c r="A9"><v>1</v></c></row>"#, "A3=1"),
        (r#"<row r="0"><c r="A0"><v>1</v></c></row>"#, "A1=1"),
        (r#"<row r="x"><c r="??"><v>1</v></c></row>"#, "A1=1"),
        // Formats cost nothing.
        (
            r#"<row r="7" s="1"/><row r="900000"><c r="XFD900000" s="3"/></row>"#,
            "",
        ),
        // There is no such cell.
        (r#"<row r="1048577"><c><v>1</v></c></row>"#, ""),
    ] {
        let sheet = one_sheet(written).expect(written);
        assert_eq!(cells(&sheet), expected, "{written}");
    }
}

#[test]
fn what_lies_outside_is_said_to_be_cut_off() {
    let far = one_sheet(
        r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v>2</v></c></row>"#,
    );
    let far = far.expect("a sheet");
    assert!(far.cut);
    assert_eq!(cells(&far), "A1048576=2");
    let wide = one_sheet(r#"<row r="1"><c r="IV1"><v>1</v></c></row>"#).expect("a sheet");
    assert!(!wide.cut, "the last column that is read");
    let many = "<row><c><v>1</v></c></row>".repeat(20_001);
    let many = one_sheet(&many).expect("a sheet");
    assert!(many.cut);
    assert_eq!(many.rows.len(), 20_000);
    let long = format!(
        r#"<row><c t="inlineStr"><is><t>{}</t></is></c></row>"#,
        "я".repeat(100_000)
    );
    let long = one_sheet(&long).expect("a sheet");
    assert!(long.cut);
    assert_eq!(long.rows[0].cells[0].text().len(), 100_000);
}

#[test]
fn hidden_rows_merged_areas_and_filters_are_seen() {
    let parts = Parts {
        sheet: format!(
            r#"<worksheet {XMLNS}><sheetPr/><sheetData><row r="5" hidden="1"><c><v>1</v></c></row><row r="6" hidden="true"><c><v>1</v></c></row>
            <row r="7" hidden="0"><c><v>1</v></c></row></sheetData><autoFilter ref="A1:T9"><filterColumn colId="0"><filters/></filterColumn></autoFilter>
            <mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="A4:B5"/><mergeCell ref="C6:C7"/></mergeCells></worksheet>"#
        ),
        ..Parts::default()
    };
    let sheet = read(&parts.zipped())
        .expect("a workbook")
        .main
        .expect("Import");
    let hidden: Vec<_> = sheet.rows.iter().map(|row| row.hidden).collect();
    assert_eq!(hidden, [true, true, false]);
    assert_eq!(sheet.merged, ["A4:B5", "C6:C7"]);
    assert!(sheet.filtered);
    let parts = Parts {
        sheet: format!(
            r#"<worksheet {XMLNS}><sheetData/><autoFilter ref="A1:T9"><filterColumn colId="1" hiddenButton="1"/></autoFilter></worksheet>"#
        ),
        ..Parts::default()
    };
    let sheet = read(&parts.zipped())
        .expect("a workbook")
        .main
        .expect("Import");
    assert!(
        !sheet.filtered,
        "a filter without a condition hides nothing"
    );
}

#[test]
fn parts_are_found_however_they_are_named() {
    let sheet = Parts::default().sheet;
    let strings = Parts::default().strings;
    let book = |target: &str| WORKBOOK.replace("worksheets/sheet1.xml", target);
    for (names, relations) in [
        (
            [
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/worksheets/sheet1.xml",
            ],
            book("/xl/worksheets/sheet1.xml"),
        ),
        (
            [
                "XL/Workbook.xml",
                "xl/_RELS/workbook.xml.rels",
                "xl/Worksheets/Sheet1.XML",
            ],
            book("worksheets/sheet1.xml"),
        ),
        (
            [
                "xl\\workbook.xml",
                "xl\\_rels\\workbook.xml.rels",
                "xl\\other.xml",
            ],
            book("./x/../other.xml"),
        ),
        (
            [
                "/xl/workbook.xml",
                "/xl/_rels/workbook.xml.rels",
                "sheet.xml",
            ],
            book("../../../sheet.xml"),
        ),
    ] {
        let [book, rels, cells] = names;
        let bytes = zipped(&[
            ("[Content_Types].xml", CONTENT_TYPES.as_bytes()),
            ("_rels/.rels", RELS.as_bytes()),
            (book, BOOK.as_bytes()),
            (rels, relations.as_bytes()),
            (cells, sheet.as_bytes()),
            ("xl/sharedStrings.xml", strings.as_bytes()),
        ]);
        let found = read(&bytes).expect(cells).main.expect("Import");
        assert_eq!(found.rows.len(), 1, "{cells}");
    }
    // Without the relations of the package the usual place is tried.
    let bytes = zipped(&[
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", WORKBOOK.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ]);
    assert!(read(&bytes).expect("a workbook").main.is_some());
}

#[test]
fn prefixes_marks_and_encodings_make_no_difference() {
    let prefixed = r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"#;
    let strings = r#"<x:sst xmlns:x="u"><!-- <si> --><x:si><x:t>a</x:t></x:si><x:si><x:t><![CDATA[<si>]]></x:t></x:si></x:sst>"#;
    let utf16 = |text: &str| -> Vec<u8> {
        "\u{feff}"
            .encode_utf16()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect()
    };
    let marked = |text: &str| format!("\u{feff}{text}").into_bytes();
    for (sheet, strings) in [
        (prefixed.as_bytes().to_vec(), strings.as_bytes().to_vec()),
        (marked(prefixed), marked(strings)),
        (utf16(prefixed), utf16(strings)),
    ] {
        let bytes = Parts::default().zipped_with(&sheet, &strings);
        let found = read(&bytes).expect("a workbook").main.expect("Import");
        assert_eq!(cells(&found), "A1=<si>");
    }
}

#[test]
fn days_may_be_counted_from_1904() {
    let parts = Parts {
        book: BOOK.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"),
        sheet: format!(
            r#"<worksheet {XMLNS}><sheetData><row><c s="1"><v>44681</v></c></row></sheetData></worksheet>"#
        ),
        ..Parts::default()
    };
    let sheet = read(&parts.zipped())
        .expect("a workbook")
        .main
        .expect("Import");
    assert_eq!(sheet.rows[0].cells, [Cell::Date("2026-05-01".into())]);
}

#[test]
fn the_sheet_is_found_by_its_name_or_by_its_header() {
    for (name, header, expected) in [
        ("Import", "", Some("Import")),
        (" import ", "", Some(" import ")),
        ("Лист1", "oktru gtin xtin name_ru name_kk", Some("Лист1")),
        ("Лист1", "oktru gtin xtin name_ru other", None),
        (
            "Sheet &lt;1&gt;",
            "Oktru GTIN XTIN tnved eaes",
            Some("Sheet <1>"),
        ),
    ] {
        let codes = header.replace(' ', "</v></c><c t=\"str\"><v>");
        let codes = format!(r#"<c t="str"><v>{codes}</v></c>"#);
        let parts = Parts {
            book: BOOK.replace("\"Import\"", &format!("\"{name}\"")),
            sheet: format!(
                r"<worksheet {XMLNS}><sheetData><row/><row>{codes}</row></sheetData></worksheet>"
            ),
            ..Parts::default()
        };
        let book = read(&parts.zipped()).expect("a workbook");
        assert_eq!(book.sheets.len(), 1);
        assert_eq!(
            book.main.map(|sheet| sheet.name).as_deref(),
            expected,
            "{name}"
        );
    }
}

#[test]
fn macros_and_links_are_seen() {
    let parts = Parts::default();
    let plain = read(&parts.zipped()).expect("a workbook");
    assert!(!plain.macros && !plain.external_links);
    let bytes = parts.zipped_and(&[
        ("xl/vbaProject.bin", b"x"),
        ("xl/externalLinks/externalLink1.xml", b"<a/>"),
    ]);
    let found = read(&bytes).expect("a workbook");
    assert!(found.macros && found.external_links);
    assert_eq!(found.bytes, bytes.len() as u64);
    assert_eq!(found.unzipped, plain.unzipped + 5);
}
