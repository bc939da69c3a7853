//! The house's invariants, as ARCHITECTURE.md states them.
use nct_ready::rules::{
    DICTIONARY_RULES, ENTRY_RULES, FILE_RULES, KEY_RULES, PHOTO_RULES, ROW_RULES, RULES,
};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the browser is known.
const EDGES: &[&str] = &[
    "src/catalog/browser/",
    "src/ui/",
    "src/worker/",
    "src/js/",
    "src/bin/",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder whose names end so, with their text.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)
            .expect("a folder of the house")
            .flatten()
        {
            let path = entry.path();
            let name = path
                .file_name()
                .and_then(|n| n.to_str())
                .unwrap_or_default();
            if path.is_dir() {
                if !matches!(name, "node_modules" | "artifacts" | "target") {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let text = fs::read_to_string(&path).expect("text");
                found.push((relative(&path), text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no {endings:?}");
    found.sort();
    found
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root())
        .expect("inside")
        .to_string_lossy()
        .replace('\\', "/")
}

/// The lines of code that hold one of the words, comments aside.
fn lines_with(files: &[(String, String)], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in files {
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if words.iter().any(|word| code.contains(word)) {
                found.push(format!("{name}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    found
}

/// A source without its unit tests, which may hold anything.
fn without_tests(text: &str) -> String {
    text.split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Files of `src`, their unit tests aside, without those whose names begin with one of the prefixes.
fn sources_without(prefixes: &[&str]) -> Vec<(String, String)> {
    files("src", &[".rs"])
        .into_iter()
        .filter(|(name, _)| !prefixes.iter().any(|prefix| name.starts_with(prefix)))
        .map(|(name, text)| (name, without_tests(&text)))
        .collect()
}

fn assert_none(found: &[String], why: &str) {
    assert!(found.is_empty(), "{why}:\n{}", found.join("\n"));
}

#[test]
fn only_the_edges_know_the_browser() {
    let core = sources_without(EDGES);
    let words = ["leptos", "web_sys", "gloo", "js_sys", "wasm_bindgen"];
    assert_none(&lines_with(&core, &words), "the core knows no browser");
}

#[test]
fn only_xlsx_knows_workbook_libraries() {
    let others = sources_without(&["src/xlsx"]);
    let words = ["calamine::", "rust_xlsxwriter", "zip::"];
    assert_none(
        &lines_with(&others, &words),
        "workbook libraries are named in src/xlsx only",
    );
}

#[test]
fn the_core_does_no_io_and_reads_no_clock() {
    let core = sources_without(EDGES);
    let words = [
        "std::fs",
        "std::net",
        "std::io",
        "std::env",
        "std::time",
        "SystemTime",
        "Instant::now",
        "println!",
        "eprintln!",
        "dbg!",
    ];
    let mut found = lines_with(&core, &words);
    // Archives are read through the traits of std::io, from memory.
    found.retain(|line| !(line.starts_with("src/xlsx/") && line.contains("std::io")));
    assert_none(&found, "a check is a function of its text");
}

#[test]
fn words_stand_in_text_only() {
    let is_cyrillic = |c: char| ('\u{400}'..='\u{52F}').contains(&c);
    let mut found = Vec::new();
    for (name, text) in sources_without(&[
        "src/text/",
        "src/rules/",
        "src/bin/site",
        "src/barcode/repair.rs",
        "src/list/layout.rs",
        "src/photo/view.rs",
        "src/template/spellings.rs",
        "src/template/typed.rs",
    ]) {
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        found.extend(
            code.filter(|line| line.contains(is_cyrillic))
                .map(|line| format!("{name}: {}", line.trim())),
        );
    }
    assert_none(&found, "what a person reads stands in src/text");
    // A rule's file holds Russian words as examples only.
    let mut rules = files("src/rules", &[".rs"]);
    for (_, text) in &mut rules {
        let start = text.find("const CASES").unwrap_or(0);
        let end = start + text[start..].find("};").unwrap_or(0);
        text.replace_range(start..end, "");
        *text = text
            .lines()
            .filter(|line| !line.starts_with("//!") && !line.trim().starts_with("///"))
            .collect::<Vec<_>>()
            .join("\n");
    }
    let found: Vec<_> = rules
        .iter()
        .filter(|(_, text)| text.contains(is_cyrillic))
        .map(|(name, _)| name.clone())
        .collect();
    assert_none(&found, "a rule carries no wording");
}

#[test]
fn a_rule_is_one_file() {
    let files = files("src/rules", &[".rs"]);
    let mut names: Vec<_> = files
        .iter()
        .filter(|(name, _)| {
            ![
                "/mod.rs",
                "/codes.rs",
                "/entry.rs",
                "/file.rs",
                "/in_cells.rs",
                "/key.rs",
                "/photos.rs",
                "/registry.rs",
                "/sheet.rs",
                "/values.rs",
            ]
            .iter()
            .any(|n| name.ends_with(n))
        })
        .collect();
    names.sort();
    let mut codes: Vec<_> = RULES.iter().map(|rule| rule.code.id()).collect();
    codes.extend(
        FILE_RULES
            .iter()
            .chain(ROW_RULES)
            .chain(DICTIONARY_RULES)
            .map(|rule| rule.code.id()),
    );
    codes.extend(ENTRY_RULES.iter().map(|rule| rule.code.id()));
    codes.extend(KEY_RULES.iter().map(|rule| rule.code.id()));
    codes.extend(PHOTO_RULES.iter().map(|rule| rule.code.id()));
    codes.sort_unstable();
    assert_eq!(
        names.len(),
        codes.len(),
        "every file is in the registry, and every rule has a file"
    );
    for (code, (name, text)) in codes.into_iter().zip(names) {
        assert!(
            name.starts_with(&format!("src/rules/{code}_")),
            "{name} is not {code}"
        );
        assert!(
            text.starts_with(&format!("//! {code}: ")),
            "{name} does not say what it finds"
        );
        assert!(text.lines().count() <= 120, "{name} is long for one rule");
    }
}

#[test]
fn no_file_is_long() {
    let mut found = Vec::new();
    for (folder, endings) in [
        ("src", &[".rs"][..]),
        ("tests", &[".rs", ".mjs", ".ts"]),
        ("www", &[".js", ".css", ".html"]),
        ("scripts", &[""]),
    ] {
        let long = files(folder, endings)
            .into_iter()
            .map(|(name, text)| (name, text.lines().count()));
        found.extend(
            long.filter(|(_, lines)| *lines > 400)
                .map(|(name, lines)| format!("{name}: {lines} lines")),
        );
    }
    assert_none(&found, "a file past 400 lines is two files");
}

#[test]
fn nothing_is_unfinished_or_switched_off() {
    let mut all = files("src", &[".rs"]);
    all.extend(
        files("tests", &[".rs", ".mjs", ".ts"])
            .into_iter()
            .filter(|(name, _)| name != "tests/house.rs"),
    );
    let words = [
        "todo!",
        "unimplemented!",
        "#[ignore",
        "test.skip",
        "test.only",
        "test.fixme",
        "it.skip",
        "describe.only",
        "FIXME",
    ];
    assert_none(&lines_with(&all, &words), "unfinished");
}

#[test]
fn nothing_in_the_sources_can_fail_by_surprise() {
    let found = lines_with(
        &files("src", &[".rs"]),
        &[".unwrap()", ".expect(", "panic!("],
    );
    let shipped: Vec<_> = found
        .into_iter()
        .filter(|line| !line.starts_with("src/bin/site/tests"))
        .collect();
    assert_none(&shipped, "bad input is data");
}

#[test]
fn no_page_or_script_names_another_origin() {
    let mut all = files("www", &[".js", ".css"]);
    all.extend(sources_without(&["src/bin", "src/barcode", "src/rules"]));
    let words = ["http://", "https://", "//cdn", "@import"];
    let found: Vec<_> = all
        .iter()
        .flat_map(|(name, text)| {
            text.lines()
                .filter(|line| words.iter().any(|word| line.contains(word)))
                .map(move |line| format!("{name}: {}", line.trim()))
        })
        // The name spaces of SVG and of workbooks are names, not addresses.
        .filter(|line| {
            !line.contains("http://www.w3.org/")
                && !line.contains("http://schemas.openxmlformats.org/")
        })
        .collect();
    assert_none(&found, "the page asks nobody else");
}

#[test]
fn cargo_features_say_what_they_are_for() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
    let section = manifest
        .split("[features]")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next())
        .expect("features");
    let lines: Vec<_> = section.lines().collect();
    for (number, line) in lines.iter().enumerate() {
        if line.contains(" = [") && !line.starts_with("default") {
            assert!(lines[number - 1].starts_with('#'), "{line} has no comment");
        }
    }
}

#[test]
fn the_map_names_every_part() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    for entry in fs::read_dir(root().join("src")).expect("src").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(
            map.contains(&format!("src/{name}")),
            "ARCHITECTURE.md does not name src/{name}"
        );
    }
}
