//! What the tests of the reader share.

use nct_ready::template::{Book, Damage, KNOWN, Place, Sheet};
use nct_ready::xlsx;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use std::fmt::Write as _;
use std::io::{Cursor, Write};
use std::path::PathBuf;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A real template, where the data stands beside the project.
pub(crate) fn real(name: &str) -> Option<Vec<u8>> {
    let shared = std::env::var_os("NCT_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    std::fs::read(shared.join("templates").join(name)).ok()
}

pub(crate) fn read(bytes: &[u8]) -> Result<Book, Damage> {
    xlsx::read(bytes, &mut |_| {})
}

/// The cells that hold something, as `A1=text B2=text`.
pub(crate) fn cells(sheet: &Sheet) -> String {
    let mut out = String::new();
    for row in &sheet.rows {
        for (column, cell) in row
            .cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
        {
            let place = Place::cell(row.number, column as u16).a1().expect("a cell");
            write!(out, " {place}={}", cell.text()).expect("text");
        }
    }
    out.trim_start().to_owned()
}

pub(crate) const XMLNS: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
pub(crate) const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
pub(crate) const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
pub(crate) const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="Import" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
pub(crate) const WORKBOOK: &str = r#"<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const STRINGS: &str = r"<sst><si><t>first</t></si><si><r><t>second &amp; </t></r><r><t>last
</t></r></si><si><t/></si><si/></sst>";
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;

/// The parts of a workbook with one sheet.
pub(crate) struct Parts {
    pub(crate) book: String,
    pub(crate) relations: String,
    pub(crate) sheet: String,
    pub(crate) strings: String,
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            book: BOOK.to_owned(),
            relations: WORKBOOK.to_owned(),
            sheet: format!(
                r#"<worksheet {XMLNS}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#
            ),
            strings: STRINGS.to_owned(),
        }
    }
}

impl Parts {
    pub(crate) fn zipped(&self) -> Vec<u8> {
        self.zipped_and(&[])
    }

    pub(crate) fn zipped_and(&self, more: &[(&str, &[u8])]) -> Vec<u8> {
        self.archive(self.sheet.as_bytes(), self.strings.as_bytes(), more)
    }

    pub(crate) fn zipped_with(&self, sheet: &[u8], strings: &[u8]) -> Vec<u8> {
        self.archive(sheet, strings, &[])
    }

    fn archive(&self, sheet: &[u8], strings: &[u8], more: &[(&str, &[u8])]) -> Vec<u8> {
        let mut parts: Vec<(&str, &[u8])> = vec![
            ("[Content_Types].xml", CONTENT_TYPES.as_bytes()),
            ("_rels/.rels", RELS.as_bytes()),
            ("xl/workbook.xml", self.book.as_bytes()),
            ("xl/_rels/workbook.xml.rels", self.relations.as_bytes()),
            ("xl/styles.xml", STYLES.as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet),
            ("xl/sharedStrings.xml", strings),
        ];
        parts.extend_from_slice(more);
        zipped(&parts)
    }
}

/// Reads the sheet that has these rows.
pub(crate) fn one_sheet(rows: &str) -> Result<Sheet, Damage> {
    let parts = Parts {
        sheet: format!("<worksheet {XMLNS}><sheetData>{rows}</sheetData></worksheet>"),
        ..Parts::default()
    };
    read(&parts.zipped()).map(|book| book.main.expect("Import"))
}

/// An archive of these parts.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        archive.start_file(*name, options).expect("a part");
        archive.write_all(bytes).expect("written");
    }
    archive.finish().expect("an archive").into_inner()
}

/// Numbers that are the same in every run.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// A small workbook laid out as the template is: a header, two products, dictionaries.
pub(crate) fn template() -> Vec<u8> {
    let mut book = Workbook::new();
    // The same bytes in every run.
    let day = ExcelDateTime::from_ymd(2026, 5, 1).expect("a day");
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let main = book.add_worksheet().set_name("Import").expect("a name");
    for (column, known) in (0..).zip(&KNOWN) {
        main.write_string(0, column, known.code).expect("written");
        main.write_string(1, column, format!("{:?}", known.key))
            .expect("written");
        main.write_string(2, column, "Строка").expect("written");
        main.write_string(
            3,
            column,
            if known.required {
                "Обязательное"
            } else {
                "Не обязательное"
            },
        )
        .expect("written");
        main.write_string(4, column, format!("Молоко {column}"))
            .expect("written");
        main.write_number(5, column, f64::from(column) * 1.5)
            .expect("written");
    }
    for (name, code) in [
        ("OKTRU", "1101-0001-0001-100047259"),
        ("Единица измерения", "796"),
        ("ТНВЭД ЕАЭС", "8419899890"),
    ] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        sheet
            .write_row(0, 0, ["code", "parentCode", "nameRu", "nameKk"])
            .expect("written");
        sheet
            .write_row(1, 0, [code, "1", "Плита", "Плита"])
            .expect("written");
    }
    book.save_to_buffer().expect("a workbook")
}
