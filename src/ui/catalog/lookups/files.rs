//! What was found, as files.

use super::bench::Bench;
use super::when;
use crate::catalog::board::Board;
use crate::catalog::browser::Device;
use crate::catalog::lookup::Record;
use crate::catalog::port::{Keep, Store};
use crate::catalog::table::{self, COLUMNS};
use crate::export::CsvFile;
use crate::text::catalog::trouble;
use crate::ui::actions::tool;
use crate::ui::el::{El, el};
use crate::ui::home;
use crate::ui::icon::Icon;
use crate::ui::{dom, save};
use crate::worker::Client;
use js_sys::Array;
use leptos::prelude::*;
use std::collections::HashMap;
use wasm_bindgen::JsValue;

/// Rows that are made before the page has its turn.
const ROWS: usize = 250;
const CSV: &str = "text/csv;charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The buttons.
pub(super) fn files(bench: Bench) -> El {
    let words = bench.desk.words.lookups;
    let off = move || {
        bench.version.track();
        bench.making.get() || bench.board.with_value(Board::is_empty)
    };
    el("div", "nr-actions nl-files")
        .with(&[
            tool(
                "btn btn-small",
                Icon::Download,
                words.xlsx,
                Box::new(off),
                Box::new(move || dom::start(async move { xlsx(bench).await })),
            ),
            tool(
                "btn btn-small",
                Icon::Download,
                words.csv,
                Box::new(off),
                Box::new(move || dom::start(async move { csv(bench).await })),
            ),
        ])
        .part(move || {
            bench.making.get().then(|| {
                el("p", "nr-working").attr("role", "status").with(&[
                    el("span", "").text(words.making),
                    el("progress", "").attr("aria-label", words.making),
                ])
            })
        })
}

async fn csv(bench: Bench) {
    bench.making.set(true);
    let mut file = CsvFile::default();
    file.row(&table::header(bench.desk.words.lookups));
    rows(bench, |cells| file.row(&cells)).await;
    let text = file.finish();
    save::download(&JsValue::from_str(&text), CSV, "nct-ready-ntin.csv");
    let _ = bench.making.try_set(false);
}

async fn xlsx(bench: Bench) {
    let words = bench.desk.words.lookups;
    bench.making.set(true);
    let all = Array::new();
    rows(bench, |cells| {
        for cell in cells {
            all.push(&cell.into());
        }
    })
    .await;
    let header = table::header(words);
    let columns: Vec<_> = header.into_iter().zip(table::WIDTHS).collect();
    let made = match home::told_of("engine").map(Client::new) {
        Some(client) => client.table(words.sheet_name, &columns, &all).await.ok(),
        None => None,
    };
    match made {
        Some(bytes) => drop(save::download(&bytes, XLSX, "nct-ready-ntin.xlsx")),
        None => bench.desk.problem(words.xlsx_failed),
    }
    let _ = bench.making.try_set(false);
}

/// All rows, a slice at a time: what is known of their codes is read from the device. Ends early where the list is closed.
async fn rows(bench: Bench, mut add: impl FnMut([String; COLUMNS])) {
    let all = bench
        .board
        .try_with_value(crate::catalog::board::Board::len);
    let all = all.unwrap_or_default();
    for from in (0..all).step_by(ROWS) {
        let slice = from..all.min(from + ROWS);
        let tins = bench.board.try_with_value(|board| {
            slice
                .clone()
                .filter_map(|row| board.tin(row))
                .collect::<Vec<_>>()
        });
        let tins = tins.unwrap_or_default();
        let found = Device.some(Store::Found, &tins).await.unwrap_or_default();
        let records: HashMap<String, Record> = found
            .into_iter()
            .filter_map(|(code, text)| Some((code, serde_json::from_str(&text).ok()?)))
            .collect();
        for row in slice {
            if let Some(cells) = row_cells(bench, row, &records) {
                add(cells);
            }
        }
        dom::next_task().await;
    }
}

fn row_cells(
    bench: Bench,
    row: usize,
    records: &HashMap<String, Record>,
) -> Option<[String; COLUMNS]> {
    let (words, locale) = (bench.desk.words.lookups, bench.desk.locale);
    bench.board.try_with_value(|board| {
        let (item, tin, mark) = (board.item(row)?, board.tin(row)?, board.mark(row));
        let why = bench
            .failures
            .with_value(|failures| failures.get(&tin).map(|why| trouble(why, locale).0));
        let why = why.unwrap_or_default();
        let record = table::is_known(mark).then(|| records.get(&tin)).flatten();
        let when = |at| when(at, locale);
        Some(table::cells(words, locale, item, mark, record, when, &why))
    })?
}
