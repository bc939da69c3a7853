//! Workbooks put together by hand, and what the tests look at in them.

use nct_ready::template::{Book, Edit, parse_a1};
use nct_ready::xlsx;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

pub(crate) const TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#,
    r#"<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#,
    r#"<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>"#,
    "</Types>",
);
const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
pub(crate) const BOOK_RELS: &str = concat!(
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>"#,
    r#"<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>"#,
    "</Relationships>",
);
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Import" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const STRINGS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>shared</t></si><si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space="preserve"> text</t></r></si></sst>"#;
const CHAIN: &str = r#"<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="E5" i="1"/></calcChain>"#;

/// A sheet around such rows, with what a template has beside them.
pub(crate) fn sheet(rows: &str) -> String {
    [
        r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:E6"/>"#,
        r#"<cols><col min="1" max="1" style="3" width="9"/><col min="2" max="9" style="7"/></cols><sheetData>"#,
        rows,
        r#"</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="D5:D99"><formula1>"true,false"</formula1></dataValidation></dataValidations></worksheet>"#,
    ]
    .concat()
}

/// A workbook with this sheet.
pub(crate) fn book(sheet: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts: [(&str, &[u8]); 7] = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", STRINGS.as_bytes()),
        ("xl/calcChain.xml", CHAIN.as_bytes()),
    ];
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(bytes).expect("written");
    }
    zip.set_comment("A comment").expect("a comment");
    zip.finish().expect("an archive").into_inner()
}

/// The header, and two rows with a cell of every kind.
pub(crate) const ROWS: &str = concat!(
    r#"<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>"#,
    r#"<row r="5" spans="1:5" ht="20" customHeight="1"><c r="A5" s="61" t="s"><v>1</v></c><c r="B5" s="61"><v>1.5</v></c>"#,
    r#"<c r="C5" s="61" t="b"><v>1</v></c><c r="D5" s="62" t="inlineStr"><is><t>inline</t></is></c>"#,
    r#"<c r="E5" s="61" t="str"><f>A5&amp;B5</f><v>rich text1.5</v></c></row>"#,
    r#"<row r="6"><c r="A6" s="61"/><c r="B6" s="61" t="e"><v>#N/A</v></c><c r="C6" s="61" t="s"><v>0</v></c></row>"#,
);

pub(crate) fn edits(edits: &[(&str, &str)]) -> Vec<Edit> {
    edits
        .iter()
        .map(|(cell, text)| {
            let (row, column) = parse_a1(cell).expect("a cell");
            Edit {
                row,
                column,
                text: (*text).to_owned(),
            }
        })
        .collect()
}

pub(crate) fn patch(bytes: &[u8], list: &[(&str, &str)]) -> Vec<u8> {
    xlsx::patch(bytes, "Import", &edits(list)).expect("patched")
}

pub(crate) fn read(bytes: &[u8]) -> Book {
    xlsx::read(bytes, &mut |_| {}).expect("a workbook")
}

/// What the cells of `Import` show.
pub(crate) fn cells(bytes: &[u8]) -> BTreeMap<(u32, u16), String> {
    let sheet = read(bytes).main.expect("a sheet");
    let of_row = |row: &nct_ready::template::Row| {
        let number = row.number;
        let cells = (0..).zip(row.cells.clone());
        cells
            .map(move |(column, cell)| ((number, column), cell.text().to_owned()))
            .collect::<Vec<_>>()
    };
    let all = sheet.rows.iter().flat_map(of_row);
    all.filter(|(_, text)| !text.is_empty()).collect()
}

/// A part as text.
pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive
        .by_name(name)
        .expect("a part")
        .read_to_string(&mut text)
        .expect("text");
    text
}

pub(crate) const SHEET: &str = "xl/worksheets/sheet1.xml";

/// The names of the parts in their order, each with its bytes as they are packed, its checksum and its time.
pub(crate) fn packed(bytes: &[u8]) -> Vec<(String, Vec<u8>, u32, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index_raw(index).expect("a part");
            let mut packed = Vec::new();
            file.read_to_end(&mut packed).expect("its bytes");
            (
                file.name().expect("its name").to_string(),
                packed,
                file.crc32(),
                format!("{:?}", file.last_modified()),
            )
        })
        .collect()
}

/// A real template, where the data stands beside the project.
pub(crate) fn real(name: &str) -> Option<Vec<u8>> {
    let shared = std::env::var_os("NCT_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    std::fs::read(shared.join("templates").join(name)).ok()
}
