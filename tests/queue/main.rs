//! Look-ups against the sandbox in the same process, with a clock that jumps: how fast, how often, and that nothing is lost.
#![cfg(all(feature = "catalog", not(target_arch = "wasm32")))]

#[path = "../support/catalog.rs"]
mod catalog;
mod first;
mod killed;
mod look_up;
mod pace;
mod runner;
mod same;

use catalog::{KEY, Memory, Wire};
use nct_ready::catalog::queue::Paced;
use nct_ready::catalog::work::{self, From, Item, List, Runner};
use std::collections::BTreeMap;

/// Rows with these codes.
fn rows<'a>(codes: impl IntoIterator<Item = &'a str>) -> Vec<Item> {
    let items = (1..).zip(codes).map(|(line, code)| Item {
        code: code.to_owned(),
        label: format!("product {line}"),
        line,
    });
    items.collect()
}

/// So many codes that nobody has registered.
fn made_up(count: usize) -> Vec<String> {
    (0..count as u64)
        .map(|number| {
            let body = format!("4899{number:08}");
            let digit = nct_ready::barcode::check_digit(body.as_bytes());
            format!("{body}{}", char::from(digit))
        })
        .collect()
}

/// Puts a list on the device.
async fn listed(wire: &Wire, device: &Memory, codes: &[String]) -> List {
    let items = rows(codes.iter().map(String::as_str));
    let list = work::add(wire, device, "list", From::Barcodes, &items).await;
    list.expect("a device that keeps")
}

fn runner(wire: &Wire, device: &Memory) -> Runner<Wire, Memory> {
    Runner::new(Paced::new(wire.clone()), device.clone())
}

/// How often each code was let through, whatever came of it: what the limit refused was not looked up.
fn asked(wire: &Wire) -> BTreeMap<String, usize> {
    let mut asked = BTreeMap::new();
    for call in wire.sandbox().calls(KEY) {
        if call.status != 429 {
            let code = call.path.rsplit('/').next().unwrap_or_default().to_owned();
            *asked.entry(code).or_default() += 1;
        }
    }
    asked
}
