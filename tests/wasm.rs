//! What JavaScript gets from the engine, in a real browser.
#![cfg(target_arch = "wasm32")]

use nct_ready::js::{apply_safe_fixes, check_barcodes, count_barcodes};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| {
        js_sys::Reflect::get(&value, &key.into()).expect("an object")
    })
}

fn text(value: &JsValue, path: &str) -> String {
    get(value, path)
        .as_string()
        .unwrap_or_else(|| panic!("{path} is no text"))
}

fn number(value: &JsValue, path: &str) -> u32 {
    get(value, path)
        .as_f64()
        .unwrap_or_else(|| panic!("{path} is no number")) as u32
}

fn keys(value: &JsValue) -> String {
    js_sys::Object::keys(value.unchecked_ref::<js_sys::Object>())
        .join(" ")
        .into()
}

fn check(list: &str, lang: &str) -> JsValue {
    check_barcodes(list.to_owned(), lang).unwrap_or_else(|_| panic!("not checked"))
}

#[wasm_bindgen_test]
fn the_shape_is_exactly_the_promised_one() {
    let report = check("4870206 710012\n5449000000997", "ru");
    assert_eq!(keys(&report), "counts items");
    assert_eq!(
        keys(&get(&report, "counts")),
        "total hasNtin temporary lookupReady fixFirst manual duplicates"
    );
    assert_eq!(
        keys(&get(&report, "items.0")),
        "line input label code kind bucket gtin14 lookup findings"
    );
    let finding = get(&report, "items.0.findings.0");
    assert_eq!(
        keys(&finding),
        "rule severity start end found expected message help fix"
    );
    assert_eq!(keys(&get(&finding, "fix")), "safety replacement title");
    assert!(
        get(&report, "items.1.findings.0.fix").is_null(),
        "a missing value is null"
    );
    assert!(get(&report, "items.1.label").is_null() && get(&report, "items.1.lookup").is_null());
}

#[wasm_bindgen_test]
fn places_are_where_javascript_slices() {
    let line = "🥛 сүт\t4870206 710012";
    let report = check(line, "en");
    let (start, end) = (
        number(&report, "items.0.findings.0.start"),
        number(&report, "items.0.findings.0.end"),
    );
    let input: js_sys::JsString = get(&report, "items.0.input").unchecked_into();
    assert_eq!(String::from(input.slice(start, end)), " ");
    assert_eq!(text(&report, "items.0.input"), line);
    assert_eq!(text(&report, "items.0.label"), "🥛 сүт");
}

#[wasm_bindgen_test]
fn lines_languages_and_nothing() {
    assert_eq!(number(&check("\n\n96385074\n", "ru"), "items.0.line"), 3);
    assert_eq!(number(&check("", "ru"), "counts.total"), 0);
    let message = |lang| text(&check("5449000000997", lang), "items.0.findings.0.message");
    assert_ne!(message("ru"), message("kk"));
    assert_ne!(message("ru"), message("en-GB"));
    assert_eq!(
        message("ru"),
        message("de"),
        "another language gets Russian"
    );
}

#[wasm_bindgen_test]
fn hostile_text_is_data() {
    let hostile = [
        "\u{0}\u{ffff}\u{1d}]d2",
        "(01)",
        "=cmd|' /C calc'!A0",
        "\u{202e}4870206710012",
        "E+12",
        "https://a/01/",
        "\"",
        "\"\"\"\"\t;",
    ];
    for list in hostile {
        let _ = check(list, "kk");
        let fixed = apply_safe_fixes(list.to_owned());
        assert_eq!(apply_safe_fixes(fixed.clone()), fixed);
    }
    let long = "9".repeat(1_000_000);
    assert_eq!(text(&check(&long, "ru"), "items.0.bucket"), "manual");
}

#[wasm_bindgen_test]
fn counts_are_those_of_the_check() {
    let list = "4870206710012\n4870206710012\n0200121958529\n0041234567890\n5449000000997\n1024";
    let (counts, report) = (
        count_barcodes(list.to_owned()).unwrap_or_default(),
        check(list, "ru"),
    );
    for key in [
        "total",
        "hasNtin",
        "temporary",
        "lookupReady",
        "fixFirst",
        "manual",
        "duplicates",
    ] {
        assert_eq!(
            number(&counts, key),
            number(&report, &format!("counts.{key}")),
            "{key}"
        );
    }
    assert_eq!(number(&counts, "duplicates"), 2);
}
