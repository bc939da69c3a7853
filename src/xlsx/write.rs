//! Writes workbooks of our own. A table of text cells needs only a page of OOXML: text stands in its cells, and the styles
//! are a handful. A library that can do everything weighed four times as much as all else in the engine.

use super::escape;
use super::pack::{Pack, TooLarge};
use super::parts::{BOOK, BOOK_RELS, FROZEN, HEAD, MAIN, REL, RELS, SHEET_TYPE, STYLES, TYPES};
use crate::export::{Cell, Sheet};
use crate::finding::Severity;
use crate::template::Place;

/// The most rows that a sheet holds, its heading included.
const ROWS: u32 = 1_048_576;

/// Writes a workbook. A code keeps its zeros, nothing is taken for a formula, and a text that is longer than a cell may be ends
/// in an ellipsis. Headings stay in sight and carry a filter. Rows that one sheet cannot hold go on in a further sheet.
pub fn write(sheets: Vec<Sheet<'_>>) -> Result<Vec<u8>, TooLarge> {
    write_in(sheets, ROWS)
}

fn write_in(sheets: Vec<Sheet<'_>>, most: u32) -> Result<Vec<u8>, TooLarge> {
    let mut book = Book {
        most,
        pack: Pack::new(),
        tabs: Vec::new(),
    };
    book.part("_rels/.rels", RELS)?;
    for sheet in sheets {
        let mut rows = sheet.rows.peekable();
        loop {
            book.sheet(sheet.name, &sheet.columns, &mut rows)?;
            if rows.peek().is_none() {
                break;
            }
        }
    }
    book.finish()
}

/// A sheet that is written: its name, and the area that its filter covers.
struct Tab {
    name: String,
    area: String,
}

struct Book {
    /// Rows of a sheet.
    most: u32,
    pack: Pack,
    tabs: Vec<Tab>,
}

type Rows<'a> = dyn Iterator<Item = Vec<Cell>> + 'a;

impl Book {
    fn part(&mut self, name: &str, xml: &str) -> Result<(), TooLarge> {
        self.pack.part(name, [HEAD, xml].concat().as_bytes())
    }

    fn sheet(
        &mut self,
        name: &str,
        columns: &[(String, u16)],
        rows: &mut Rows<'_>,
    ) -> Result<(), TooLarge> {
        const SLICE: usize = 1 << 16;
        let number = self.tabs.len() + 1;
        self.pack
            .begin(&format!("xl/worksheets/sheet{number}.xml"))?;
        let mut xml = String::with_capacity(SLICE * 2);
        push_top(&mut xml, columns, number == 1);
        let mut last = 1;
        for (row, cells) in (2..=self.most).zip(rows) {
            last = row;
            push_row(&mut xml, row, &cells, columns);
            if xml.len() > SLICE {
                self.pack.write(xml.as_bytes());
                xml.clear();
            }
        }
        xml.push_str("</sheetData>");
        let right = (columns.len().max(1) - 1) as u16;
        let corner = Place::cell(last, right).a1().unwrap_or_default();
        push_all(
            &mut xml,
            &["<autoFilter ref=\"A1:", &corner, "\"/></worksheet>"],
        );
        self.pack.write(xml.as_bytes());
        let letters = crate::template::letters(right);
        self.tabs.push(Tab {
            name: self.free_name(name),
            area: format!("$A$1:${letters}${last}"),
        });
        Ok(())
    }

    /// A name that Excel takes and that no other sheet has.
    fn free_name(&self, name: &str) -> String {
        let name = legal_name(name, LONGEST_NAME);
        let taken = |name: &str| {
            self.tabs
                .iter()
                .any(|tab| tab.name.to_lowercase() == name.to_lowercase())
        };
        let numbered = |number: u16| {
            let number = format!(" {number}");
            legal_name(&name, LONGEST_NAME - number.len()) + &number
        };
        if !taken(&name) {
            return name;
        }
        (2..=u16::MAX)
            .map(numbered)
            .find(|name| !taken(name))
            .unwrap_or_default()
    }

    fn finish(mut self) -> Result<Vec<u8>, TooLarge> {
        let tabs = std::mem::take(&mut self.tabs);
        let mut types = String::from(TYPES);
        let mut rels = String::from(BOOK_RELS);
        let mut sheets = String::from(BOOK);
        let mut names = String::from("</sheets><definedNames>");
        for (at, tab) in tabs.iter().enumerate() {
            let id = (at + 1).to_string();
            push_all(
                &mut types,
                &[
                    "<Override PartName=\"/xl/worksheets/sheet",
                    &id,
                    ".xml\" ContentType=\"",
                    SHEET_TYPE,
                    "\"/>",
                ],
            );
            push_all(
                &mut rels,
                &[
                    "<Relationship Id=\"rId",
                    &id,
                    "\" Type=\"",
                    REL,
                    "worksheet\" Target=\"worksheets/sheet",
                    &id,
                    ".xml\"/>",
                ],
            );
            sheets.push_str("<sheet name=\"");
            escape::push(&mut sheets, &tab.name);
            push_all(
                &mut sheets,
                &["\" sheetId=\"", &id, "\" r:id=\"rId", &id, "\"/>"],
            );
            // Excel looks for a filter's area among the names as well.
            push_all(
                &mut names,
                &[
                    "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"",
                    &at.to_string(),
                    "\" hidden=\"1\">'",
                ],
            );
            escape::push(&mut names, &tab.name.replace('\'', "''"));
            push_all(&mut names, &["'!", &tab.area, "</definedName>"]);
        }
        types.push_str("</Types>");
        rels.push_str("</Relationships>");
        push_all(&mut sheets, &[&names, "</definedNames></workbook>"]);
        self.part("xl/workbook.xml", &sheets)?;
        self.part("xl/_rels/workbook.xml.rels", &rels)?;
        self.part("xl/styles.xml", STYLES)?;
        self.part("[Content_Types].xml", &types)?;
        self.pack.finish()
    }
}

fn push_all(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

/// Everything up to the first row that is not the heading.
fn push_top(xml: &mut String, columns: &[(String, u16)], shown: bool) {
    let shown = if shown { " tabSelected=\"1\"" } else { "" };
    push_all(
        xml,
        &[
            HEAD,
            "<worksheet xmlns=\"",
            MAIN,
            "\"><sheetViews><sheetView",
            shown,
            FROZEN,
        ],
    );
    if !columns.is_empty() {
        xml.push_str("<cols>");
    }
    for (at, (_, width)) in columns.iter().enumerate() {
        let at = (at + 1).to_string();
        push_all(
            xml,
            &[
                "<col min=\"",
                &at,
                "\" max=\"",
                &at,
                "\" width=\"",
                &width.to_string(),
                "\" customWidth=\"1\"/>",
            ],
        );
    }
    if !columns.is_empty() {
        xml.push_str("</cols>");
    }
    xml.push_str("<sheetData><row r=\"1\">");
    for (at, (heading, _)) in columns.iter().enumerate() {
        push_cell(xml, Place::cell(1, at as u16), Style::Heading, heading);
    }
    xml.push_str("</row>");
}

fn push_row(xml: &mut String, row: u32, cells: &[Cell], columns: &[(String, u16)]) {
    push_all(xml, &["<row r=\"", &row.to_string(), "\">"]);
    for (at, cell) in cells.iter().enumerate() {
        let place = Place::cell(row, at as u16);
        match cell {
            Cell::Text(text) if text.is_empty() => {}
            Cell::Text(text) => {
                let width = columns.get(at).map_or(0, |(_, width)| usize::from(*width));
                push_cell(xml, place, Style::of(text, width), text);
            }
            Cell::Number(number) => {
                push_start(xml, place, Style::Number);
                push_all(xml, &["><v>", &number.to_string(), "</v></c>"]);
            }
            Cell::Marked(text, severity) => push_cell(xml, place, Style::from(*severity), text),
        }
    }
    xml.push_str("</row>");
}

fn push_start(xml: &mut String, place: Place, style: Style) {
    let style = (style as usize).to_string();
    push_all(
        xml,
        &[
            "<c r=\"",
            &place.a1().unwrap_or_default(),
            "\" s=\"",
            &style,
            "\"",
        ],
    );
}

fn push_cell(xml: &mut String, place: Place, style: Style, text: &str) {
    push_start(xml, place, style);
    if text.is_empty() {
        xml.push_str("/>");
        return;
    }
    xml.push_str(" t=\"inlineStr\">");
    escape::push_inline(xml, "", text);
    xml.push_str("</c>");
}

/// The styles of [`STYLES`], in their order.
#[derive(Clone, Copy)]
enum Style {
    Number,
    Heading,
    Plain,
    Wrapped,
    Info,
    Warning,
    Error,
}

impl Style {
    /// That of a text in a column so many characters wide.
    fn of(text: &str, width: usize) -> Self {
        if text.contains('\n') || (text.len() > width && text.chars().nth(width).is_some()) {
            Self::Wrapped
        } else {
            Self::Plain
        }
    }
}

impl From<Severity> for Style {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Info => Self::Info,
            Severity::Warning => Self::Warning,
            Severity::Error => Self::Error,
        }
    }
}

const LONGEST_NAME: usize = 31;

/// A sheet's name without what Excel refuses, and no longer than it may be.
fn legal_name(name: &str, longest: usize) -> String {
    let mut units = 0;
    let legal: String = name
        .chars()
        .map(|c| {
            if c.is_control() || "[]:*?/\\".contains(c) {
                ' '
            } else {
                c
            }
        })
        .take_while(|c| {
            units += c.len_utf16();
            units <= longest
        })
        .collect();
    // An apostrophe would end the quotation of the name.
    match legal.trim().trim_matches('\'') {
        "" => String::from("1"),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn rows_past_the_end_of_a_sheet_go_on_in_a_further_one()
    -> Result<(), Box<dyn std::error::Error>> {
        let sheet = Sheet {
            name: "Rows",
            columns: vec![("a".to_owned(), 9)],
            rows: Box::new((0..7).map(|row| vec![Cell::Number(row)])),
        };
        let bytes = write_in(vec![sheet], 4)?;
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
        let mut found = Vec::new();
        for number in 1..=3 {
            let part = archive.by_name(&format!("xl/worksheets/sheet{number}.xml"))?;
            let xml = std::io::read_to_string(part)?;
            let values = xml.split("<v>").skip(1);
            let values: String = values.filter_map(|value| value.split('<').next()).collect();
            found.push((xml.matches("<row ").count(), values));
        }
        let rows: Vec<_> = found
            .iter()
            .map(|(rows, values)| (*rows, values.as_str()))
            .collect();
        assert_eq!(rows, [(4, "012"), (4, "345"), (2, "6")]);
        let book = std::io::read_to_string(archive.by_name("xl/workbook.xml")?)?;
        assert!(
            book.contains("<sheet name=\"Rows 3\" sheetId=\"3\""),
            "{book}"
        );
        Ok(())
    }
}
