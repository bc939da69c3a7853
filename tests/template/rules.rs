//! The rules for a template's file: each finds its own files, and one cause gives one finding.

use super::files::fixture;
use nct_ready::rules::FILE_RULES;
use nct_ready::template::Place;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// The codes of what is said of a file. Some files are long: each is checked once.
fn codes(name: &str) -> Vec<&'static str> {
    static KNOWN: Mutex<BTreeMap<String, Vec<&'static str>>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let codes = known.entry(name.to_owned()).or_insert_with(|| {
        let template = fixture(name);
        let findings = template.file_findings().iter();
        findings
            .map(|located| located.finding.rule.code.id())
            .collect()
    });
    codes.clone()
}

/// The same, without what is said of the fixtures' few dictionary entries.
fn said(name: &str) -> Vec<&'static str> {
    let mut codes = codes(name);
    codes.retain(|&code| code != "t062");
    codes
}

#[test]
fn every_rule_finds_its_files_and_no_others() {
    let mut wrong = Vec::new();
    for rule in FILE_RULES {
        let id = rule.code.id();
        let cases = rule.cases();
        assert!(
            !cases.hits.is_empty() && !cases.misses.is_empty(),
            "{id} has no cases of both sorts"
        );
        for hit in cases.hits {
            if !codes(hit).contains(&id) {
                wrong.push(format!("{id} does not find {hit:?}"));
            }
        }
        for miss in cases.misses {
            if codes(miss).contains(&id) {
                wrong.push(format!("{id} finds {miss:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_cause_gives_one_finding() {
    for (name, expected) in [
        ("empty file", "t001"),
        ("picture", "t002"),
        ("old xls", "t003"),
        ("csv", "t004"),
        ("ods", "t005"),
        ("xlsb", "t006"),
        ("password", "t007"),
        ("broken zip", "t008"),
        ("broken workbook", "t009"),
        ("bomb", "t010"),
        ("macros", "t021"),
        ("external links", "t022"),
        ("large file", "t023"),
        ("1001 products", "t024"),
        ("blank template", "t025"),
        ("blank template of May", "t025"),
        ("blank template without dictionaries", "t025"),
        ("blank template, kept dictionaries", "t025"),
        ("spaces only", "t025"),
        ("cut", "t026"),
        ("no Import", "t031"),
        ("other sheet without a header", "t031"),
        ("other name", "t032"),
        ("title above the header", "t033"),
        ("one header row deleted", "t034"),
        ("two header rows deleted", "t034"),
        ("only codes left", "t034"),
        ("types in other words", "t035"),
        ("obligations emptied", "t035"),
        ("labels deleted", "t035"),
        ("comment in the header", "t036"),
        ("header pasted twice", "t036"),
        ("no codes", "t037"),
        ("header by labels", "t037"),
        ("empty sheet", "t037"),
        ("type of one column emptied", "t038"),
        ("no quantity", "t041"),
        ("brand twice", "t042"),
        ("brand twice in two spellings", "t042"),
        ("unknown column", "t043"),
        ("retired column", "t044"),
        ("values without a code", "t045"),
        ("no brand", "t046"),
        ("new column", "t047"),
        ("hidden product", "t051"),
        ("filtered", "t051"),
        ("merged products", "t052"),
        ("no dictionaries", "t061"),
        ("no units", "t061"),
        ("kept dictionaries", "t063"),
    ] {
        assert_eq!(said(name), [expected], "{name}");
    }
    // A mistyped code is a column too many and one too few.
    assert_eq!(said("mistyped code"), ["t041", "t043"]);
    assert_eq!(said("label for a code"), ["t043", "t046"]);
    assert_eq!(said("codes with spaces"), ["t048", "t048"]);
    for name in [
        "good",
        "good of May",
        "1000 products",
        "file of 5 MB",
        "columns moved",
        "empty columns",
    ] {
        assert!(said(name).is_empty(), "{name}: {:?}", said(name));
    }
    assert_eq!(codes("dictionaries of May"), ["t062"]);
}

#[test]
fn a_right_file_is_left_alone() {
    let template = fixture("dictionaries of July");
    let found: Vec<_> = template.findings().collect();
    assert!(found.is_empty(), "{found:?}");
    assert!(template.is_importable());
}

#[test]
fn only_errors_refuse_a_file() {
    assert!(fixture("macros").is_importable());
    assert!(fixture("unknown column").is_importable());
    assert!(!fixture("no quantity").is_importable());
    assert!(!fixture("blank template").is_importable());
    assert!(!fixture("password").is_importable());
}

#[test]
fn findings_say_where() {
    let place = |name: &str| {
        fixture(name)
            .file_findings()
            .iter()
            .find(|l| l.finding.rule.code.id() != "t062")
            .map(|l| l.place)
    };
    assert_eq!(place("title above the header"), Some(Place::row(2)));
    assert_eq!(place("one header row deleted"), Some(Place::row(4)));
    assert_eq!(place("comment in the header"), Some(Place::row(5)));
    assert_eq!(place("header pasted twice"), Some(Place::row(6)));
    assert_eq!(place("unknown column"), Some(Place::cell(1, 20)));
    assert_eq!(place("brand twice"), Some(Place::cell(1, 20)));
    assert_eq!(place("values without a code"), Some(Place::cell(1, 20)));
    assert_eq!(
        place("type of one column emptied"),
        Some(Place::cell(3, 12))
    );
    assert_eq!(place("merged products"), Some(Place::cell(5, 3)));
    assert_eq!(place("hidden product"), Some(Place::row(6)));
    assert_eq!(place("no Import"), Some(Place::FILE));
}

#[test]
fn rules_are_in_order() {
    let codes: Vec<_> = FILE_RULES.iter().map(|rule| rule.code.id()).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
}
