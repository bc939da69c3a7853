//! A workbook: which parts it has and what they are to each other.

use super::dictionaries::{read_dictionary, which};
use super::package::{Package, Relation};
use super::sheet::{Parts, looks_like_a_template, read_sheet};
use super::sniff::not_a_workbook;
use super::strings::Strings;
use super::styles::{self, Shown};
use super::xml::{Piece, Scanner};
use crate::template::{
    Book, Damage, Dictionaries, Dictionary, Sheet, Which, dictionary_sheet, folded,
    is_spare_dictionary,
};

/// What reading has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The archive and the sheet with the products.
    Reading,
    /// The dictionary sheets.
    Dictionaries,
}

/// The sheet with the products.
const MAIN: &str = "Import";
/// The most sheets; a template has six.
const MOST_SHEETS: usize = 1_000;
/// The most sheets that are looked into for a header.
const MOST_PEEKS: usize = 32;

/// Reads a workbook as far as a template is concerned.
pub fn read(bytes: &[u8], progress: &mut dyn FnMut(Stage)) -> Result<Book, Damage> {
    progress(Stage::Reading);
    let mut opened = Opened::new(bytes)?;
    let main = opened.main()?;
    progress(Stage::Dictionaries);
    let dictionaries = opened.dictionaries()?;
    let has = |word: &str| opened.package.names().any(|name| name.contains(word));
    Ok(Book {
        bytes: bytes.len() as u64,
        unzipped: opened.package.unzipped,
        macros: has("vbaproject.bin"),
        external_links: has("/externallinks/"),
        sheets: opened
            .sheets
            .iter()
            .map(|sheet| sheet.name.clone())
            .collect(),
        main,
        dictionaries,
    })
}

/// Reads the dictionaries of a workbook and nothing else.
pub fn read_dictionaries(bytes: &[u8]) -> Result<Dictionaries, Damage> {
    Opened::new(bytes)?.dictionaries()
}

struct Listed {
    name: String,
    /// Where its cells are; `None` for what is no sheet of cells, or is not there.
    part: Option<String>,
}

struct Opened<'a> {
    package: Package<'a>,
    sheets: Vec<Listed>,
    strings: Strings,
    formats: Vec<Shown>,
    since_1904: bool,
}

impl<'a> Opened<'a> {
    fn new(bytes: &'a [u8]) -> Result<Self, Damage> {
        if let Some(damage) = not_a_workbook(bytes) {
            return Err(damage);
        }
        let mut package = Package::open(bytes)?;
        let book = book_part(&mut package)?;
        let relations = package.relations(&book)?;
        let xml = package.part(&book)?.ok_or(Damage::BrokenWorkbook)?;
        let (sheets, since_1904) = listed(&xml, &relations);
        if sheets.is_empty() {
            return Err(Damage::BrokenWorkbook);
        }
        let folder = book.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut part = |kind: &str, file: &str| {
            let found = relations.iter().find(|relation| relation.kind == kind);
            let name = found.map_or_else(|| format!("{folder}/{file}"), |found| found.part.clone());
            package.part(&name)
        };
        let formats = part("styles", "styles.xml")?.map_or_else(Vec::new, |xml| styles::read(&xml));
        let strings = part("sharedStrings", "sharedStrings.xml")?;
        Ok(Self {
            package,
            sheets,
            strings: strings.map_or_else(|| Ok(Strings::default()), Strings::new)?,
            formats,
            since_1904,
        })
    }

    /// The sheet with the products.
    fn main(&mut self) -> Result<Option<Sheet>, Damage> {
        let parts = Parts {
            strings: &self.strings,
            formats: &self.formats,
            since_1904: self.since_1904,
        };
        let named =
            |wanted: &dyn Fn(&str) -> bool| self.sheets.iter().find(|sheet| wanted(&sheet.name));
        let wanted = folded(MAIN);
        let mut found =
            named(&|name| name == MAIN).or_else(|| named(&|name| folded(name) == wanted));
        if found.is_none() {
            for sheet in self.sheets.iter().take(MOST_PEEKS) {
                let Some(part) = &sheet.part else { continue };
                if let Some(stream) = self.package.stream(part)?
                    && looks_like_a_template(stream, &parts)?
                {
                    found = Some(sheet);
                    break;
                }
            }
        }
        let Some(found) = found else { return Ok(None) };
        let part = found.part.as_ref().ok_or(Damage::BrokenWorkbook)?;
        let stream = self.package.stream(part)?.ok_or(Damage::BrokenWorkbook)?;
        read_sheet(&found.name, stream, &parts).map(Some)
    }

    fn dictionaries(&mut self) -> Result<Dictionaries, Damage> {
        let parts = Parts {
            strings: &self.strings,
            formats: &self.formats,
            since_1904: self.since_1904,
        };
        let mut found = Dictionaries::default();
        let mut unnamed = Vec::new();
        for sheet in &self.sheets {
            let Some(part) = &sheet.part else { continue };
            match dictionary_sheet(&sheet.name) {
                Some(which) => {
                    let into = found.get_mut(which);
                    // Countries of origin and of producers are two sheets; of all others the first counts.
                    if (into.is_empty() || which == Which::Country)
                        && let Some(stream) = self.package.stream(part)?
                    {
                        read_dictionary(stream, &parts, into)?;
                    }
                }
                None if folded(&sheet.name) == folded(MAIN) || is_spare_dictionary(&sheet.name) => {
                }
                None => unnamed.push(part),
            }
        }
        // A sheet that was given another name is known by its header and its codes.
        for part in unnamed.into_iter().take(MOST_PEEKS) {
            if Which::ALL.iter().all(|&which| !found.get(which).is_empty()) {
                break;
            }
            let mut dictionary = Dictionary::default();
            if let Some(stream) = self.package.stream(part)? {
                read_dictionary(stream, &parts, &mut dictionary)?;
            }
            if let Some(which) = which(&dictionary)
                && found.get(which).is_empty()
            {
                *found.get_mut(which) = dictionary;
            }
        }
        Ok(found)
    }
}

/// Where things are that belong to a sheet.
pub(super) struct Located {
    /// The part that lists the sheets.
    pub(super) book: String,
    /// The sheet's cells.
    pub(super) sheet: String,
    /// The list of formulas.
    pub(super) calc_chain: Option<String>,
}

/// Looks a sheet up by its name.
pub(super) fn locate(package: &mut Package<'_>, sheet: &str) -> Result<Located, Damage> {
    let book = book_part(package)?;
    let relations = package.relations(&book)?;
    let xml = package.part(&book)?.ok_or(Damage::BrokenWorkbook)?;
    let (sheets, _) = listed(&xml, &relations);
    let found = sheets.into_iter().find(|listed| listed.name == sheet);
    let chain = relations
        .iter()
        .find(|relation| relation.kind == "calcChain");
    Ok(Located {
        book,
        sheet: found
            .and_then(|found| found.part)
            .ok_or(Damage::BrokenWorkbook)?,
        calc_chain: chain.map(|chain| chain.part.clone()),
    })
}

/// The part that lists the sheets; or what else the archive is.
fn book_part(package: &mut Package<'_>) -> Result<String, Damage> {
    if let Some(kind) = package.part("mimetype")? {
        return Err(
            if kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
                Damage::Ods
            } else {
                Damage::NotAWorkbook
            },
        );
    }
    if package.has("xl/workbook.bin") {
        return Err(Damage::Xlsb);
    }
    let stated = package.relations("")?;
    let stated = stated
        .into_iter()
        .find(|relation| relation.kind == "officeDocument")
        .map(|relation| relation.part)
        .filter(|part| package.has(part));
    if let Some(part) = stated {
        if part.to_lowercase().ends_with(".bin") {
            return Err(Damage::Xlsb);
        }
        if package.has("word/document.xml") || package.has("ppt/presentation.xml") {
            return Err(Damage::NotAWorkbook);
        }
        return Ok(part);
    }
    if package.has("xl/workbook.xml") {
        return Ok("xl/workbook.xml".to_owned());
    }
    let of_office = package
        .names()
        .any(|name| name == "[content_types].xml" || name.starts_with("xl/"));
    Err(if of_office {
        Damage::BrokenWorkbook
    } else {
        Damage::NotAWorkbook
    })
}

/// The sheets in their order, and whether days are counted from 1904.
fn listed(xml: &[u8], relations: &[Relation]) -> (Vec<Listed>, bool) {
    let mut sheets = Vec::new();
    let mut since_1904 = false;
    for piece in Scanner::new(xml) {
        let Piece::Open(tag) = piece else { continue };
        match tag.name {
            b"workbookPr" => since_1904 = tag.flag(b"date1904"),
            b"sheet" if sheets.len() < MOST_SHEETS => {
                let id = tag
                    .get_prefixed(b"id")
                    .map(super::xml::decoded)
                    .unwrap_or_default();
                let part = relations
                    .iter()
                    .find(|relation| relation.id == id && relation.kind == "worksheet")
                    .map(|relation| relation.part.clone());
                sheets.push(Listed {
                    name: tag.text(b"name").unwrap_or_default(),
                    part,
                });
            }
            _ => {}
        }
    }
    (sheets, since_1904)
}
