//! What JavaScript gets from the engine and from the modules beside it, in a real browser.
#![cfg(target_arch = "wasm32")]

use nct_ready::js::{
    Beside, apply_safe_fixes, check_barcodes, check_identity, check_photo, count_barcodes,
    inspect_key, strip_photo,
};
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

/// The findings' codes, in their order.
fn rules(value: &JsValue) -> Vec<String> {
    let found: js_sys::Array = get(value, "findings").unchecked_into();
    found.iter().map(|finding| text(&finding, "rule")).collect()
}

fn identity(kind: &str, given: &str, lang: &str) -> JsValue {
    check_identity(kind, given, lang).unwrap_or_else(|_| panic!("{kind} is no kind"))
}

#[wasm_bindgen_test]
fn identities_have_a_value_facts_and_findings() {
    let person = identity("iin", "900228300127", "en");
    assert_eq!(keys(&person), "value facts findings");
    assert_eq!(keys(&get(&person, "facts")), "kind born sex");
    assert_eq!(text(&person, "facts.born"), "1990-02-28");
    assert!(rules(&person).is_empty());
    let company = get(&identity("bin", "260140000055", "en"), "facts");
    assert_eq!(keys(&company), "kind registered standing part");
    let foreign = identity("phone", "+4915112345678", "en");
    assert!(get(&foreign, "facts.country").is_null());
    assert!(get(&identity("iin", "123456789012", "en"), "facts").is_null());
    for kind in ["", "password", "IIN"] {
        assert!(
            check_identity(kind, "900228300127", "en").is_err(),
            "{kind}"
        );
    }
}

#[wasm_bindgen_test]
fn places_in_an_identity_are_where_javascript_slices() {
    let line = "\u{1f4b3} KZ87125KZT5004100100";
    let report = identity("iik", line, "en");
    let finding = get(&report, "findings.0");
    assert_eq!(
        keys(&finding),
        "rule severity start end found expected message help fix"
    );
    let (start, end) = (number(&finding, "start"), number(&finding, "end"));
    let whole = js_sys::JsString::from(line);
    assert_eq!(
        String::from(whole.slice(start, end)),
        text(&finding, "found")
    );
    let message = |lang| text(&identity("iin", "1", lang), "findings.0.message");
    assert_ne!(message("ru"), message("kk"));
    assert_ne!(message("ru"), message("en"));
    assert_eq!(message("ru"), message("de"));
}

#[wasm_bindgen_test]
fn hostile_identities_are_data() {
    let long = "9".repeat(100_000);
    for given in [
        "",
        "\u{0}",
        "\u{202e}KZ",
        "+",
        "@",
        "\u{1f9b7}@\u{1f9b7}",
        &long,
    ] {
        for kind in ["iin", "bin", "iik", "bic", "kbe", "phone", "email"] {
            assert!(!rules(&identity(kind, given, "kk")).is_empty(), "{kind}");
        }
    }
}

/// A JPEG of this size with a comment in it.
fn jpeg(width: u16, height: u16, comment: &[u8]) -> Vec<u8> {
    let mut bytes = b"\xff\xd8".to_vec();
    if !comment.is_empty() {
        bytes.extend([0xff, 0xfe, 0, comment.len() as u8 + 2]);
        bytes.extend(comment);
    }
    bytes.extend(b"\xff\xc0\0\x0b\x08");
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.extend(b"\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0picture\xff\xd9");
    bytes
}

fn photo(bytes: &[u8], name: &str) -> JsValue {
    check_photo(bytes, name, "en").unwrap_or_else(|_| panic!("not checked"))
}

#[wasm_bindgen_test]
fn photos_are_told_and_stripped() {
    let good = jpeg(1200, 900, b"");
    let report = photo(&good, "");
    assert_eq!(keys(&report), "format width height bytes findings");
    assert_eq!(text(&report, "format"), "jpeg");
    assert_eq!(
        (number(&report, "width"), number(&report, "height")),
        (1200, 900)
    );
    assert_eq!(number(&report, "bytes"), good.len() as u32);
    assert!(rules(&report).is_empty());
    assert_eq!(rules(&photo(&good, "front.png")), ["p004"]);
    let small = photo(&jpeg(640, 480, b""), "");
    assert_eq!(rules(&small), ["p011"]);
    assert!(get(&small, "findings.0.fix").is_null());
    let told = jpeg(1200, 900, b"Aigul, Abay street");
    assert_eq!(rules(&photo(&told, "")), ["p023"]);
    assert_eq!(strip_photo(&told), Some(good));
}

#[wasm_bindgen_test]
fn hostile_photos_are_data() {
    let whole = jpeg(1200, 900, b"x");
    for end in 0..whole.len() {
        let cut = &whole[..end];
        assert!(!rules(&photo(cut, "x.jpg")).is_empty(), "{end} bytes");
        assert_eq!(strip_photo(cut), None, "{end} bytes");
    }
    let nothing = photo(b"", "");
    for missing in ["format", "width", "height"] {
        assert!(get(&nothing, missing).is_null(), "{missing}");
    }
}

const NOW: f64 = 1_795_392_000.0;
const KEY: &[u8] = include_bytes!("keys/files/pbes2.p12");

fn key(bytes: &[u8], password: Option<&str>, beside: &Beside) -> JsValue {
    inspect_key(bytes.to_vec(), password.map(str::to_owned), "en", beside)
        .unwrap_or_else(|_| panic!("not looked at"))
}

#[wasm_bindgen_test]
fn keys_open_with_their_password_alone() {
    let beside = Beside::new(NOW, String::new());
    let open = key(KEY, Some("Qwerty12"), &beside);
    assert_eq!(keys(&open), "form needs hasKey certificates findings");
    assert!(get(&open, "needs").is_null());
    let certificate = get(&open, "certificates.0");
    assert_eq!(
        keys(&certificate),
        "subject iin bin organisation holder roles purpose algorithm issuer serial notBefore notAfter daysLeft chain serves"
    );
    assert_eq!(text(&certificate, "iin"), "123456789011");
    assert!(get(&certificate, "bin").is_null());
    assert_eq!(
        keys(&get(&open, "findings.0")),
        "certificate rule severity found expected title message help"
    );
    for (password, rule) in [(Some("other"), "k004"), (None, "k005")] {
        let closed = key(KEY, password, &beside);
        assert_eq!(rules(&closed), [rule]);
        assert_eq!(text(&closed, "needs"), "password");
    }
}

#[wasm_bindgen_test]
fn keys_are_compared_with_what_stands_beside() {
    let mut beside = Beside::new(NOW, "AUTH_RSA256_1.cer".to_owned());
    beside.expects(Some("123456789012".to_owned()), None, true);
    beside.trusts(include_bytes!("keys/files/stranger.cer").to_vec());
    let found = rules(&key(include_bytes!("keys/files/sign.cer"), None, &beside));
    for rule in ["k031", "k041", "k043", "k061"] {
        assert!(found.iter().any(|one| one == rule), "{rule}: {found:?}");
    }
    let cut = key(&KEY[..500], Some("Qwerty12"), &beside);
    assert_eq!(rules(&cut), ["k003"]);
}
