//! Templates.
#![expect(
    clippy::needless_pass_by_value,
    reason = "what JavaScript hands over is handed over for good"
)]

use super::{JsFinding, finding, to_js};
use crate::rules::Code;
use crate::session;
use crate::template::{
    Damage, Edit, Located, Place, Template, Which, parse_a1, report_csv, report_sheets,
};
use crate::text::{self, Locale};
use crate::xlsx;
use js_sys::Function;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// The most findings of a report; all of them are counted.
const MOST_FINDINGS: usize = 10_000;

#[derive(Serialize)]
struct JsDictionaries {
    oktru: usize,
    tnved: usize,
    country: usize,
    measure_unit: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsFile<'a> {
    sheet: Option<&'a str>,
    header_row: Option<u32>,
    first_data_row: Option<u32>,
    products: usize,
    bytes: f64,
    unzipped_bytes: f64,
    dictionaries: JsDictionaries,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsCounts {
    errors: usize,
    warnings: usize,
    infos: usize,
    rows_with_errors: usize,
}

#[derive(Serialize)]
struct JsLocated<'a> {
    #[serde(flatten)]
    finding: JsFinding,
    sheet: Option<&'a str>,
    cell: Option<String>,
    row: Option<u32>,
    column: Option<&'a str>,
}

#[derive(Serialize)]
struct JsReport<'a> {
    file: JsFile<'a>,
    verdict: &'static str,
    counts: JsCounts,
    findings: Vec<JsLocated<'a>>,
    truncated: bool,
}

#[derive(Serialize)]
struct JsChange {
    cell: Option<String>,
    before: String,
    after: String,
    rule: Option<&'static str>,
}

#[derive(Deserialize)]
struct JsEdit {
    cell: String,
    value: String,
}

/// Checks a template. `dictionaries` is another template, whose dictionaries stand in for those that this one lacks;
/// `progress` is called with a stage, what is done and of how much.
#[wasm_bindgen(js_name = checkTemplate)]
pub fn check_template(
    bytes: Vec<u8>,
    lang: &str,
    dictionaries: Option<Vec<u8>>,
    progress: Option<Function>,
) -> Result<JsValue, JsValue> {
    let mut failed = None;
    let template = check(&bytes, dictionaries.as_deref(), &mut |stage, done, of| {
        if let Some(progress) = &progress {
            let told = progress.call3(
                &JsValue::NULL,
                &stage.into(),
                &(done as u32).into(),
                &(of as u32).into(),
            );
            failed = failed.take().or(told.err());
        }
    });
    match failed {
        // What the caller's own function throws is the caller's.
        Some(error) => Err(error),
        None => Ok(to_js(&report(&template, Locale::from_tag(lang)))?),
    }
}

fn check(bytes: &[u8], kept: Option<&[u8]>, progress: session::Progress<'_>) -> Template {
    let book = session::read(bytes, progress);
    session::checked(book, bytes.len(), kept, progress)
}

fn report(template: &Template, locale: Locale) -> JsReport<'_> {
    let book = template.book();
    let schema = template.schema();
    let counts = template.counts();
    let sheet = book.main.as_ref().map(|sheet| sheet.name.as_str());
    let entries = |which| template.dictionaries().0.get(which).len();
    let row = |number: u32| (number > 0).then_some(number);
    let findings: Vec<_> = template
        .findings()
        .take(MOST_FINDINGS)
        .map(|found| located(template, found, locale))
        .collect();
    JsReport {
        file: JsFile {
            sheet,
            header_row: row(schema.header_row),
            first_data_row: row(schema.first_data_row),
            products: template.products(),
            bytes: book.bytes as f64,
            unzipped_bytes: book.unzipped as f64,
            dictionaries: JsDictionaries {
                oktru: entries(Which::Oktru),
                tnved: entries(Which::Tnved),
                country: entries(Which::Country),
                measure_unit: entries(Which::Unit),
            },
        },
        verdict: if template.is_importable() {
            "importable"
        } else {
            "refused"
        },
        counts: JsCounts {
            errors: counts.errors,
            warnings: counts.warnings,
            infos: counts.infos,
            rows_with_errors: counts.rows_with_errors,
        },
        truncated: template.findings().nth(MOST_FINDINGS).is_some(),
        findings,
    }
}

fn located<'a>(template: &'a Template, located: &Located, locale: Locale) -> JsLocated<'a> {
    let place = located.place;
    let text = match place.column {
        Some(column) if place.row > 0 => template.text(place.row, column),
        _ => "",
    };
    let of_sheet = place.row > 0 || place.column.is_some();
    let sheet = template.book().main.as_ref().filter(|_| of_sheet);
    JsLocated {
        finding: finding(text, &located.finding, locale),
        sheet: sheet.map(|sheet| sheet.name.as_str()),
        cell: place.a1(),
        row: (place.row > 0).then_some(place.row),
        column: place
            .column
            .and_then(|column| Some(template.schema().at(column)?.code.as_str())),
    }
}

/// Whether a sheet can have a cell of this name.
#[wasm_bindgen(js_name = isCell)]
pub fn is_cell(name: &str) -> bool {
    parse_a1(name).is_some()
}

/// The workbook with new texts in cells of the template's sheet.
#[wasm_bindgen(js_name = applyEdits)]
pub fn apply_edits(bytes: &[u8], edits: JsValue) -> Result<Vec<u8>, JsError> {
    let edits: Vec<JsEdit> =
        serde_wasm_bindgen::from_value(edits).map_err(|error| JsError::new(&error.to_string()))?;
    let mut cells = Vec::with_capacity(edits.len());
    for JsEdit { cell, value } in edits {
        let (row, column) = parse_a1(&cell).ok_or_else(|| JsError::new("there is no such cell"))?;
        cells.push(Edit {
            row,
            column,
            text: value,
        });
    }
    let book = session::read(bytes, &mut |_, _, _| {}).map_err(unreadable)?;
    let sheet = book
        .main
        .ok_or_else(|| unreadable(Damage::BrokenWorkbook))?;
    xlsx::patch(bytes, &sheet.name, &cells).map_err(unreadable)
}

fn unreadable(why: Damage) -> JsError {
    JsError::new(&format!("the template cannot be read: {why:?}"))
}

/// The workbook with every safe fix applied, and what was changed.
#[wasm_bindgen(js_name = fixAll)]
pub fn fix_all(bytes: &[u8]) -> Result<JsValue, JsError> {
    let mut template = check(bytes, None, &mut |_, _, _| {});
    template.fix_all_safe();
    let changes = template.changes();
    let fixed = if changes.is_empty() {
        bytes.to_vec()
    } else {
        session::saved(bytes, &template).map_err(unreadable)?
    };
    let changes: Vec<_> = changes
        .into_iter()
        .map(|change| JsChange {
            cell: Place::cell(change.row, change.column).a1(),
            before: change.before,
            after: change.after,
            rule: change.rule.map(Code::id),
        })
        .collect();
    let result = js_sys::Object::new();
    for (key, value) in [
        ("bytes", js_sys::Uint8Array::from(fixed.as_slice()).into()),
        ("changes", to_js(&changes)?),
    ] {
        // A plain object takes any field.
        let _ = js_sys::Reflect::set(&result, &key.into(), &value);
    }
    Ok(result.into())
}

/// All findings as a file.
#[wasm_bindgen(js_name = errorReport)]
pub fn error_report(
    bytes: &[u8],
    lang: &str,
    xlsx: bool,
    dictionaries: Option<Vec<u8>>,
) -> Result<Vec<u8>, JsError> {
    let locale = Locale::from_tag(lang);
    let template = check(bytes, dictionaries.as_deref(), &mut |_, _, _| {});
    if xlsx {
        let sheets = report_sheets(&template, locale);
        xlsx::write(sheets).map_err(|_| JsError::new(text::hitch(text::Hitch::NotMade, Locale::En)))
    } else {
        Ok(report_csv(&template, locale).into_bytes())
    }
}
