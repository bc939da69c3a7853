//! Lists of codes.

use super::{JsFinding, finding, to_js};
use crate::list::{Counts, List};
use crate::text::{self, Locale};
#[cfg(feature = "xlsx")]
use crate::{
    export::{self, Cell, Sheet},
    xlsx,
};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsCounts {
    total: u32,
    has_ntin: u32,
    temporary: u32,
    lookup_ready: u32,
    fix_first: u32,
    manual: u32,
    duplicates: u32,
}

impl From<Counts> for JsCounts {
    fn from(counts: Counts) -> Self {
        let Counts {
            total,
            has_ntin,
            temporary,
            lookup_ready,
            fix_first,
            manual,
            duplicates,
        } = counts;
        Self {
            total,
            has_ntin,
            temporary,
            lookup_ready,
            fix_first,
            manual,
            duplicates,
        }
    }
}

#[derive(Serialize)]
struct JsItem<'a> {
    line: u32,
    input: &'a str,
    label: Option<String>,
    code: Option<String>,
    kind: &'static str,
    bucket: &'static str,
    gtin14: Option<String>,
    lookup: Option<String>,
    findings: Vec<JsFinding>,
}

#[derive(Serialize)]
struct JsReport<'a> {
    counts: JsCounts,
    items: Vec<JsItem<'a>>,
}

fn item(list: &List, number: usize, locale: Locale) -> JsItem<'_> {
    let input = list.input(number);
    let item = list.items()[number];
    JsItem {
        line: item.line,
        input,
        label: list.label(number),
        code: list.code(number),
        kind: item.kind.id(),
        bucket: item.bucket.id(),
        gtin14: list.gtin14(number),
        lookup: list.lookup(number),
        findings: list
            .findings(number)
            .iter()
            .map(|found| finding(input, found, locale))
            .collect(),
    }
}

/// Checks a list of barcodes; `lang` is a BCP 47 tag.
#[wasm_bindgen(js_name = checkBarcodes)]
pub fn check_barcodes(text: String, lang: &str) -> Result<JsValue, JsError> {
    let locale = Locale::from_tag(lang);
    let list = List::check(text);
    let items = (0..list.items().len())
        .map(|number| item(&list, number, locale))
        .collect();
    to_js(&JsReport {
        counts: list.counts().into(),
        items,
    })
}

/// Checks a list of barcodes and gives its counts only: the same check without the words.
#[wasm_bindgen(js_name = countBarcodes)]
pub fn count_barcodes(text: String) -> Result<JsValue, JsError> {
    to_js(&JsCounts::from(List::check(text).counts()))
}

/// The text with every safe fix applied.
#[wasm_bindgen(js_name = applySafeFixes)]
pub fn apply_safe_fixes(text: String) -> String {
    List::check(text).with_safe_fixes()
}

/// How wide the columns of the workbook are, in characters.
#[cfg(feature = "xlsx")]
const WIDTHS: [u16; export::COLUMNS] = [8, 18, 40, 20, 14, 18, 18, 90];

/// The result as a workbook.
#[cfg(feature = "xlsx")]
#[wasm_bindgen(js_name = barcodesXlsx)]
pub fn barcodes_xlsx(text: String, lang: &str) -> Result<Vec<u8>, JsError> {
    let locale = Locale::from_tag(lang);
    let list = List::check(text);
    let rows = (0..list.items().len()).map(|item| export::cells(&list, item, locale));
    let sheet = Sheet {
        name: text::ui(locale).sheet_name,
        columns: export::header(locale)
            .map(str::to_owned)
            .into_iter()
            .zip(WIDTHS)
            .collect(),
        rows: Box::new(rows.map(|cells| cells.map(Cell::Text).into())),
    };
    xlsx::write(vec![sheet]).map_err(|error| JsError::new(&error.to_string()))
}

/// A workbook of texts, such as codes that keep their zeros: `cells` row by row, as many to a row as there are headings.
#[cfg(feature = "xlsx")]
#[wasm_bindgen(js_name = tableXlsx)]
pub fn table_xlsx(
    name: &str,
    headings: Vec<String>,
    widths: &[u16],
    cells: Vec<String>,
) -> Result<Vec<u8>, JsError> {
    let columns = headings.len().max(1);
    let widths = widths.iter().copied().chain(std::iter::repeat(20));
    let mut cells = cells.into_iter().map(Cell::Text).peekable();
    let rows = std::iter::from_fn(move || {
        cells.peek()?;
        Some(cells.by_ref().take(columns).collect())
    });
    let sheet = Sheet {
        name,
        columns: headings.into_iter().zip(widths).collect(),
        rows: Box::new(rows),
    };
    xlsx::write(vec![sheet]).map_err(|error| JsError::new(&error.to_string()))
}
